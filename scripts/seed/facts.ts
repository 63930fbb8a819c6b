import { createHash } from "node:crypto";
import { encodeAbiParameters, type Hex, keccak256 } from "viem";

/** What can be recorded in the catalogue. Its key follows from its content, so it is known before it is recorded. */
export type Fact = DocumentFact | TermsFact | DatasetFact;

export interface DocumentFact {
  readonly kind: "document";
  readonly text: string;
  /** sha-256 of the text's UTF-8 bytes. */
  readonly digest: Hex;
}

export interface TermsFact {
  readonly kind: "terms";
  readonly id: Hex;
  readonly expression: string;
  readonly listVersion: string;
  /** Zero where the text's digest is not known, or where there are several texts. */
  readonly textDigest: Hex;
}

/** How far digests reach, as in ICatalogue. */
export const COVERAGE = { RevisionOnly: 1, Partial: 2, Full: 3 } as const;

export interface DatasetFact {
  readonly kind: "dataset";
  readonly id: Hex;
  readonly name: string;
  readonly pin: DocumentFact;
  readonly contentRoot: Hex;
  readonly coverage: keyof typeof COVERAGE;
  readonly declared: TermsFact;
  readonly locator: string;
}

export const ZERO: Hex = `0x${"0".repeat(64)}`;

export function documentFact(text: string): DocumentFact {
  return { kind: "document", text, digest: `0x${createHash("sha256").update(text).digest("hex")}` };
}

export function termsFact(terms: Omit<TermsFact, "kind" | "id">): TermsFact {
  const key = encodeAbiParameters(
    [{ type: "string" }, { type: "string" }],
    [terms.expression, terms.listVersion],
  );
  return { kind: "terms", id: keccak256(key), ...terms };
}

export function datasetFact(dataset: Omit<DatasetFact, "kind" | "id">): DatasetFact {
  const { pin, contentRoot, coverage, declared } = dataset;
  const key = encodeAbiParameters(
    [{ type: "bytes32" }, { type: "bytes32" }, { type: "uint8" }, { type: "bytes32" }, { type: "bytes32" }],
    [pin.digest, contentRoot, COVERAGE[coverage], declared.id, ZERO],
  );
  return { kind: "dataset", id: keccak256(key), ...dataset };
}
