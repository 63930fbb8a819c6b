import { realpath } from "node:fs/promises";
import {
  type FileSource,
  ignoredPaths,
  MAX_MANIFEST_BYTES,
  ManifestError,
} from "@commonweight/sdk/manifests";
import { type DigestedFile, filesOf, type Subject } from "@commonweight/sdk/verify";
import { sha256 } from "viem";
import { folderFiles } from "../files/folderFiles.ts";
import { hashOnDisk, hashOneFile } from "./hashOnDisk.ts";

/** The digest of one file. */
export async function fileToVerify(place: string): Promise<Subject> {
  const { path, sha256 } = await hashOneFile(place);
  return { type: "file", file: { path, sha256 } };
}

/** The digest of every file below a folder, and the bytes of what may be its manifest. Throws {@link ManifestError}. */
export async function folderToVerify(path: string): Promise<Subject> {
  const sources = await folderFiles(await realpath(path), { ignored: ignoredPaths() });
  const files = await hashOnDisk(sources);
  const digests = new Map(files.map((file) => [file.path, file.sha256]));
  const documents: { path: string; bytes: Uint8Array }[] = [];
  for (const source of sources) {
    if (!source.path.endsWith(".json") || source.bytes > MAX_MANIFEST_BYTES) continue;
    const bytes = await read(source, digests.get(source.path));
    if (filesOf(bytes)) documents.push({ path: source.path, bytes });
  }
  return { type: "folder", files: files.map(pathAndDigest), documents };
}

function pathAndDigest({ path, sha256 }: DigestedFile): DigestedFile {
  return { path, sha256 };
}

/** What is read as a manifest must be what was hashed. */
async function read(source: FileSource, digest: string | undefined): Promise<Uint8Array> {
  const bytes = new Uint8Array(await new Response(source.stream()).arrayBuffer());
  if (sha256(bytes) === `0x${digest}`) return bytes;
  throw new ManifestError("A file changed while it was read.", {
    details: `"${source.path}" had another sha-256 before.`,
    remedy: "Let whatever writes to the folder finish, and begin again.",
  });
}
