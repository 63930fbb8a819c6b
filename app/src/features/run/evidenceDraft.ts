import type { Evidence, EvidenceField } from "@commonweight/sdk/chain";
import { contentRoot } from "@commonweight/sdk/manifests";
import { type Hex, zeroHash } from "viem";
import { DOCUMENT_FIELDS, type DocumentField, NUMBER_FIELDS, type NumberField } from "./evidence.ts";

/** A file that was hashed in the page. */
export type HashedFile = {
  name: string;
  /** Bytes. */
  size: number;
  digest: Hex;
  /** Kept where the file is small enough to be published on chain. */
  content?: Uint8Array;
};

/** What the operator has filled in so far for a milestone. */
export type EvidenceDraft = {
  numbers: Readonly<Record<NumberField, string>>;
  documents: Readonly<Partial<Record<DocumentField, HashedFile>>>;
  /** The files of the checkpoint, of which the root is made. */
  checkpoint: readonly HashedFile[];
};

export const EMPTY_EVIDENCE: EvidenceDraft = {
  numbers: { step: "", tokensSeen: "", gpuSeconds: "" },
  documents: {},
  checkpoint: [],
};

/** The most bytes that one transaction can publish: providers refuse transactions of more than 128 kB. */
export const MAX_PUBLISHED = 120_000;

const MAX_UINT64 = 2n ** 64n - 1n;

/** A whole number as people write it, with or without separators; nothing when it is none or does not fit. */
export function readNumber(text: string): bigint | undefined {
  const digits = text.replace(/[\s,_\u202f']/g, "");
  if (digits === "") return 0n;
  if (!/^\d{1,20}$/.test(digits)) return undefined;
  const number = BigInt(digits);
  return number <= MAX_UINT64 ? number : undefined;
}

export type BuiltEvidence = {
  /** Absent while a number can't be read. */
  evidence?: Evidence;
  mistakes: Readonly<Partial<Record<NumberField, string>>>;
  /** What the spec asks for and is not there yet. */
  missing: readonly EvidenceField[];
};

/** The evidence that a draft amounts to, and what is missing from it. */
export function buildEvidence(draft: EvidenceDraft, required: readonly EvidenceField[]): BuiltEvidence {
  const mistakes: Partial<Record<NumberField, string>> = {};
  const numbers = { step: 0n, tokensSeen: 0n, gpuSeconds: 0n };
  for (const field of NUMBER_FIELDS) {
    const number = readNumber(draft.numbers[field]);
    if (number === undefined) mistakes[field] = "Write a whole number, such as 3338.";
    else numbers[field] = number;
  }
  const documents = {
    dataCursor: zeroHash,
    logs: zeroHash,
    evaluation: zeroHash,
    environment: zeroHash,
  } as Record<DocumentField, Hex>;
  for (const field of DOCUMENT_FIELDS) documents[field] = draft.documents[field]?.digest ?? zeroHash;
  const evidence: Evidence = {
    checkpointRoot: checkpointRoot(draft.checkpoint),
    ...numbers,
    ...documents,
  };
  const missing = required.filter((field) => evidence[field] === 0n || evidence[field] === zeroHash);
  return { ...(Object.keys(mistakes).length === 0 && { evidence }), mistakes, missing };
}

/** The OpenSSF Model Signing root of the checkpoint's files; zero without files. */
function checkpointRoot(files: readonly HashedFile[]): Hex {
  return contentRoot(files.map(({ name, digest }) => ({ path: name, sha256: digest.slice(2) })));
}
