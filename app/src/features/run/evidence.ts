import {
  EVIDENCE_FIELDS,
  type Evidence,
  type EvidenceField,
  type RunSetup,
  SETUP_PARTS,
  type SetupPart,
} from "@commonweight/sdk/chain";
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

/** The digests that a setup has room for. */
export const SPEC_FILES = SETUP_PARTS;

export const SPEC_FILE_WORDS: Readonly<Record<SetupPart, string>> = {
  config: "Configuration",
  code: "Code",
  container: "Container",
  tokenizer: "Tokenizer",
  evaluationPlan: "Evaluation plan",
};

/** Digests that a setup gives; the others it leaves open. */
export function digestsGiven(setup: RunSetup): number {
  return SPEC_FILES.filter((file) => setup[file] !== zeroHash).length;
}
