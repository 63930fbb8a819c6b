import type { Hex } from "viem";

/** What was pasted: 32 bytes (a digest, an id or a transaction), or the 20 bytes of a revision. */
export type Asked = { kind: "digest" | "revision"; hex: Hex };

/**
 * Reads a pasted digest however it was written: with or without `0x` or `sha256:`, in capitals, in groups. Nothing for what
 * is none.
 */
export function digestFrom(text: string): Asked | undefined {
  const hex = text
    .trim()
    .replace(/^(sha-?256[:=-]|0x)/i, "")
    .replace(/[\s:_-]/g, "")
    .toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return { kind: "digest", hex: `0x${hex}` };
  if (/^[0-9a-f]{40}$/.test(hex)) return { kind: "revision", hex: `0x${hex}` };
  return undefined;
}
