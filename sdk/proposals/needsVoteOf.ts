import { type Address, getAddress, zeroAddress } from "viem";
import { findMember, findVote, valueAt } from "../history/select.ts";
import type { FactsOfMembers } from "../history/types/outline.ts";
import type { Proposal } from "../history/types/proposals.ts";
import type { Context as ContextOf } from "../words/context.ts";
import type { ProposalReading, VoterReading } from "./reading.ts";
import { reasonCannotVote } from "./reasonCannotVote.ts";

/** What somebody could vote with at a moment, only the past of its votes tells. */
type Context = ContextOf<FactsOfMembers>;

/** An account's power over one proposal as the record has it, for lists that don't ask the chain about each. */
export function recordedVoter(
  { history }: Pick<Context, "history">,
  proposal: Proposal,
  { snapshot, clock, now }: Pick<ProposalReading, "snapshot" | "clock" | "now">,
  account: Address,
): VoterReading {
  const member = findMember(history, account);
  const votes = member?.votes ?? 0n;
  const counted = member === undefined ? 0n : (valueAt(member.voteHistory, snapshot, clock) ?? 0n);
  return {
    account: getAddress(account),
    hasVoted: findVote(proposal, account) !== undefined,
    votesAtSnapshot: snapshot < now ? counted : votes,
    balance: member?.balance ?? 0n,
    votes,
    delegate:
      member?.delegate ??
      (history.stewardship.defaultDelegate === "self" ? getAddress(account) : zeroAddress),
  };
}

/** Whether a proposal waits for an account's vote: it is open, and nothing keeps the account from voting (see `reasonCannotVote`). */
export function needsVoteOf(
  reading: ProposalReading,
  proposal: Proposal,
  account: Address,
  context: Context,
): boolean {
  if (reading.state !== "Active") return false;
  return reasonCannotVote(reading, recordedVoter(context, proposal, reading, account), context) === undefined;
}
