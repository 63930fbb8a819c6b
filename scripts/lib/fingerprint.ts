import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./root.ts";

/** What tools write beside the sources. */
const GENERATED = /^(?:node_modules|out|out-public|\.next.*|next-env\.d\.ts|.*\.tsbuildinfo)$/;

/**
 * SHA-256 over the names and contents of files and folders (given from the root; missing ones count as missing).
 * Content decides, not time stamps, so that a fresh checkout of the same files counts as the same.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesUnder(join(ROOT, path))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(ROOT, file).replaceAll("\\", "/")}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Remembers in `.local/stamps` what a piece of work was last done for, so that it is not done twice. */
export function stampOf(name: string): { matches(value: string): boolean; write(value: string): void } {
  const path = join(ROOT, ".local", "stamps", name);
  return {
    matches: (value) => existsSync(path) && readFileSync(path, "utf8") === value,
    write: (value) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, value);
    },
  };
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !GENERATED.test(name))
    .flatMap((name) => filesUnder(join(path, name)));
}
