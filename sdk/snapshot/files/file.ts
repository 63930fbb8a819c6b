import { sha256 } from "viem";
import { parse, toJson } from "../../history/json.ts";
import { canonicalJson } from "../../manifests/documents/canonicalJson.ts";
import { IndexError } from "../IndexError.ts";
import type { Check } from "../schema/check.ts";

/** No file of an index is larger, in bytes. A reader stops there. */
export const MAX_FILE_SIZE = 64 * 1024 * 1024;

/** Where a file of this sha-256 is, below the index's folder. */
export function filePath(digest: string): string {
  return `files/${digest}.json`;
}

/** The one way to write a value: canonical JSON (RFC 8785), with large integers tagged. */
export function encodeFile(value: unknown): Uint8Array {
  return canonicalJson(toJson(value));
}

/** In lower-case hexadecimal without `0x`, as file names have it. */
export function digestOf(bytes: Uint8Array): string {
  return sha256(bytes).slice(2);
}

/** Reads a file whose sha-256 is known. Throws {@link IndexError} if it is another one, or not what it should be. */
export function decodeFile<T>(bytes: Uint8Array, digest: string, check: Check<T>, what: string): T {
  const found = digestOf(bytes);
  if (found !== digest)
    throw new IndexError(
      `The file ${filePath(digest)} has other bytes than its name says: their sha-256 is ${found}.`,
    );
  return decodeBytes(bytes, check, what);
}

/** The same without a digest: for the manifest, which nothing names. */
export function decodeBytes<T>(bytes: Uint8Array, check: Check<T>, what: string): T {
  if (bytes.length > MAX_FILE_SIZE)
    throw new IndexError(`${what} has ${bytes.length} bytes, which is too much.`);
  let value: unknown;
  try {
    value = parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new IndexError(`${what} is no JSON text, or was cut short.`, cause);
  }
  return check(value, what);
}
