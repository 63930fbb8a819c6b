import { type History, listMembers, type Member, type Proposal, valueAt } from "@commonweight/sdk/history";
import type { Address } from "viem";

/** One line of the table of members. Amounts in the vote token's smallest unit. */
export type MemberRow = {
  member: Member;
  /** Who lets this member vote with their tokens. */
  represents: readonly Address[];
  /** Who votes with its tokens, when it is not itself. The zero address: nobody. */
  delegate: Address | undefined;
  turnout: Turnout;
};

/** Ballots cast, of the closed proposals on which this account had votes. */
export type Turnout = { cast: number; possible: number };

/** Everybody who holds tokens or votes, most votes first. `now` as the governor's clock counts: seconds or blocks. */
export function memberRows(history: History, now: number): MemberRow[] {
  const closed = closedProposals(history, now);
  const delegators = new Map<Address, Address[]>();
  for (const { address, delegate, balance } of Object.values(history.members)) {
    if (delegate === address || balance === 0n) continue;
    delegators.set(delegate, [...(delegators.get(delegate) ?? []), address]);
  }
  return listMembers(history).map((member) => ({
    member,
    represents: delegators.get(member.address) ?? [],
    delegate: member.delegate === member.address ? undefined : member.delegate,
    turnout: turnoutOf(history, member, closed),
  }));
}

/** Proposals whose vote has ended and that nobody took back. */
export function closedProposals({ proposals }: Pick<History, "proposals">, now: number): Proposal[] {
  return Object.values(proposals).filter(
    ({ cancelled, deadline }) => cancelled === undefined && deadline.value < now,
  );
}

export function turnoutOf(
  { stewardship }: Pick<History, "stewardship">,
  { address, voteHistory }: Pick<Member, "address" | "voteHistory">,
  closed: readonly Proposal[],
): Turnout {
  let cast = 0;
  let possible = 0;
  for (const { snapshot, votes } of closed) {
    if ((valueAt(voteHistory, snapshot, stewardship.clock) ?? 0n) === 0n) continue;
    possible += 1;
    if (votes.some(({ voter }) => voter === address)) cast += 1;
  }
  return { cast, possible };
}

/** How few members together hold more than half of all votes that exist; nothing when all of them together do not. */
export function smallestMajority(
  members: readonly Pick<Member, "votes">[],
  supply: bigint,
): number | undefined {
  let sum = 0n;
  const sorted = members.map(({ votes }) => votes).sort((a, b) => (a === b ? 0 : a > b ? -1 : 1));
  for (const [index, votes] of sorted.entries()) {
    sum += votes;
    if (sum * 2n > supply) return index + 1;
  }
  return undefined;
}

/** Concentration in one sentence. */
export function sayConcentration(members: readonly Pick<Member, "votes">[], supply: bigint): string {
  const voters = members.filter(({ votes }) => votes > 0n).length;
  const few = smallestMajority(members, supply);
  if (supply === 0n || voters === 0) return "Nobody holds votes yet.";
  if (few === undefined)
    return `The ${voters} members with votes hold less than half of all votes together; the rest is with nobody.`;
  if (few === 1) return `One member alone holds a majority of all votes; ${voters} have votes.`;
  return `${few} of ${voters} members with votes together hold a majority of all votes.`;
}
