import type { AbiParameterToPrimitiveType } from "viem";
import type { trainingRunsAbi } from "./abi/trainingRuns.ts";
import { COVERAGES, enumMember, evidenceBits, evidenceFields, RUN_KINDS } from "./enums.ts";
import type { RunSpec } from "./runSpec.ts";

type HashSpec = Extract<(typeof trainingRunsAbi)[number], { name: "hashSpec" }>;
/** A run's spec as the contract has it: enums and evidence as numbers. */
export type AbiRunSpec = AbiParameterToPrimitiveType<HashSpec["inputs"][0]>;

export function toAbiRunSpec(spec: RunSpec): AbiRunSpec {
  return {
    ...spec,
    kind: RUN_KINDS.indexOf(spec.kind),
    leastCoverage: COVERAGES.indexOf(spec.leastCoverage),
    milestones: spec.milestones.map((milestone) => ({
      ...milestone,
      requiredEvidence: evidenceBits(milestone.requiredEvidence),
    })),
  };
}

/** Throws RangeError when an enum has a value that the contract does not know. */
export function fromAbiRunSpec(spec: AbiRunSpec): RunSpec {
  return {
    ...spec,
    kind: enumMember(RUN_KINDS, spec.kind),
    leastCoverage: enumMember(COVERAGES, spec.leastCoverage),
    milestones: spec.milestones.map((milestone) => ({
      ...milestone,
      requiredEvidence: evidenceFields(milestone.requiredEvidence),
    })),
  };
}
