import { choiceOf } from "../chain/enums.ts";
import type { Proposal, Tally } from "../history/types/proposals.ts";
import { proposalHash } from "../proposals/predictions.ts";
import type { ProposalReading } from "../proposals/reading.ts";
import { measure } from "../proposals/success.ts";
import type { GovernorProfile } from "./profile.ts";

/** What was held against each other, and what came of it. `words` is one sentence. */
export interface ProposalCheck {
  readonly about: "id" | "votes" | "time" | "result" | "weights";
  readonly verdict: "PASS" | "FAIL" | "UNVERIFIABLE";
  readonly words: string;
}

export interface CheckProposalParameters {
  readonly governor: Pick<GovernorProfile, "ids" | "clock">;
  readonly proposal: Proposal;
  /** What the governor answers. */
  readonly reading: ProposalReading;
  /** The last block whose events are in the proposal. */
  readonly readTo: number;
}

/** Holds a plain governor's events against its answers: what a reader can check without trusting either alone. */
export function checkProposal(parameters: CheckProposalParameters): ProposalCheck[] {
  return [
    checkId(parameters),
    checkVotes(parameters),
    checkTime(parameters),
    checkResult(parameters),
    WEIGHTS,
  ];
}

const WEIGHTS: ProposalCheck = {
  about: "weights",
  verdict: "UNVERIFIABLE",
  words:
    "How many votes each voter had is the governor's word: transfers and delegations of the token are not read here.",
};

function checkId({ governor, proposal: { id, calls, description } }: CheckProposalParameters): ProposalCheck {
  if (proposalHash(calls, description) === id)
    return check("id", "PASS", "Its id is the hash of exactly these calls and this text.");
  if (governor.ids === "sequential")
    return check(
      "id",
      "UNVERIFIABLE",
      "Ids are given in order here, so that the id alone does not vouch for calls and text: the governor is asked.",
    );
  return check("id", "FAIL", "Its id is not the hash of these calls and this text.");
}

/** Ballots, counted again. An account may cast several where votes can be split (GovernorCountingFractional). */
function checkVotes({ proposal, reading, readTo }: CheckProposalParameters): ProposalCheck {
  const tally = { against: 0n, for: 0n, abstain: 0n };
  for (const { support, weight } of proposal.votes) {
    const choice = choiceOf(support);
    if (choice === "For") tally.for += weight;
    if (choice === "Against") tally.against += weight;
    if (choice === "Abstain") tally.abstain += weight;
  }
  const ballots = `${proposal.votes.length} ballot${proposal.votes.length === 1 ? "" : "s"}`;
  if (same(tally, reading.votes))
    return check("votes", "PASS", `The sum of ${ballots}, counted again here, is what the governor says.`);
  if (readTo < reading.block.number)
    return check("votes", "UNVERIFIABLE", "Votes are still being read up to the block that the count is of.");
  const odd = proposal.votes.some(({ support }) => choiceOf(support) === undefined);
  if (odd)
    return check("votes", "UNVERIFIABLE", "Some ballots are of a kind that can't be counted again here.");
  return check(
    "votes",
    "FAIL",
    `The sum of ${ballots}, counted again here, is another than the governor says.`,
  );
}

function same(a: Tally, b: Tally): boolean {
  return a.for === b.for && a.against === b.against && a.abstain === b.abstain;
}

/** Every ballot lies between the snapshot and the deadline. */
function checkTime({ governor, proposal, reading }: CheckProposalParameters): ProposalCheck {
  if (!governor.clock.native)
    return check(
      "time",
      "UNVERIFIABLE",
      "The governor counts the blocks of another chain than the ballots are in.",
    );
  const at = ({ timestamp, blockNumber }: { timestamp: number; blockNumber: number }) =>
    reading.clock === "timestamp" ? timestamp : blockNumber;
  const late = proposal.votes.find(
    ({ source }) => at(source) <= reading.snapshot || at(source) > reading.deadline,
  );
  if (late) return check("time", "FAIL", `${late.voter} voted while voting was not open.`);
  return check("time", "PASS", "Every ballot lies between the opening and the end of voting.");
}

/** Whether the state that the governor tells is what its own votes and quorum come to. */
function checkResult({ reading }: CheckProposalParameters): ProposalCheck {
  const { state, quorum } = reading;
  if (state === "Pending" || state === "Active" || state === "Cancelled" || !quorum.known)
    return check("result", "UNVERIFIABLE", "There is no result yet to hold against the votes.");
  const { passing } = measure(reading);
  if (passing === (state !== "Defeated"))
    return check("result", "PASS", "The result is what its votes and its quorum come to.");
  return check(
    "result",
    "UNVERIFIABLE",
    "The result is not what a simple majority with this quorum comes to: the governor may have a rule of its own.",
  );
}

function check(
  about: ProposalCheck["about"],
  verdict: ProposalCheck["verdict"],
  words: string,
): ProposalCheck {
  return { about, verdict, words };
}
