import type { Ballot } from "./proposalFacts.ts";

/** Votes in the token's smallest unit. */
export interface Tally {
  against: bigint;
  for: bigint;
  abstain: bigint;
}

const choices = ["against", "for", "abstain"] as const satisfies readonly (keyof Tally)[];

/** Adds a ballot; false for a choice that is none. */
export function count(tally: Tally, { args }: Ballot): boolean {
  const choice = choices[args.support];
  if (choice === undefined) return false;
  tally[choice] += args.weight;
  return true;
}

export function emptyTally(): Tally {
  return { against: 0n, for: 0n, abstain: 0n };
}

const BASIS_POINTS = 10_000n;

/** Approval.required: a share of the supply, at least the floor, which counts as at most half of the supply; never nothing. */
export function requiredQuorum(supply: bigint, share: number, floor: bigint): bigint {
  const half = supply / 2n;
  const least = floor < half ? floor : half;
  const part = (supply * BigInt(share)) / BASIS_POINTS;
  const votes = part < least ? least : part;
  return votes === 0n ? 1n : votes;
}

/** Approval.isQuorate. */
export function isQuorate(tally: Tally, quorum: bigint): boolean {
  return tally.for + tally.abstain >= quorum;
}

/** Approval.isApproved: a tie is not. */
export function isApproved(tally: Tally, share: number): boolean {
  return tally.for * BASIS_POINTS > (tally.for + tally.against) * BigInt(share);
}
