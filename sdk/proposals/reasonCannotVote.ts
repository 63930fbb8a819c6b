import { type Address, isAddressEqual, zeroAddress } from "viem";
import { findMember, findVote, knownVotes, valueAt } from "../history/select.ts";
import type { Source, Sourced } from "../history/source.ts";
import type { FactsOfMembers } from "../history/types/outline.ts";
import { sayVotes } from "../words/amounts.ts";
import type { Context as ContextOf } from "../words/context.ts";
import { sayAccount } from "../words/names.ts";
import { sayTime } from "../words/times.ts";
import type { ProposalReading, VoterPast, VoterReading } from "./reading.ts";

/** Why somebody had no votes at a moment, only the past of its tokens tells. */
type Context = ContextOf<FactsOfMembers>;

export type CannotVoteCause =
  | "notOpen"
  | "closed"
  | "alreadyVoted"
  | "delegated"
  | "takenBackTooLate"
  | "notActivated"
  | "activatedTooLate"
  | "boughtAfterSnapshot"
  | "passedOn"
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
  /** Set where a delegation to oneself mends it: whether that still counts for this proposal, or only for later ones. */
  readonly fix?: "here" | "later";
  /** The event that made it so, where the record names one. */
  readonly since?: Source;
}

/**
 * The one reason why an account can't vote on this proposal now, or undefined if it can. `past` is what it held at the
 * snapshot, where the history has no transfers and delegations to tell it.
 */
export function reasonCannotVote(
  proposal: ProposalReading,
  voter: VoterReading,
  context: Context,
  past?: VoterPast,
): CannotVote | undefined {
  if (proposal.state === "Pending") return notOpen(proposal, voter, context);
  if (voter.hasVoted) return alreadyVoted(proposal, voter, context);
  if (proposal.state !== "Active") return closed(proposal);
  if (voter.votesAtSnapshot > 0n) return;
  return withoutVotes(proposal, voter, context, past);
}

function notOpen(proposal: ProposalReading, voter: VoterReading, context: Context): CannotVote {
  const opens = `Voting opens after ${moment(proposal, proposal.snapshot)}.`;
  if (voter.votes > 0n) {
    return {
      cause: "notOpen",
      what: opens,
      remedy: "Come back then.",
      counts: `You have ${sayVotes(voter.votes, context)} now; what you have when voting opens is what counts.`,
    };
  }
  const idle = voter.balance > 0n;
  return {
    cause: "notOpen",
    what: opens,
    remedy: idle
      ? "Delegate to yourself before voting opens: what you have then is what counts."
      : "Get tokens, or take your delegation back, before voting opens: what you have then is what counts.",
    counts: "You have no votes now; what you have when voting opens is what counts.",
    ...(idle && { fix: "here" }),
  };
}

