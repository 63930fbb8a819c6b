import { digestFile } from "../propose/parts/digestFile.ts";
import { type HashedFile, MAX_PUBLISHED } from "./evidenceDraft.ts";

/** Hashes a file here; a small one is kept whole, to be published. Throws RangeError for one that is too large. */
export async function hashFile(file: File): Promise<HashedFile> {
  const { name, bytes, sha256 } = await digestFile(file);
  const digest = sha256 as HashedFile["digest"];
  if (bytes === 0 || bytes > MAX_PUBLISHED) return { name, size: bytes, digest };
  return { name, size: bytes, digest, content: new Uint8Array(await file.arrayBuffer()) };
}

/** Why a file could not be read, and what to do. */
export function sayFileFailure(name: string, failure: unknown): string {
  const why =
    failure instanceof RangeError ? failure.message : "The browser did not let it be read. Choose it again.";
  return `${name} could not be hashed. ${why}`;
}
