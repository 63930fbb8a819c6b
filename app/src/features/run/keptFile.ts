import { SdkError } from "@commonweight/sdk/chain";
import { type Hex, sha256 } from "viem";
import { type HashedFile, MAX_PUBLISHED } from "./evidenceDraft.ts";

/** Thrown for a file whose content is not what was hashed a moment ago. */
export class FileChangedError extends SdkError {
  override name = "FileChangedError";
}

/**
 * A file with the digest that was computed of it; a small one with its content, to be published. Throws
 * {@link FileChangedError}.
 */
export async function keptFile(file: File, digest: Hex): Promise<HashedFile> {
  const { name, size } = file;
  if (size === 0 || size > MAX_PUBLISHED) return { name, size, digest };
  const content = new Uint8Array(await file.arrayBuffer());
  if (sha256(content) === digest) return { name, size, digest, content };
  throw new FileChangedError("A file changed while it was read.", {
    details: `"${name}" is not what was hashed a moment ago.`,
    remedy: "Let whatever writes to it finish, and choose it again.",
  });
}