function alreadyVoted(proposal: ProposalReading, voter: VoterReading, context: Context): CannotVote {
  const own = findVote({ votes: knownVotes(context.history, proposal.id) }, voter.account);
  return {
    cause: "alreadyVoted",
    what: "You have voted on this proposal already.",
    remedy: "There is nothing to do: a vote can't be changed.",
    counts: `Your ${sayVotes(voter.votesAtSnapshot, context)} are counted.`,
    ...(own && { since: own.source }),
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

function withoutVotes(
  proposal: ProposalReading,
  voter: VoterReading,
  context: Context,
  past: VoterPast | undefined,
): CannotVote {
  const { stewardship } = context.history;
  const member = findMember(context.history, voter.account);
  const before =
    past?.balance ?? (member && valueAt(member.balanceHistory, proposal.snapshot, proposal.clock));
  if (before === undefined || before === 0n) return withoutTokens(proposal, voter, context);
  const byDefault = stewardship.defaultDelegate === "self" ? voter.account : zeroAddress;
  const chosen = member && lastUntil(member.delegateHistory, proposal);
  const late = member && firstAfter(member.delegateHistory, proposal);
  const delegate = past?.delegate ?? chosen?.value ?? byDefault;
  const takenBack = isAddressEqual(voter.delegate, voter.account);
  if (isAddressEqual(delegate, zeroAddress)) {
    return takenBack ? activatedTooLate(proposal, late?.source) : notActivated(chosen?.source);
  }
  return takenBack
    ? takenBackTooLate(proposal, sayAccount(delegate, context), late?.source)
    : delegated(voter, delegate, chosen?.source, context);
}

const LATER = "They do not count here; they will from the next proposal on.";

function notActivated(since: Source | undefined): CannotVote {
  return {
    cause: "notActivated",
    what: "When voting opened, your tokens were delegated to nobody, so they had no votes.",
    remedy: "Delegate to yourself now, or to somebody whom you trust.",
    counts: LATER,
    fix: "later",
    ...(since && { since }),
  };
}

function activatedTooLate(proposal: ProposalReading, since: Source | undefined): CannotVote {
  return {
    cause: "activatedTooLate",
    what: `You delegated to yourself after voting had opened (${moment(proposal, proposal.snapshot)}); before that your tokens had no votes.`,
    remedy: "Vote on the next proposal: there is nothing more to do for it.",
    counts: LATER,
    ...(since && { since }),
  };
}

function takenBackTooLate(proposal: ProposalReading, name: string, since: Source | undefined): CannotVote {
  return {
    cause: "takenBackTooLate",
    what: `You took your delegation back after voting had opened (${moment(proposal, proposal.snapshot)}); ${name} still votes with your tokens here.`,
    remedy: `Ask ${name} to vote as you would.`,
    counts: `Your tokens count here through ${name}'s vote.`,
    ...(since && { since }),
  };
}

function delegated(
  voter: VoterReading,
  delegate: Address,
  since: Source | undefined,
  context: Context,
): CannotVote {
  const name = sayAccount(delegate, context);
  const still = isAddressEqual(voter.delegate, delegate);
  return {
    cause: "delegated",
    what: still
      ? `Your tokens are delegated to ${name}, who votes with them.`
      : `When voting opened, your tokens were delegated to ${name}, who votes with them here.`,
    remedy: `Ask ${name} to vote as you would, or take your delegation back for later proposals.`,
    counts: `Your tokens count here through ${name}'s vote.`,
    fix: "later",
    ...(since && { since }),
  };
}

function withoutTokens(proposal: ProposalReading, voter: VoterReading, context: Context): CannotVote {
  const member = findMember(context.history, voter.account);
  if (voter.balance > 0n || voter.votes > 0n) {
    const came =
      member && (firstAfter(member.balanceHistory, proposal) ?? firstAfter(member.voteHistory, proposal));
    return {
      cause: "boughtAfterSnapshot",
      what: `Your votes came after voting had opened (${moment(proposal, proposal.snapshot)}).`,
      remedy: "Vote on the next proposal.",
      counts: LATER,
      ...(came && { since: came.source }),
    };
  }
  const had = member?.balanceHistory.some(({ value }) => value > 0n) ?? false;
  const gone = member && lastUntil(member.balanceHistory, proposal);
  if (had) {
    return {
      cause: "passedOn",
      what: "You had passed all your tokens on before voting opened.",
      remedy: `Ask the members of ${context.history.stewardship.name} how to take part again.`,
      counts: "There is nothing of yours to count; whoever holds the tokens has their votes.",
      ...(gone && { since: gone.source }),
    };
  }
  return {
    cause: "noTokens",
    what: "You hold no votes of this community.",
    remedy: `Ask the members of ${context.history.stewardship.name} how to take part; reading needs no votes.`,
    counts: "There is nothing to count.",
  };
}

function at({ clock }: ProposalReading, { timestamp, blockNumber }: Source): number {
  return clock === "timestamp" ? timestamp : blockNumber;
}

function lastUntil<T>(values: readonly Sourced<T>[], proposal: ProposalReading): Sourced<T> | undefined {
  return values.findLast(({ source }) => at(proposal, source) <= proposal.snapshot);
}

function firstAfter<T>(values: readonly Sourced<T>[], proposal: ProposalReading): Sourced<T> | undefined {
  return values.find(({ source }) => at(proposal, source) > proposal.snapshot);
}

function moment({ clock }: ProposalReading, value: number): string {
  return clock === "timestamp" ? sayTime(value) : `block ${value}`;
}
