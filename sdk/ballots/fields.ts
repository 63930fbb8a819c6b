import { type Address, type Hex, isAddress } from "viem";
import { BallotsError } from "./BallotsError.ts";

/** Reads the fields of a document that a stranger may have written. Each throws {@link BallotsError} with what is wrong. */
export type Fields = Readonly<Record<string, unknown>>;

/** Half a character: no UTF-8 says it. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const ADDRESS = /^0x[0-9a-f]{40}$/;
const HEX = /^0x([0-9a-f]{2})*$/;

/** An object with these fields and no others. `what` names it, as in "Ballot 3". */
export function exactly(value: unknown, keys: readonly string[], what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong(`${what} is no object.`, value);
  const found = Object.keys(value);
  const other = found.find((key) => !keys.includes(key)) ?? keys.find((key) => !found.includes(key));
  if (other !== undefined)
    throw wrong(
      `${what} ${found.includes(other) ? "has a field that it can't have" : "lacks a field"}: ${other.slice(0, 40)}.`,
      found.slice(0, 12),
    );
  return value as Fields;
}

/** A whole number of at most 256 bits, as a decimal text without a leading zero. */
export function decimal(value: unknown, what: string): bigint {
  if (typeof value === "string" && /^(0|[1-9]\d{0,77})$/.test(value) && BigInt(value) < 2n ** 256n)
    return BigInt(value);
  throw wrong(`${what} is no whole number written as a text.`, value);
}

export function integer(value: unknown, most: number, what: string): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most) return value;
  throw wrong(`${what} is no whole number up to ${most}.`, value);
}

/** In lower case: checksums are for people, and a hundred thousand of them take long. One that is there must be right. */
export function address(value: unknown, what: string): Address {
  const lower = typeof value === "string" ? value.toLowerCase() : "";
  if (ADDRESS.test(lower) && (value === lower || isAddress(String(value)))) return lower as Address;
  throw wrong(`${what} is no address.`, value);
}

/** Lower-case hexadecimal digits of whole bytes; of so many, or of at most so many. */
export function hex(
  value: unknown,
  bytes: { readonly exactly: number } | { readonly most: number },
  what: string,
): Hex {
  const [least, most] = "exactly" in bytes ? [bytes.exactly, bytes.exactly] : [1, bytes.most];
  if (
    typeof value === "string" &&
    value.length >= 2 + 2 * least &&
    value.length <= 2 + 2 * most &&
    HEX.test(value)
  )
    return value as Hex;
  const wanted = least === most ? `${most}` : `1 to ${most}`;
  throw wrong(`${what} is not ${wanted} bytes of lower-case hexadecimal digits.`, value);
}

/** A text in well-formed Unicode, at most so many bytes of UTF-8. */
export function words(value: unknown, most: number, what: string): string {
  if (typeof value !== "string" || LONE_SURROGATE.test(value))
    throw wrong(`${what} is no well-formed text.`, value);
  // No character takes less than a byte: what is far too long is not even encoded.
  if (value.length > most || new TextEncoder().encode(value).length > most)
    throw new BallotsError(`${what} is too long.`, {
      details: `At most ${most} bytes are read.`,
      remedy: "Ask its voter for a shorter one.",
    });
  return value;
}

export function wrong(message: string, found: unknown): BallotsError {
  return new BallotsError(message, {
    details: `It is ${(JSON.stringify(found) ?? "absent").slice(0, 120)}.`,
    remedy: "Ask whoever sent it to export it again. Nothing of it was taken.",
  });
}
