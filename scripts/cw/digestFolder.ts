import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { type DigestedFile, filesOf } from "@commonweight/sdk/verify";
import { UsageError } from "./UsageError.ts";

/** What is never part of a model or dataset (OpenSSF Model Signing 1.0, 6.2). */
const IGNORED = new Set([".git", ".gitattributes", ".github", ".gitignore"]);
/** A larger JSON file is no manifest. Bytes. */
const MAX_MANIFEST = 64 * 1024 * 1024;

export interface DigestedFolder {
  readonly files: readonly DigestedFile[];
  /** The files that list others by their digests: what may be its manifest. */
  readonly documents: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** The digest of every file below a folder, and the bytes of what may be its manifest. Throws {@link UsageError} for links. */
export async function digestFolder(folder: string, onFile?: (path: string) => void): Promise<DigestedFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: DigestedFile[] = [];
  const documents: { path: string; bytes: Uint8Array }[] = [];
  for (const entry of entries) {
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(folder, absolute).split(sep).join("/");
    if (IGNORED.has(path.split("/", 1)[0] ?? "") || entry.isDirectory()) continue;
    if (!entry.isFile())
      throw new UsageError(
        `${path} is a link or no plain file: what it holds can change without the folder.`,
      );
    onFile?.(path);
    files.push({ path, sha256: await digestFile(absolute) });
    if (!path.endsWith(".json") || (await stat(absolute)).size > MAX_MANIFEST) continue;
    const bytes = new Uint8Array(await readFile(absolute));
    if (filesOf(bytes)) documents.push({ path, bytes });
  }
  return { files, documents };
}

/** sha-256 of a file of any size: 64 hexadecimal digits. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
