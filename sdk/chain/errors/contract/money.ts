import {
  COVERAGES,
  type Coverage,
  enumMember,
  evidenceFields,
  RUN_STATUSES,
  type RunStatus,
} from "../../enums.ts";
import type { Named, WordsOf } from "./types.ts";

const statusWords: Record<RunStatus, string> = {
  None: "not funded",
  Funded: "funded, and its operator has not accepted yet",
  Active: "under way",
  UnderReview: "under review",
  Completed: "completed",
  Lapsed: "lapsed, since nobody accepted it in time",
  Cancelled: "cancelled",
};

const coverageWords: Record<Coverage, string> = {
  None: "nothing",
  RevisionOnly: "a revision only",
  Partial: "some files",
  Full: "every file",
};

/** The errors of the treasury and of training runs. Amounts are in a token's smallest unit, times in seconds since 1970. */
export const moneyErrors: WordsOf<Named<"Treasury" | "Runs">> = {
  TreasuryForkNotAbandoned: (fork) => ({
    what: "What is set aside for this fork stays set aside.",
    means: `Fork ${fork} was not abandoned: it goes on, or is finished.`,
    remedy: "Wait until it is finished, and send it its share; or until its time has run out.",
  }),
  TreasuryInvalidRecipient: (to) => ({
    what: "Nobody can be paid there.",
    means: `${to} is nobody, the treasury itself, or a contract of the community that could not give it back.`,
    remedy: "Name another recipient.",
  }),
  TreasuryLimitExceeded: (token, amount, available) => ({
    what: "This is more than ordinary votes may spend now.",
    means: `${amount} was asked for, ${available} is left in this period of 30 days (in the smallest unit of the token ${token}).`,
    remedy: "Wait for the next period, ask for less, or propose it above the limit, under the stricter rule.",
  }),
  TreasuryNoChild: (fork) => ({
    what: "There is nowhere to send this share yet.",
    means: `The community that fork ${fork} founds does not exist yet.`,
    remedy: "Finish the fork first: anyone can.",
  }),
  TreasuryNoShare: (fork, token) => ({
    what: "Nothing is set aside here.",
    means: `Fork ${fork} has no share of the token ${token}, or got it already.`,
    remedy: "Set the fork's share aside first, if it has not been: anyone can.",
  }),
  TreasuryRingFenced: (token, amount, unreserved) => ({
    what: "Part of this money is set aside for members who leave.",
    means: `${amount} was asked for, ${unreserved} is free (in the smallest unit of the token ${token}).`,
    remedy: "Ask for less, or wait: what an abandoned fork leaves becomes free again.",
  }),
  TreasuryUnauthorizedRuns: (caller) => ({
    what: "Only the training runs can draw this money.",
    means: `${caller} is another account.`,
    remedy: "Propose to fund a training run.",
  }),
  RunsAcceptanceDeadline: (run) => ({
    what: `The time for accepting training run ${run} does not allow this.`,
    means: "It can be accepted until its deadline, and be closed only after it.",
    remedy: "Look at the deadline on the run's page.",
  }),
  RunsAdoptedSetChanged: () => ({
    what: "The model is made of other data than this run was voted on with.",
    means: "Another vote changed the adopted datasets after this proposal was made.",
    remedy: "Propose the run again, with the data of now.",
  }),
  RunsInsufficientCoverage: (dataset, coverage, least) => ({
    what: "A dataset's digests do not reach as far as this run demands.",
    means: `Dataset ${dataset} covers ${coverageWords[enumMember(COVERAGES, coverage)]}, the run demands ${coverageWords[enumMember(COVERAGES, least)]}.`,
    remedy: "Adopt a better covered version of it, or demand less.",
  }),
  RunsInvalidAcceptBy: () => ({
    what: "The time for accepting the run has passed.",
    means: "It would be over before the run is funded.",
    remedy: "Propose it again with a later time: voting, queueing and execution take time too.",
  }),
  RunsInvalidMilestone: (index) => ({
    what: `Milestone ${index + 1n} is not sound.`,
    means:
      "A milestone pays something, asks for some evidence, and is due after now and not before the one before it.",
    remedy: "Correct the milestone.",
  }),
  RunsInvalidMilestoneCount: (milestones, max) => ({
    what: milestones === 0n ? "The run has no milestone." : "The run has too many milestones.",
    means: `A run has between 1 and ${max}.`,
    remedy: "Correct the milestones.",
  }),
  RunsInvalidOperator: () => ({
    what: "The run has no operator.",
    means: "Somebody has to run it.",
    remedy: "Name the operator's account.",
  }),
  RunsInvalidReviewWindow: (window, min, max) => ({
    what: "The review can't be this short or long.",
    means: `${window} seconds were asked for, between ${min} and ${max} are possible.`,
    remedy: "Propose another length.",
  }),
  RunsMissingEvidence: (_run, index, missing) => ({
    what: `Milestone ${index + 1n} lacks evidence.`,
    means: `Its spec demands ${evidenceFields(missing).join(", ")}.`,
    remedy: "Add what is missing and submit it again.",
  }),
  RunsNotPayable: (_run, index) => ({
    what: `Milestone ${index + 1n} can't be paid now.`,
    means: "It was not submitted, is still under review, was taken back, or is paid already.",
    remedy: "Look at its state on the run's page.",
  }),
  RunsOutputTermsChanged: () => ({
    what: "The model's output terms are not those that this run was voted on with.",
    means: "Another vote changed them after this proposal was made.",
    remedy: "Propose the run again, under the terms of now.",
  }),
  RunsSpecMismatch: (run) => ({
    what: `This is not the spec that was voted for training run ${run}.`,
    means: "The operator countersigns exactly what the members decided on.",
    remedy: "Accept the spec that the run's page shows.",
  }),
  RunsUnauthorizedOperator: (run, caller) => ({
    what: `Only the operator of training run ${run} can do this.`,
    means: `${caller} is not its operator.`,
    remedy: "Connect the operator's account.",
  }),
  RunsUnexpectedAmount: (token, expected, received) => ({
    what: "The token delivers another amount than it is asked for.",
    means: `${expected} of the token ${token} was asked for, ${received} arrived: it takes a fee, or is not sound.`,
    remedy: "Fund the run with another token.",
  }),
  RunsUnexpectedEther: (from) => ({
    what: "The training runs take money from the treasury only.",
    means: `${from} is not the treasury.`,
    remedy: "Send it to the treasury.",
  }),
  RunsUnexpectedStatus: (run, status) => ({
    what: `This can't be done with training run ${run} now.`,
    means: `It is ${statusWords[enumMember(RUN_STATUSES, status)]}.`,
    remedy: "Load the page again and look at what is possible now.",
  }),
  RunsUnknownRun: (run) => ({
    what: `There is no training run ${run}.`,
    means: "This community has funded fewer runs.",
    remedy: "Choose one of its runs.",
  }),
};
