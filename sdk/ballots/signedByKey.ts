import {
  type Hex,
  hexToBigInt,
  hexToNumber,
  isAddressEqual,
  numberToHex,
  recoverAddress,
  size,
  slice,
} from "viem";
import type { SignedBallot } from "./ballot.ts";
import { type BallotDomain, hashBallot } from "./typedBallot.ts";

/** The order of secp256k1. Of a signature's two forms the chain takes the one with the smaller s (EIP-2). */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** A signature in the parts that `castVotesBySig` takes (ERC-2098). */
export interface ShortSignature {
  readonly r: Hex;
  readonly vs: Hex;
}

/** The ballot's signature, if the voter's own key made it for this governor, in the form that the governor takes. */
export async function signedByKey(
  domain: BallotDomain,
  ballot: SignedBallot,
): Promise<ShortSignature | undefined> {
  const parts = partsOf(ballot.signature);
  if (parts === undefined) return undefined;
  const { r, s, odd } = parts;
  const serialized = joined(r, s, odd ? 28 : 27);
  try {
    const signer = await recoverAddress({ hash: hashBallot(domain, ballot), signature: serialized });
    if (!isAddressEqual(signer, ballot.voter)) return undefined;
  } catch {
    // No point of the curve.
    return undefined;
  }
  return { r, vs: numberToHex(s | (odd ? 1n << 255n : 0n), { size: 32 }) };
}

/** The short signature as the 65 bytes that a governor's other functions take. */
export function longSignature({ r, vs }: ShortSignature): Hex {
  const word = hexToBigInt(vs);
  return joined(r, word & (2n ** 255n - 1n), word >> 255n === 1n ? 28 : 27);
}

function joined(r: Hex, s: bigint, v: number): Hex {
  return `${r}${numberToHex(s, { size: 32 }).slice(2)}${numberToHex(v, { size: 1 }).slice(2)}`;
}

function partsOf(signature: Hex): { readonly r: Hex; readonly s: bigint; readonly odd: boolean } | undefined {
  const bytes = size(signature);
  if (bytes !== 64 && bytes !== 65) return undefined;
  const r = slice(signature, 0, 32);
  const word = hexToBigInt(slice(signature, 32, 64));
  if (bytes === 64) return { r, s: word & (2n ** 255n - 1n), odd: word >> 255n === 1n };
  const v = hexToNumber(slice(signature, 64));
  if (![0, 1, 27, 28].includes(v) || word === 0n || word >= ORDER) return undefined;
  const odd = v === 1 || v === 28;
  return word > ORDER / 2n ? { r, s: ORDER - word, odd: !odd } : { r, s: word, odd };
}
