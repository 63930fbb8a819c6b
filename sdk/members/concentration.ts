import type { Address } from "viem";
import { PROPOSAL_CLASSES, type ProposalClass } from "../chain/enums.ts";
import { currentClassRule } from "../history/callClass.ts";
import type { ClassRule } from "../history/types/classes.ts";
import type { History } from "../history/types.ts";
import { isApproved, isQuorate, requiredQuorum } from "../verify/links/tally.ts";

/** What a vote must reach. */
export interface Hurdle {
  /** Votes For and Abstain that are needed, in the token's smallest unit. */
  readonly quorum: bigint;
  /** The share of For in For and Against that must be exceeded, in basis points. */
  readonly approval: number;
}

/** How few accounts decide, by the votes as they are delegated now. An account is not a person. */
export interface Fewest {
  /** They pass it though all others vote Against. Undefined: not even all together. */
  readonly toPass: number | undefined;
  /** They pass it if nobody else votes. Undefined: not even all together. */
  readonly toPassAlone: number | undefined;
  /** They stop it though all others vote For. Zero: all together don't reach the quorum, so it can't pass anyway. */
  readonly toBlock: number;
}

/**
 * The fewest accounts that decide a vote, and so the Nakamoto number of each hurdle. Only how many votes a group has
 * together matters, so the largest first is the smallest group. With V votes in all and C of them in the group, it passes
 * for certain if `C >= quorum` and `C * 10000 > V * approval`; it is stopped for certain, by votes Against, if
 * `V - C < quorum` or `(V - C) * 10000 <= V * approval`.
 */
export function fewestAccounts(votes: readonly bigint[], { quorum, approval }: Hurdle): Fewest {
  const sorted = votes.filter((amount) => amount > 0n).sort((a, b) => (a === b ? 0 : a > b ? -1 : 1));
  const all = sorted.reduce((sum, amount) => sum + amount, 0n);
  const passes = (inFavour: bigint, against: bigint) => {
    const tally = { for: inFavour, against, abstain: 0n };
    return isQuorate(tally, quorum) && isApproved(tally, approval);
  };
  const fewest = (decides: (group: bigint) => boolean): number | undefined => {
    let group = 0n;
    for (let count = 0; count <= sorted.length; count++) {
      if (decides(group)) return count;
      group += sorted[count] ?? 0n;
    }
    return undefined;
  };
  return {
    toPass: fewest((group) => passes(group, all - group)),
    toPassAlone: fewest((group) => passes(group, 0n)),
    // All of them together always stop it: nothing passes without a vote For.
    toBlock: fewest((group) => !passes(all - group, group)) ?? sorted.length,
  };
}

/** How few accounts decide proposals of one class, and what the class asks for today. */
export interface ClassPower extends Fewest {
  readonly class: ProposalClass;
  readonly rule: ClassRule;
  /** In the token's smallest unit, of today's supply. */
  readonly quorum: bigint;
}

/**
 * How few accounts decide proposals of each class, if voting opened now. Accounts in `without` can't vote, such as the
 * stewardship's own contracts. Empty for a governor without classes.
 */
export function powerByClass(
  history: Pick<History, "members" | "classes" | "settings" | "supply">,
  without: readonly Address[] = [],
): ClassPower[] {
  const left = new Set(without.map((account) => account.toLowerCase()));
  const votes = Object.values(history.members)
    .filter(({ address }) => !left.has(address.toLowerCase()))
    .map((member) => member.votes);
  const floor = history.settings.quorumFloor?.at(-1)?.value ?? 0n;
  return PROPOSAL_CLASSES.flatMap((proposalClass) => {
    const rule = currentClassRule(history, proposalClass)?.value;
    if (rule === undefined) return [];
    const quorum = requiredQuorum(history.supply, rule.quorum, floor);
    return [
      { class: proposalClass, rule, quorum, ...fewestAccounts(votes, { quorum, approval: rule.approval }) },
    ];
  });
}
