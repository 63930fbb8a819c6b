import type { Hex } from "viem";
import { readJson } from "../documents/parseManifest.ts";
import { checkPath } from "../files/checkPath.ts";
import { ManifestError } from "../ManifestError.ts";
import type { ProvableFile } from "./merkleTree.ts";
import type { FileProof } from "./proveFile.ts";

/** A proof as it is handed on: with the digest of the manifest that it was made from. */
export interface FileProofDocument extends FileProof {
  /** sha-256 of the manifest. The proof alone does not show it: the manifest does. */
  readonly manifest: Hex;
}

/** More siblings than a tree of any number of files that a machine could hold has levels. */
const MAX_SIBLINGS = 64;
/** Bytes. A path of the greatest length and the siblings fit many times. */
const MAX_PROOF_BYTES = 65_536;

export type ParseFileProofErrorType = ManifestError;

/** Reads a proof as `cw prove-file` writes it. Throws {@link ManifestError} for anything else. Whether it holds, `verifyFileProof` says. */
export function parseFileProof(bytes: Uint8Array): FileProofDocument {
  if (bytes.length > MAX_PROOF_BYTES)
    throw unreadable(`It has ${bytes.length} bytes, at most ${MAX_PROOF_BYTES} are read.`);
  const { manifest, file, root, siblings } = fieldsOf(readJson(bytes, "a proof"), "The document");
  if (!Array.isArray(siblings) || siblings.length > MAX_SIBLINGS)
    throw unreadable(`"siblings" must be a list of at most ${MAX_SIBLINGS}.`);
  return {
    manifest: digest(manifest, "manifest"),
    file: fileOf(file),
    root: digest(root, "root"),
    siblings: siblings.map((sibling, index) => digest(sibling, `siblings[${index}]`)),
  };
}

function fileOf(value: unknown): ProvableFile {
  const { path, bytes, sha256 } = fieldsOf(value, '"file"');
  if (typeof bytes !== "number" || !Number.isSafeInteger(bytes) || bytes < 0)
    throw unreadable('"file.bytes" must be a whole number.');
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    throw unreadable('"file.sha256" must be 64 hexadecimal digits in lower case.');
  return { path: checkPath(path), bytes, sha256 };
}

function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw unreadable(`${what} must be an object.`);
}

/** In lower case only: nodes are ordered by their digits, so another case would be another order. */
function digest(value: unknown, field: string): Hex {
  if (typeof value === "string" && /^0x[0-9a-f]{64}$/.test(value)) return `0x${value.slice(2)}`;
  throw unreadable(`"${field}" must be 0x and 64 hexadecimal digits in lower case.`);
}

function unreadable(details: string): ManifestError {
  return new ManifestError("This is no proof of a file.", {
    details,
    remedy: "Choose what `cw prove-file` printed, saved as it was.",
  });
}
