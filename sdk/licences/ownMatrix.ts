import { canonicalJson } from "../manifests/documents/canonicalJson.ts";
import document from "./data/matrix.json" with { type: "json" };
import type { PublishedMatrix } from "./matrix.ts";
import { parseLicenceMatrix } from "./parseLicenceMatrix.ts";

let read: PublishedMatrix | undefined;

/** The matrix that ships with this software: a proposal for communities to adopt, not law. */
export function ownMatrix(): PublishedMatrix {
  read ??= parseLicenceMatrix(ownMatrixBytes());
  return read;
}

/** Its canonical JSON (RFC 8785), which is what gets published. */
export function ownMatrixBytes(): Uint8Array {
  return canonicalJson(document);
}
