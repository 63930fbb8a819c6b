import type { BallotFault, ProposalClass } from "../chain/enums.ts";
import type { ClassRule } from "../history/types/classes.ts";
import { sayShare } from "./amounts.ts";
import { sayDuration } from "./times.ts";

/** What proposals of a class can do: "Proposals that …". */
export const CLASS_WORDS: Readonly<Record<ProposalClass, string>> = {
  Restrictive: "suspend a dataset, which an ordinary vote can undo",
  Ordinary:
    "adopt or drop datasets, fund or end training runs, record releases and contributions, pay within the treasury's limit, record a text, or enter facts in the catalogue",
  Terms: "change the output terms, the policy or the charter, create a model, or create votes",
  Constitutional: "change a rule, spend above the limit, or make a call that no rule knows",
};

/** "… a majority of For over Against" where that is all, else the share that For must exceed. */
export const SIMPLE_MAJORITY = 5_000;

/** A class's rule in short: "open for 7 days; 20% of the supply; more than 66.66% For". */
export function sayClassRule({ votingPeriod, quorum, approval }: ClassRule): string {
  return `open for ${sayDuration(votingPeriod)}; For and Abstain reach ${sayShare(quorum)} of the supply; ${sayApproval(approval)}`;
}

/** The approval that a proposal needs, in basis points, as the end of "It passes if …". */
export function sayApproval(approval: number): string {
  if (approval === SIMPLE_MAJORITY) return "more votes are For than Against";
  return `For is more than ${sayShare(approval)} of For and Against`;
}

/** "It was left out: …" */
export const BALLOT_FAULT_WORDS: Readonly<Record<BallotFault, string>> = {
  None: "nothing was wrong with it",
  NotActive: "voting was not open",
  InvalidChoice: "it was neither For, Against nor Abstain",
  AlreadyVoted: "the voter had voted already",
  InvalidSignature: "the voter's key had not signed it",
  NoVotes: "the voter had no votes when voting opened",
};
