import { datasetIdOf, termsIdOf } from "@commonweight/sdk/chain";
import { canonicalJson, type DatasetManifest } from "@commonweight/sdk/manifests";
import { type Hex, sha256, zeroHash } from "viem";

/** What can be recorded in the catalogue. Its key follows from its content, so it is known before it is recorded. */
export type Fact = DocumentFact | TermsFact | DatasetFact;

export interface DocumentFact {
  readonly kind: "document";
  readonly bytes: Uint8Array;
  /** sha-256 of the bytes. */
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

export interface DatasetFact {
  readonly kind: "dataset";
  readonly id: Hex;
  readonly name: string;
  /** Where it was found, if a fixed revision of it is known. */
  readonly locator: string | undefined;
  readonly coverage: DatasetManifest["coverage"];
  readonly contentRoot: Hex;
  readonly declared: TermsFact;
  readonly pin: DocumentFact;
}

/** A text, as UTF-8. */
export function textFact(text: string): DocumentFact {
  return documentFact(new TextEncoder().encode(text));
}

/** A JSON value, in its one canonical form. */
export function jsonFact(value: unknown): DocumentFact {
  return documentFact(canonicalJson(value));
}

export function termsFact(terms: Omit<TermsFact, "kind" | "id">): TermsFact {
  return { kind: "terms", id: termsIdOf(terms.expression, terms.listVersion), ...terms };
}

/** The first recorded version of a dataset, as its manifest or pin document describes it. */
export function datasetFact({ document, ...manifest }: DatasetManifest, declared: TermsFact): DatasetFact {
  const { digest: manifestDigest, contentRoot, coverage } = manifest;
  return {
    kind: "dataset",
    id: datasetIdOf({
      manifestDigest,
      contentRoot,
      coverage,
      declaredTerms: declared.id,
      previous: zeroHash,
    }),
    name: document.name,
    locator: document.locator,
    coverage,
    contentRoot,
    declared,
    pin: documentFact(manifest.bytes),
  };
}

export function documentFact(bytes: Uint8Array): DocumentFact {
  return { kind: "document", bytes, digest: sha256(bytes) };
}
