import { concat, type Hex, sha256, zeroHash } from "viem";
import { compareCodePoints } from "../files/compareCodePoints.ts";

/**
 * The root of OpenSSF Model Signing 1.0 with the method "files": sha-256 over the files' raw digests, sorted by path in the
 * order of code points. It covers digests, not names, so a manifest's own digest is always kept beside it. Zero without files.
 */
export function contentRoot(files: readonly { readonly path: string; readonly sha256: string }[]): Hex {
  if (files.length === 0) return zeroHash;
  return rootOfDigests(
    files.toSorted((a, b) => compareCodePoints(a.path, b.path)).map((file) => file.sha256),
  );
}

/** sha-256 over raw digests, in the order given (OMS 1.0, 6.5.1). */
export function rootOfDigests(digests: readonly string[]): Hex {
  return sha256(concat(digests.map((digest): Hex => `0x${digest}`)));
}
