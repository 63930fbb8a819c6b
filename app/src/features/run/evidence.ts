import { EVIDENCE_FIELDS, type Evidence, type EvidenceField, type RunSpec } from "@commonweight/sdk/chain";
import type { Milestone } from "@commonweight/sdk/history";
import { type Hex, zeroHash } from "viem";

/** One field of a milestone's evidence. */
export type EvidenceRow = {
  field: EvidenceField;
  required: boolean;
  value: { kind: "number"; number: bigint } | { kind: "digest"; digest: Hex } | { kind: "none" };
};

export const NUMBER_FIELDS = ["step", "tokensSeen", "gpuSeconds"] as const satisfies readonly EvidenceField[];
export const DOCUMENT_FIELDS = [
  "dataCursor",
  "logs",
  "evaluation",
  "environment",
] as const satisfies readonly EvidenceField[];
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Every field of what was shown, the ones that were left empty among them. */
export function evidenceRows(
  { requiredEvidence }: Pick<Milestone, "requiredEvidence">,
  evidence: Evidence,
): EvidenceRow[] {
  return EVIDENCE_FIELDS.map((field) => ({
    field,
    required: requiredEvidence.includes(field),
    value: shown(evidence[field]),
  }));
}

function shown(value: bigint | Hex): EvidenceRow["value"] {
  if (typeof value === "bigint") return value === 0n ? { kind: "none" } : { kind: "number", number: value };
  return value === zeroHash ? { kind: "none" } : { kind: "digest", digest: value };
}

/** How far a milestone was verified. Nothing here goes beyond V1, and a tier is never rounded up. */
export type Tier = { tier: "V0" | "V1"; label: string; means: string };

/** V1 needs digests of what V1 is about: the checkpoint, the place in the data, the logs. */
export function tierOf({ checkpointRoot, dataCursor, logs }: Evidence): Tier {
  const committed = [checkpointRoot, dataCursor, logs];
  if (committed.every((digest) => digest !== zeroHash))
    return {
      tier: "V1",
      label: "V1: committed",
      means: "Reported and committed by the operator, not re-run by anyone.",
    };
  const missing =
    checkpointRoot === zeroHash ? "no checkpoint is committed to" : "not all of it is committed to";
  return {
    tier: "V0",
    label: "V0: reported",
    means: `Reported by the operator, not re-run by anyone; ${missing}, so it does not count as V1.`,
  };
}

/** The digests that a spec has room for. */
export const SPEC_FILES = ["config", "code", "container", "tokenizer", "evaluationPlan"] as const;

export const SPEC_FILE_WORDS: Readonly<Record<(typeof SPEC_FILES)[number], string>> = {
  config: "Configuration",
  code: "Code",
  container: "Container",
  tokenizer: "Tokenizer",
  evaluationPlan: "Evaluation plan",
};

/** Digests that the spec gives, and how many it leaves open. */
export function digestsGiven(spec: Pick<RunSpec, (typeof SPEC_FILES)[number]>): number {
  return SPEC_FILES.filter((file) => spec[file] !== zeroHash).length;
}
