import { bytesToHex, sha256 } from "viem";
import type { DigestedFile, DroppedDocument } from "../draft/shapes.ts";

/** Larger files would fill the browser's memory. Bytes. */
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** A file's sha-256, computed here. Throws RangeError for a file that is too large to hash in a browser. */
export async function digestFile(file: File): Promise<DigestedFile> {
  if (file.size > MAX_BYTES) {
    throw new RangeError(
      "The file is too large to hash in the browser. Pin it in a small document, and choose that.",
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Browsers hash by themselves only on pages that came over a safe connection or from this computer.
  const digest = globalThis.crypto.subtle
    ? bytesToHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)))
    : sha256(bytes);
  return { name: file.name, bytes: file.size, sha256: digest };
}

/** A file's text. Throws RangeError or TypeError when it is too large or no UTF-8. */
export async function readText(file: File): Promise<DroppedDocument> {
  if (file.size > MAX_TEXT_BYTES) {
    throw new RangeError(
      "The file is too large for a manifest. Choose the manifest, not the data that it describes.",
    );
  }
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  return { name: file.name, text };
}
