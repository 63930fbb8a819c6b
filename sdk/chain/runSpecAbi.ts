import type { AbiParameterToPrimitiveType } from "viem";
import type { trainingRunsAbi } from "./abi/trainingRuns.ts";
import {
  COVERAGES,
  enumMember,
  evidenceBits,
  evidenceFields,
  RUN_KINDS,
  setupBits,
  setupParts,
  TIERS,
} from "./enums.ts";
import type { RunSpec } from "./runSpec.ts";

type HashSpec = Extract<(typeof trainingRunsAbi)[number], { name: "hashSpec" }>;
/** A run's spec as the contract has it: enums, evidence and envelopes as numbers. */
export type AbiRunSpec = AbiParameterToPrimitiveType<HashSpec["inputs"][0]>;

export function toAbiRunSpec(spec: RunSpec): AbiRunSpec {
  const { rules } = spec;
  return {
    ...spec,
    kind: RUN_KINDS.indexOf(spec.kind),
    leastCoverage: COVERAGES.indexOf(spec.leastCoverage),
    rules: { ...rules, envelope: { ...rules.envelope, parts: setupBits(rules.envelope.parts) } },
    milestones: spec.milestones.map((milestone) => ({
      ...milestone,
      requiredEvidence: evidenceBits(milestone.requiredEvidence),
      leastTier: TIERS.indexOf(milestone.leastTier),
    })),
  };
}

/** Throws RangeError when an enum has a value that the contract does not know. */
export function fromAbiRunSpec(spec: AbiRunSpec): RunSpec {
  const { rules } = spec;
  return {
    ...spec,
    kind: enumMember(RUN_KINDS, spec.kind),
    leastCoverage: enumMember(COVERAGES, spec.leastCoverage),
    rules: { ...rules, envelope: { ...rules.envelope, parts: setupParts(rules.envelope.parts) } },
    milestones: spec.milestones.map((milestone) => ({
      ...milestone,
      requiredEvidence: evidenceFields(milestone.requiredEvidence),
      leastTier: enumMember(TIERS, milestone.leastTier),
    })),
  };
}
