import type { Stats } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { type FileSource, isIgnored, MAX_FILES, ManifestError } from "@commonweight/sdk/manifests";
import { diskFile } from "./diskFile.ts";

export interface FolderFilesOptions {
  /** Paths from the folder's root that are left out, with all that lies below them. */
  readonly ignored: readonly string[];
}

/**
 * Every file of a folder on this machine, or a single file by its name alone. Throws {@link ManifestError} for links, and for
 * what is neither file nor folder: a manifest names content, not where content might be found.
 */
export async function folderFiles(
  root: string,
  { ignored }: FolderFilesOptions,
): Promise<readonly FileSource[]> {
  const stats = await lstat(root).catch((cause: unknown) => {
    throw new ManifestError("This folder can't be read.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: "Check the path, and whether you may read it.",
      cause,
    });
  });
  if (stats.isFile()) return [diskFile(root, basename(root), stats)];
  checkKind(root, stats);
  const sources: FileSource[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of await namesIn(join(root, folder))) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (isIgnored(path, ignored)) continue;
      const place = join(root, path);
      const found = await lstat(place);
      if (found.isFile()) sources.push(diskFile(place, path, found));
      else {
        checkKind(path, found);
        folders.push(path);
      }
      if (sources.length + folders.length > MAX_FILES) throw tooMany();
    }
  }
  return sources;
}

/** Names as text. Bytes that are no UTF-8 can't stand in a manifest. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (await readdir(folder, { encoding: "buffer" })).map((name) => {
    try {
      return decoder.decode(name);
    } catch (cause) {
      throw new ManifestError("A file's name is no UTF-8.", {
        details: `In ${folder}: ${JSON.stringify(name.toString("latin1"))}, read as Latin-1.`,
        remedy: "Rename the file, or leave it out.",
        cause,
      });
    }
  });
}

function checkKind(path: string, stats: Stats): void {
  if (stats.isDirectory()) return;
  if (stats.isSymbolicLink()) {
    throw new ManifestError(
      "A link can't be described: what it points to can change, or lie outside the folder.",
      {
        details: `The link is "${path}".`,
        remedy: "Replace it by the file itself, or leave it out with --ignore.",
      },
    );
  }
  throw new ManifestError("This is neither a file nor a folder.", {
    details: `"${path}" is a ${kindOf(stats)}.`,
    remedy: "Remove it, or leave it out with --ignore.",
  });
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return "pipe";
  if (stats.isSocket()) return "socket";
  return "device";
}

function tooMany(): ManifestError {
  return new ManifestError("There are too many files.", {
    details: `A manifest names at most ${MAX_FILES}.`,
    remedy: "Pack small files into archives, or describe the parts one by one.",
  });
}
