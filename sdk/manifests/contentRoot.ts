import { concat, type Hex, sha256, zeroHash } from "viem";
import type { PinnedFile } from "./manifest.ts";

/**
 * The root of OpenSSF Model Signing 1.0 with the method "files": sha-256 over the files' raw digests, sorted by path in the
 * order of code points. It covers digests, not names, so a manifest's own digest is always kept beside it. Zero without files.
 */
export function contentRoot(files: readonly PinnedFile[]): Hex {
  if (files.length === 0) return zeroHash;
  const sorted = files.toSorted((a, b) => compareCodePoints(a.path, b.path));
  return sha256(concat(sorted.map((file): Hex => `0x${file.sha256}`)));
}

/** JavaScript compares UTF-16 units, which puts characters beyond the basic plane too early. */
function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
