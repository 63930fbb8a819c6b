import { keyOf, type SignedBallot } from "./ballot.ts";
import { longSignature, type ShortSignature } from "./signedByKey.ts";

export const RELAY_FAULTS = [
  "noProposal",
  "notOpen",
  "reasonTooLong",
  "invalidSignature",
  "alreadyVoted",
  "noVotes",
  "again",
  "conflict",
] as const;
/** Why a ballot is left out before anything is sent. */
export type RelayFault = (typeof RELAY_FAULTS)[number];

/** What the chain says of one ballot, as far as it was asked: what is decided already asks no further. */
export interface BallotReading {
  readonly ballot: SignedBallot;
  readonly fault?: Exclude<RelayFault, "again" | "conflict">;
  /** Votes at the snapshot, in the token's smallest unit. */
  readonly weight?: bigint;
  /** Absent where the voter's contract answers for it. */
  readonly signature?: ShortSignature;
}

/** A ballot that would count if it were sent now. */
export interface FitBallot {
  readonly ballot: SignedBallot;
  readonly weight: bigint;
  /** Its place in a relay of many; absent for one that goes alone, with its reason or to a contract that signs. */
  readonly signature?: ShortSignature;
}

export type JudgedBallot =
  | (FitBallot & { readonly fault?: never })
  | { readonly ballot: SignedBallot; readonly fault: RelayFault };

/**
 * Which ballots would count. Of one voter's two equal ballots on a proposal the second is left out; of two that differ both
 * are, since either would count and nobody else may choose. What is bad by itself never stands in a good one's way.
 */
export function judgeBallots(readings: readonly BallotReading[]): JudgedBallot[] {
  const valid = new Map<string, SignedBallot[]>();
  for (const { ballot, fault } of readings)
    if (!fault) valid.set(keyOf(ballot), [...(valid.get(keyOf(ballot)) ?? []), ballot]);
  return readings.map(({ ballot, fault, weight = 0n, signature }) => {
    if (fault) return { ballot, fault };
    const [first = ballot, ...others] = valid.get(keyOf(ballot)) ?? [];
    if (others.some((other) => !sameVote(first, other))) return { ballot, fault: "conflict" };
    if (first !== ballot) return { ballot, fault: "again" };
    if (!signature) return { ballot, weight };
    // The short form says no reason.
    if (ballot.reason === "") return { ballot, weight, signature };
    return { ballot: { ...ballot, signature: longSignature(signature) }, weight };
  });
}

function sameVote(one: SignedBallot, other: SignedBallot): boolean {
  return one.support === other.support && one.reason === other.reason;
}
