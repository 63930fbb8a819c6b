import type { Address, Hex } from "viem";
import type { SUPPORT } from "../chain/enums.ts";

export const BALLOTS_KIND = "commonweight/ballots@1";

/** So many ballots are read from one bundle: more than any proposal has had. */
export const MAX_BALLOTS = 100_000;
/** In bytes: what so many ballots take with a little to say. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
/** In bytes of UTF-8. Governors take less, and each says how much. */
export const MAX_REASON_BYTES = 16 * 1024;
/** In bytes. A wallet of many owners signs with 65 bytes for each. */
export const MAX_SIGNATURE_BYTES = 8 * 1024;

/** What a member votes. */
export interface Ballot {
  readonly proposal: bigint;
  /** As the governor counts it (Bravo). */
  readonly support: (typeof SUPPORT)[keyof typeof SUPPORT];
  /** In lower case, when it was read from a bundle. */
  readonly voter: Address;
  /** Empty for none: a ballot with a reason is signed, and sent, in another form. */
  readonly reason: string;
}

export interface SignedBallot extends Ballot {
  /** By the voter's own key (65 bytes, or 64 in ERC-2098's short form), or what the voter's contract accepts (ERC-1271). */
  readonly signature: Hex;
}

/** Signed ballots for one governor, which anyone may relay. */
export interface BallotBundle {
  readonly chain: { readonly id: number; readonly genesisHash: Hex };
  readonly governor: Address;
  /** By proposal, then voter: those on one proposal stand together, which is cheapest to count. None is there twice. */
  readonly ballots: readonly SignedBallot[];
}

/** Digits of the largest proposal id. */
const ID_DIGITS = 78;

/** Puts ballots into the order of a bundle, each once. */
export function orderBallots<ballot extends SignedBallot>(ballots: readonly ballot[]): ballot[] {
  const byKey = new Map<string, ballot>();
  for (const ballot of ballots) {
    const { proposal, voter, support, signature, reason } = ballot;
    const place = `${String(proposal).padStart(ID_DIGITS, "0")} ${voter.toLowerCase()}`;
    const key = `${place} ${support} ${signature.toLowerCase()} ${reason}`;
    if (!byKey.has(key)) byKey.set(key, ballot);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);
}

/** The voter and proposal of a ballot: one of them counts. */
export function keyOf({ voter, proposal }: Pick<Ballot, "voter" | "proposal">): string {
  return `${proposal} ${voter.toLowerCase()}`;
}
