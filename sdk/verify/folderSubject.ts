import { sha256 } from "viem";
import { type FileSource, type HashedFile, MAX_MANIFEST_BYTES, ManifestError } from "../manifests/index.ts";
import { filesOf } from "./links/manifests.ts";
import type { Document, Subject } from "./subject.ts";

export type FolderSubjectErrorType = ManifestError;

/**
 * What to verify of a folder: the digests of its files, and the bytes of those that list others by their digests and so may
 * be its manifest. `hashed` is what `hashFiles` made of `sources`. Throws {@link ManifestError} for a file that changed since.
 */
export async function folderSubject(
  sources: readonly FileSource[],
  hashed: readonly HashedFile[],
): Promise<Extract<Subject, { type: "folder" }>> {
  const digests = new Map(hashed.map((file) => [file.path, file.sha256]));
  const documents: Document[] = [];
  for (const source of sources) {
    if (!source.path.endsWith(".json") || source.bytes > MAX_MANIFEST_BYTES) continue;
    const bytes = new Uint8Array(await new Response(source.stream()).arrayBuffer());
    if (sha256(bytes) !== `0x${digests.get(source.path)}`) throw changed(source);
    if (filesOf(bytes)) documents.push({ path: source.path, bytes });
  }
  return {
    type: "folder",
    files: hashed.map(({ path, sha256: digest }) => ({ path, sha256: digest })),
    documents,
  };
}

function changed({ path }: FileSource): ManifestError {
  return new ManifestError("A file changed while it was read.", {
    details: `"${path}" had another sha-256 before.`,
    remedy: "Let whatever writes to the folder finish, and begin again.",
  });
}
