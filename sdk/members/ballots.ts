import type { Address } from "viem";
import { type Choice, choiceOf } from "../chain/enums.ts";
import { valueAt } from "../history/select.ts";
import type { Proposal } from "../history/types/proposals.ts";
import type { History } from "../history/types.ts";

/** What an account did with its vote: `absent` if it had votes and cast none, undefined if it had no votes to cast. */
export type Did = Choice | "absent" | undefined;

/**
 * Reads ballots by account, each proposal's votes indexed once. A ballot without weight is none: anybody could cast it, and
 * it says nothing of how a member uses its votes.
 */
export function ballotsOf(
  history: Pick<History, "members" | "stewardship">,
  proposals: readonly Proposal[],
): (account: Address) => Did[] {
  const cast = proposals.map(({ votes }) => {
    const weighty = votes.filter(({ weight }) => weight > 0n);
    return new Map(weighty.map(({ voter, support }) => [voter, choiceOf(support)]));
  });
  return (account) => {
    const held = history.members[account]?.voteHistory ?? [];
    return proposals.map(({ snapshot }, index) => {
      const choice = cast[index]?.get(account);
      if (choice !== undefined) return choice;
      return (valueAt(held, snapshot, history.stewardship.clock) ?? 0n) > 0n ? "absent" : undefined;
    });
  };
}
