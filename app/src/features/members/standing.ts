import { type History, listMembers, type Member } from "@commonweight/sdk/history";
import {
  byParticipation,
  closedProposals,
  type Participation,
  participationIn,
} from "@commonweight/sdk/members";
import type { Address } from "viem";

/** One line of the table of members. Amounts in the vote token's smallest unit. */
export type MemberRow = {
  member: Member;
  /** Who lets this member vote with their tokens. */
  represents: readonly Address[];
  /** Who votes with its tokens, when it is not itself. The zero address: nobody. */
  delegate: Address | undefined;
  turnout: Participation;
};

/** Everybody who holds tokens or votes, most votes first. `now` as the governor's clock counts: seconds or blocks. */
export function memberRows(history: History, now: number): MemberRow[] {
  const turnout = participationIn(history, closedProposals(history, now));
  const delegators = new Map<Address, Address[]>();
  for (const { address, delegate, balance } of Object.values(history.members)) {
    if (delegate === address || balance === 0n) continue;
    delegators.set(delegate, [...(delegators.get(delegate) ?? []), address]);
  }
  return listMembers(history).map((member) => ({
    member,
    represents: delegators.get(member.address) ?? [],
    delegate: member.delegate === member.address ? undefined : member.delegate,
    turnout: turnout(member.address),
  }));
}

/** How the list of members can be sorted. Equal rows stay in the order of their votes. */
export const MEMBER_ORDERS = [
  { value: "votes", label: "Votes", caption: "most votes first" },
  { value: "participation", label: "Share of votes cast", caption: "most faithful voters first" },
  { value: "delegators", label: "Members represented", caption: "most delegators first" },
] as const;
export type MemberOrder = (typeof MEMBER_ORDERS)[number]["value"];

export function memberOrderFrom(value: string | null): MemberOrder {
  return MEMBER_ORDERS.find((order) => order.value === value)?.value ?? "votes";
}

/** The rows, which come by their votes, in another order. */
export function sortMembers(rows: readonly MemberRow[], order: MemberOrder): readonly MemberRow[] {
  if (order === "votes") return rows;
  return rows.toSorted((a, b) =>
    order === "participation"
      ? byParticipation(a.turnout, b.turnout)
      : b.represents.length - a.represents.length,
  );
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
