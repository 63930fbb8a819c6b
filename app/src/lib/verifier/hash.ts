import { contentRoot, type HashedFile, type HashProgress, hashFiles } from "@commonweight/sdk/manifests";
import { fileSource, loadSha256 } from "@commonweight/sdk/manifests/browser";
import { type Document, folderSubject } from "@commonweight/sdk/verify";
import { type Hex, sha256 } from "viem";
import type { Hashed, HashJob } from "./job.ts";

/** Hashes files of any size, piece by piece. */
export async function hash(
  { of, files }: HashJob,
  onProgress: (progress: HashProgress) => void,
): Promise<Hashed> {
  const sources = files.map(({ file, path }) => fileSource(file, path));
  const hashed = await hashFiles(sources, { createSha256: await loadSha256(), onProgress });
  if (of === "file")
    return { files: hashed, documents: [], digests: hashed.map((it) => `0x${it.sha256}` as const) };
  const { documents = [] } = await folderSubject(sources, hashed);
  return { files: hashed, documents, digests: digestsOf(hashed, documents) };
}

/** A manifest lies beside the files that it names, and is none of them. */
function digestsOf(files: readonly HashedFile[], documents: readonly Document[]): Hex[] {
  const without = (path: string | undefined) => files.filter((file) => file.path !== path);
  const roots = [files, ...documents.map(({ path }) => without(path))].filter((some) => some.length > 0);
  return [...documents.map(({ bytes }) => sha256(bytes)), ...roots.map(contentRoot)];
}
