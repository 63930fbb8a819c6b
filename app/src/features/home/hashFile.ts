import { bytesToHex, type Hex, sha256 } from "viem";

/** Larger files are hashed better outside the page, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A file's sha-256, worked out in this page; the file goes nowhere. */
export async function hashFile(file: Blob): Promise<Hex> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Pages that were not opened securely have no digest of the browser's own.
  if (globalThis.crypto?.subtle === undefined) return sha256(bytes);
  return bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
