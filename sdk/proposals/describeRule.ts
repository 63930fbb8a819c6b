import { sayShare, sayVotes, voteDecimals } from "../words/amounts.ts";
import { SIMPLE_MAJORITY, sayApproval } from "../words/classes.ts";
import type { Context } from "../words/context.ts";
import type { ProposalReading } from "./reading.ts";
import { measure, type Standings } from "./success.ts";

/** The rule of a proposal in words, with its numbers. */
export interface RuleDescription extends Standings {
  /** What is needed. */
  readonly rule: string;
  /** The votes so far. */
  readonly tally: string;
  /** What is missing, or that nothing is. */
  readonly missingWords: string;
  /** Quorum and approval, each beside what it needs; absent before voting opens. */
  readonly standsWords?: string;
}

/** Says what a proposal needs to pass, what it has, and what is missing. */
export function describeRule(
  reading: ProposalReading,
  context: Pick<Context, "history" | "tokens">,
): RuleDescription {
  const standings = measure(reading);
  const say = (votes: bigint) => sayVotes(votes, context);
  const whole = 10n ** BigInt(voteDecimals(context));
  const { votes } = reading;
  const stands = reading.state === "Pending" ? undefined : standsWords(reading, standings, say);
  return {
    ...standings,
    rule: `${subject(reading)} passes if ${reading.quorum.forOnly ? "For reaches" : "For and Abstain together reach"} ${quorumWords(reading, say)}, and ${sayApproval(reading.approval)}.`,
    tally: `So far ${say(votes.for)} For, ${say(votes.against)} Against, ${say(votes.abstain)} Abstain.`,
    missingWords: missingWords(reading, standings, (votes) => atLeast(votes, whole, say), say),
    ...(stands && { standsWords: stands }),
  };
}

function standsWords(
  { quorum, approval }: ProposalReading,
  { towardsQuorum, approvalShare }: Standings,
  say: (votes: bigint) => string,
): string {
  const reached = `${say(towardsQuorum)} of the ${say(quorum.votes)} for the quorum`;
  const needed = `more than ${sayShare(approval)} is needed`;
  if (approvalShare === undefined)
    return `${reached}; nobody has voted For or Against yet, and ${needed} For.`;
  return `${reached}; approval stands at ${sayShare(approvalShare)}, ${needed}.`;
}

function quorumWords({ quorum }: ProposalReading, say: (votes: bigint) => string): string {
  const { fraction, floor, known } = quorum;
  const share = fraction && sayShare((fraction.numerator * 10_000n) / fraction.denominator);
  const parts = [
    share && `${share} of the supply ${known ? "at the snapshot" : "when voting opens"}`,
    floor !== undefined && `never less than ${say(floor)}`,
  ].filter(Boolean);
  const basis = parts.length > 0 ? ` (${parts.join(", ")})` : "";
  return known ? `${say(quorum.votes)}${basis}` : `about ${say(quorum.votes)}${basis}`;
}

/** The class is what gave the proposal its numbers. */
function subject(reading: ProposalReading): string {
  if (reading.class === undefined) return "It";
  return `${reading.class === "Ordinary" ? "An" : "A"} ${reading.class} proposal`;
}

function missingWords(
  { state, quorum, approval }: ProposalReading,
  { missingQuorum, missingApproval, missing, passing }: Standings,
  sayLeast: (votes: bigint) => string,
  say: (votes: bigint) => string,
): string {
  if (state === "Pending") return "Voting has not opened yet.";
  if (state === "Cancelled") return "It was cancelled.";
  const over = state !== "Active";
  if (passing) return over ? "It had what it needed." : "It would pass as it stands now.";
  const toQuorum = missingQuorum > 0n && `${say(missingQuorum)} to the quorum of ${say(quorum.votes)}`;
  const toShare = missingApproval > 0n && `${sayLeast(missingApproval)} For ${shareWords(approval)}`;
  const lacking = [toQuorum, toShare].filter(Boolean).join(" and ");
  if (over) return `It lacked ${lacking}.`;
  if (!toQuorum || !toShare) return `Still missing: ${lacking}.`;
  const both = missingQuorum >= missingApproval ? say(missing) : sayLeast(missing);
  return `Still missing: ${lacking}. ${sentence(both)} For would do for both.`;
}

function shareWords(approval: number): string {
  if (approval === SIMPLE_MAJORITY) return "to outweigh Against";
  return `to be more than ${sayShare(approval)} of For and Against`;
}

/**
 * The least number that exceeds another is that number and the smallest unit, which nobody would want to read; where the
 * other is no whole number of votes, the next whole one is.
 */
function atLeast(votes: bigint, whole: bigint, say: (votes: bigint) => string): string {
  if (votes === 1n) return "any more";
  const exceeded = votes - 1n;
  return exceeded % whole === 0n ? `more than ${say(exceeded)}` : say((exceeded / whole + 1n) * whole);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
