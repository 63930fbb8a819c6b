import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { SdkError } from "@commonweight/sdk/chain";
import { MANIFEST_NAME, readManifest } from "@commonweight/sdk/snapshot";

/**
 * Puts an index into a folder. It is written beside it and takes its place at once, so that nobody ever finds half of one.
 * What was there is replaced only if it is an index, or nothing.
 */
export async function writeIndexFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await expectIndexOrNothing(folder);
  const staging = `${folder}.${randomUUID()}`;
  try {
    for (const [path, bytes] of files) {
      const full = join(staging, path);
      await mkdir(dirname(full), { recursive: true });
      await writeFile(full, bytes);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The files of a folder, by path below it. */
export async function readIndexFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const full = join(entry.parentPath, entry.name);
    files.set(relative(folder, full).split(sep).join("/"), await readFile(full));
  }
  return files;
}

/** How two sets of files differ: one line for each path, in order. */
export function differences(
  found: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlyMap<string, Uint8Array>,
): string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].sort().flatMap((path) => {
    const [is, should] = [found.get(path), wanted.get(path)];
    if (is === undefined) return [`missing: ${path}`];
    if (should === undefined) return [`not of this index: ${path}`];
    const at = firstDifference(is, should);
    return at === undefined ? [] : [`different from byte ${at}: ${path}`];
  });
}

function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at;
  return a.length === b.length ? undefined : length;
}

async function expectIndexOrNothing(folder: string): Promise<void> {
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return;
  const manifest = join(folder, MANIFEST_NAME);
  if (existsSync(manifest)) {
    readManifest(await readFile(manifest));
    return;
  }
  throw new SdkError(`${folder} holds something else than an index.`, {
    remedy: "Name an empty folder, or one that is not there.",
  });
}
