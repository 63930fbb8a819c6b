import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentType, isText } from "./content-types.ts";

const compress = promisify(gzip);

export interface ServedFile {
  readonly type: string;
  readonly etag: string;
  readonly body: Buffer;
  /** Present for text only. */
  readonly gzipped: Buffer | undefined;
}

/** The files of one folder, read and compressed once and kept in memory until they change on disk. */
export class Files {
  readonly #folder: string;
  readonly #kept = new Map<string, { changed: number; file: ServedFile }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file at a decoded path, or nothing. Folders, hidden files and whatever lies outside the folder are nothing. */
  async get(path: string): Promise<ServedFile | undefined> {
    const full = this.#inside(path);
    if (full === undefined) return undefined;
    const found = await stat(full).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const kept = this.#kept.get(full);
    if (kept?.changed === found.mtimeMs) return kept.file;
    const file = await load(full);
    this.#kept.set(full, { changed: found.mtimeMs, file });
    return file;
  }

  #inside(path: string): string | undefined {
    if (path.includes("\0") || path.includes("\\")) return undefined;
    if (path.split("/").some((part) => part.startsWith("."))) return undefined;
    const full = join(this.#folder, path);
    return full.startsWith(this.#folder + sep) ? full : undefined;
  }
}

async function load(path: string): Promise<ServedFile> {
  const body = await readFile(path);
  const type = contentType(extname(path));
  return {
    type,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    body,
    gzipped: isText(type) ? await compress(body) : undefined,
  };
}
