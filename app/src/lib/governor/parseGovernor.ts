import { type Address, getAddress, isAddress } from "viem";

/** An address that was typed, pasted or linked to, and the chain where it says one. */
export type NamedGovernor = { address: Address; chainId?: number };

/**
 * Reads `0x…` or `eip155:<chain>:0x…` (CAIP-10). The text comes back as a sentence when it is neither: what is wrong and
 * what to do.
 */
export function parseGovernor(text: string): NamedGovernor | string {
  const typed = text.trim();
  const [, chain, hex] = /^(?:eip155:(\d{1,15}):)?(0x[0-9a-fA-F]{40})$/.exec(typed) ?? [];
  if (hex === undefined)
    return "That is not an address: an address is 0x and 40 hexadecimal digits. Paste it whole.";
  const digits = hex.slice(2);
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  if (!oneCase && !isAddress(hex))
    return "The capital and small letters do not fit this address: a digit was changed. Copy it again.";
  return {
    address: getAddress(`0x${digits.toLowerCase()}`),
    ...(chain !== undefined && { chainId: Number(chain) }),
  };
}
