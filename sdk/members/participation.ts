import type { Address } from "viem";
import type { Proposal } from "../history/types/proposals.ts";
import type { History } from "../history/types.ts";
import { ballotsOf } from "./ballots.ts";

/** Of the votes that an account could have cast, how many it cast. */
export interface Participation {
  readonly cast: number;
  /** Proposals on which it had votes at the snapshot. */
  readonly possible: number;
}

/**
 * Counts how often an account took part, over closed proposals (see `closedProposals`). Only those on which it had votes
 * when voting opened count: whoever came later, or had delegated, missed nothing. The ballots are indexed once, so the
 * function that comes back can be asked for every member.
 */
export function participationIn(
  history: Pick<History, "members" | "stewardship">,
  closed: readonly Proposal[],
): (account: Address) => Participation {
  const ballots = ballotsOf(history, closed);
  return (account) => {
    const possible = ballots(account).filter((did) => did !== undefined);
    return { cast: possible.filter((did) => did !== "absent").length, possible: possible.length };
  };
}

/** Sorts by the share of votes cast, the most first; those who could cast none come last, and of equal shares the longer record first. */
export function byParticipation(a: Participation, b: Participation): number {
  if (a.possible === 0 || b.possible === 0) return b.possible - a.possible;
  return b.cast * a.possible - a.cast * b.possible || b.possible - a.possible;
}
