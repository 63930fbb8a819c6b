export { showInvisible } from "@commonweight/sdk/proposals";

/** Hex in groups of four, for reading aloud and comparing by eye. */
export function inFours(hex: string): string[] {
  return hex.replace(/^0x/, "").match(/.{1,4}/g) ?? [];
}

/** `0x1234…cdef`: the two ends of a digest or an address. */
export function shortHex(hex: string, head = 6, tail = 4): string {
  return hex.length <= head + tail + 1 ? hex : `${hex.slice(0, head)}\u2026${hex.slice(-tail)}`;
}

/** "1 vote", "2 votes". */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${BigInt(count) === 1n ? one : many}`;
}
