import { isAddressEqual, zeroAddress } from "viem";
import { findMember, valueAt } from "../history/select.ts";
import { sayVotes } from "../words/amounts.ts";
import type { Context } from "../words/context.ts";
import { sayAccount } from "../words/names.ts";
import { sayTime } from "../words/times.ts";
import type { ProposalReading, VoterReading } from "./reading.ts";

export type CannotVoteCause =
  | "notOpen"
  | "closed"
  | "alreadyVoted"
  | "delegated"
  | "takenBackTooLate"
  | "notActivated"
  | "boughtAfterSnapshot"
  | "noTokens";

/** Why an account can't vote on a proposal. */
export interface CannotVote {
  readonly cause: CannotVoteCause;
  /** The cause, in one sentence. */
  readonly what: string;
  /** What to do. */
  readonly remedy: string;
  /** Whether, and how, the account's tokens still count. */
  readonly counts: string;
}

/** The one reason why an account can't vote on this proposal now, or undefined if it can. */
export function reasonCannotVote(
  proposal: ProposalReading,
  voter: VoterReading,
  context: Context,
): CannotVote | undefined {
  if (proposal.state === "Pending") return notOpen(proposal, voter, context);
  if (voter.hasVoted) return alreadyVoted(voter, context);
  if (proposal.state !== "Active") return closed(proposal);
  if (voter.votesAtSnapshot > 0n) return;
  return withoutVotes(proposal, voter, context);
}

function notOpen(proposal: ProposalReading, voter: VoterReading, context: Context): CannotVote {
  const power = voter.votes > 0n;
  return {
    cause: "notOpen",
    what: `Voting opens after ${moment(proposal, proposal.snapshot)}.`,
    remedy: power
      ? "Come back then."
      : "Get tokens, or take your delegation back, before voting opens: what you have then is what counts.",
    counts: power
      ? `You have ${sayVotes(voter.votes, context)} now; what you have when voting opens is what counts.`
      : "You have no votes now; what you have when voting opens is what counts.",
  };
}

function alreadyVoted(voter: VoterReading, context: Context): CannotVote {
  return {
    cause: "alreadyVoted",
    what: "You have voted on this proposal already.",
    remedy: "There is nothing to do: a vote can't be changed.",
    counts: `Your ${sayVotes(voter.votesAtSnapshot, context)} are counted.`,
  };
}

function closed(proposal: ProposalReading): CannotVote {
  const cancelled = proposal.state === "Cancelled";
  return {
    cause: "closed",
    what: cancelled
      ? "This proposal was cancelled."
      : `Voting ended at ${moment(proposal, proposal.deadline)}.`,
    remedy: "Vote on the proposals that are open, or make one of your own.",
    counts: "Nothing that you do now changes its result.",
  };
}

function withoutVotes(proposal: ProposalReading, voter: VoterReading, context: Context): CannotVote {
  const { stewardship } = context.history;
  const member = findMember(context.history, voter.account);
  const before = member && valueAt(member.balanceHistory, proposal.snapshot, proposal.clock);
  const byDefault = stewardship.defaultDelegate === "self" ? voter.account : zeroAddress;
  const delegate =
    (member && valueAt(member.delegateHistory, proposal.snapshot, proposal.clock)) ?? byDefault;
  const opened = moment(proposal, proposal.snapshot);

  if (before === undefined || before === 0n) return withoutTokens(voter, opened, context);
  if (isAddressEqual(delegate, zeroAddress)) {
    return {
      cause: "notActivated",
      what: "When voting opened, your tokens were delegated to nobody, so they had no votes.",
      remedy: "Delegate to yourself now, or to somebody whom you trust.",
      counts: "They do not count here; they will from the next proposal on.",
    };
  }
  const name = sayAccount(delegate, context);
  const takenBack = isAddressEqual(voter.delegate, voter.account);
  return {
    cause: takenBack ? "takenBackTooLate" : "delegated",
    what: takenBack
      ? `You took your delegation back after voting had opened (${opened}); ${name} still votes with your tokens here.`
      : `Your tokens are delegated to ${name}, who votes with them.`,
    remedy: takenBack
      ? `Ask ${name} to vote as you would.`
      : `Ask ${name} to vote as you would, or take your delegation back for later proposals.`,
    counts: `Your tokens count here through ${name}'s vote.`,
  };
}

function withoutTokens(voter: VoterReading, opened: string, context: Context): CannotVote {
  if (voter.balance > 0n || voter.votes > 0n) {
    return {
      cause: "boughtAfterSnapshot",
      what: `Your votes came after voting had opened (${opened}).`,
      remedy: "Vote on the next proposal.",
      counts: "They do not count here; they will from the next proposal on.",
    };
  }
  return {
    cause: "noTokens",
    what: "You hold no votes of this community.",
    remedy: `Ask the members of ${context.history.stewardship.name} how to take part; reading needs no votes.`,
    counts: "There is nothing to count.",
  };
}

function moment({ clock }: ProposalReading, at: number): string {
  return clock === "timestamp" ? sayTime(at) : `block ${at}`;
}
