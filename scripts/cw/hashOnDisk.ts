import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type FileSource, type HashedFile, hashFiles } from "@commonweight/sdk/manifests";
import { folderFiles } from "../files/folderFiles.ts";
import { nodeSha256 } from "../files/nodeSha256.ts";
import { progressLine } from "./progressLine.ts";
import { UsageError } from "./UsageError.ts";

/** Hashes files of this machine, with a line on stderr that says how far it has come. Throws {@link ManifestError}. */
export async function hashOnDisk(sources: readonly FileSource[]): Promise<readonly HashedFile[]> {
  const line = progressLine(process.stderr);
  try {
    return await hashFiles(sources, { createSha256: nodeSha256, onProgress: line.show });
  } finally {
    line.end();
  }
}

/**
 * Hashes one file, under the name by which it was named. A link that was named is followed: it is the content that is asked
 * about. Throws {@link UsageError} if there is no file.
 */
export async function hashOneFile(path: string): Promise<HashedFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isDirectory()) throw new UsageError(`There is no file at ${path}.`);
  const [file] = await hashOnDisk(await folderFiles(await realpath(path), { ignored: [] }));
  if (file === undefined) throw new UsageError(`There is no file at ${path}.`);
  return { ...file, path: basename(path) };
}
