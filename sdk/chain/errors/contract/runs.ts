import { hexToString } from "viem";
import { RUN_STATUS_WORDS, SETUP_PART_WORDS, TIER_WORDS } from "../../../words/enums.ts";
import { sayTime } from "../../../words/times.ts";
import {
  COVERAGES,
  type Coverage,
  enumMember,
  evidenceFields,
  RUN_STATUSES,
  setupParts,
  TIERS,
} from "../../enums.ts";
import type { Named, WordsOf } from "./types.ts";

const coverageWords: Record<Coverage, string> = {
  None: "nothing",
  RevisionOnly: "a revision only",
  Partial: "some files",
  Full: "every file",
};

/** The numbers of a spec that have hard bounds, by the names under which the contract refuses them. */
const fieldWords: Readonly<Record<string, string>> = {
  acceptBy: "The time for accepting the run",
  operatorBond: "The operator's bond",
  challengeBond: "A challenger's bond",
  reviewWindow: "The review",
  disputeWindow: "The time for a ruling",
  finalReview: "The final review",
  grace: "The time of grace after a due date",
  cure: "The time to cure an overdue milestone",
  holdback: "The share that is held back",
  maxStrikes: "The number of strikes",
  mostDelay: "The delay that the operator may decide",
  delay: "The delay of due dates",
  milestones: "The number of milestones",
};

/** The errors of training runs. Amounts are in a token's smallest unit, times in seconds since 1970. */
export const runErrors: WordsOf<Named<"Run">> = {
  RunAccountsInsufficient: (amount, available) => ({
    what: "The run does not hold this much.",
    means: `${amount} was asked for, ${available} is there (in the smallest unit of its token).`,
    remedy: "Look at the run's money on its page.",
  }),
  RunTermsUnauthorizedCaller: (caller) => ({
    what: "Only the training runs change what was agreed.",
    means: `${caller} is another account.`,
    remedy: "Amend the run: its operator within the envelope, a vote beyond it.",
  }),
  RunsAdoptedSetChanged: () => ({
    what: "The model is made of other data than this run was voted on with.",
    means: "Another vote changed the adopted datasets after this proposal was made.",
    remedy: "Propose the run again, with the data of now.",
  }),
  RunsAlreadyChallenged: (run) => ({
    what: `This review of training run ${run} was challenged already.`,
    means: "There is one challenge for each review; its ruling ends the review.",
    remedy: "Show what you know to the arbiter, before the ruling.",
  }),
  RunsHashUnavailable: (run, block) => ({
    what: "The segment can't be drawn now.",
    means: `It is drawn from the hash of block ${block}, which is not there yet, or too old.`,
    remedy: `Wait for the block. If it has passed for long, this submission of run ${run} can't reach V3 any more.`,
  }),
  RunsInsufficientCoverage: (dataset, coverage, least) => ({
    what: "A dataset's digests do not reach as far as this run demands.",
    means: `Dataset ${dataset} covers ${coverageWords[enumMember(COVERAGES, coverage)]}, the run demands ${coverageWords[enumMember(COVERAGES, least)]}.`,
    remedy: "Adopt a better covered version of it, or demand less.",
  }),
  RunsInvalidAmounts: () => ({
    what: "These amounts do not fit the milestones that are left.",
    means: "There must be one for each milestone that was not submitted, and none may be zero.",
    remedy: "Give one amount for each of them, or none at all to leave them.",
  }),
  RunsInvalidMilestone: (index) => ({
    what: `Milestone ${index + 1n} is not sound.`,
    means:
      "A milestone pays something, asks for some evidence, and is due after now, not before the one before it and within five years. From V1 on it asks for a checkpoint.",
    remedy: "Correct the milestone.",
  }),
  RunsInvalidOperator: (operator) => ({
    what: "The run needs another operator.",
    means: `${operator} is nobody, or would judge itself as arbiter or verifier.`,
    remedy: "Name another operator, arbiter or verifier.",
  }),
  RunsInvalidPayee: (payee) => ({
    what: "Nobody can be paid there.",
    means: `${payee} is nobody, or the training runs themselves.`,
    remedy: "Name another address.",
  }),
  RunsInvalidPromise: (promised, min, max) => ({
    what: "The milestones can't pay this much in all.",
    means: `They would pay ${promised}; between ${min} and the budget of ${max} is possible.`,
    remedy: "Change the amounts, or add to the budget first.",
  }),
  RunsInvalidTier: (_run, tier) => ({
    what: "This tier can't be attested.",
    means: `Asked for was ${TIER_WORDS[enumMember(TIERS, tier)]}. V2 and above need a checkpoint, V3 a drawn segment.`,
    remedy: "Attest what was really checked.",
  }),
  RunsMissingDocument: () => ({
    what: "A document is missing.",
    means: "Reasons, evidence and reports are given by their digest, so that everybody can read them.",
    remedy: "Publish the document and give its digest.",
  }),
  RunsMissingEvidence: (_run, index, missing) => ({
    what: `Milestone ${index + 1n} lacks evidence.`,
    means: `Its spec demands ${evidenceFields(missing).join(", ")}.`,
    remedy: "Add what is missing and submit it again.",
  }),
  RunsNothingOwed: (run, account) => ({
    what: "There is nothing to send.",
    means: `Training run ${run} owes nothing to ${account}, or sent it already.`,
    remedy: "Look at the run's money on its page.",
  }),
  RunsNotPayable: (_run, index) => ({
    what: `Tranche ${index + 1n} can't be paid now.`,
    means:
      "It is not earned, or is paid already. What is held back is paid when the run is completed, or ended by a vote.",
    remedy: "Look at its state on the run's page.",
  }),
  RunsOutOfBounds: (field, value, min, max) => ({
    what: `${fieldWords[hexToString(field, { size: 32 })] ?? "A number of the run"} is out of bounds.`,
    means: `${value} was asked for, between ${min} and ${max} is possible.`,
    remedy: "Choose a number within these bounds. Times count from when the run is funded.",
  }),
  RunsOutputTermsChanged: () => ({
    what: "The model's output terms are not those that this run was voted on with.",
    means: "Another vote changed them after this proposal was made.",
    remedy: "Propose the run again, under the terms of now.",
  }),
  RunsOutsideEnvelope: (_run, parts) => ({
    what: "The operator can't change this alone.",
    means:
      parts === 0
        ? "The delay or the planned GPU-seconds go further than the members allowed."
        : `The members did not leave it to the operator to change ${setupParts(parts)
            .map((part) => SETUP_PART_WORDS[part])
            .join(", ")}.`,
    remedy: "Propose the amendment to the members.",
  }),
  RunsSegmentDrawn: () => ({
    what: "The segment is drawn already.",
    means: "There is one draw for each submission, and no second.",
    remedy: "Run the drawn segment again, and attest what comes out.",
  }),
  RunsSpecMismatch: (run) => ({
    what: `This is not the spec that was voted for training run ${run}.`,
    means: "The operator countersigns exactly what the members decided on.",
    remedy: "Accept the spec that the run's page shows.",
  }),
  RunsTooEarly: (run, until) => ({
    what: `It is too early to do this with training run ${run}.`,
    means: `It can be done after ${sayTime(Number(until))}.`,
    remedy: "Come back then. Anyone can do it.",
  }),
  RunsTooLate: (run, until) => ({
    what: `It is too late to do this with training run ${run}.`,
    means: `It could be done until ${sayTime(Number(until))}.`,
    remedy: "Look at what is possible now on the run's page.",
  }),
  RunsUnauthorizedArbiter: (run, caller) => ({
    what: `Only the arbiter of training run ${run} rules on a challenge.`,
    means: `${caller} is not its arbiter.`,
    remedy: "Where the arbiter is the timelock, propose a ruling to the members.",
  }),
  RunsUnauthorizedOperator: (run, caller) => ({
    what: `Only the operator of training run ${run} can do this.`,
    means: `${caller} is not its operator.`,
    remedy: "Connect the operator's account.",
  }),
  RunsUnauthorizedVerifier: (run, caller) => ({
    what: `Only the verifier of training run ${run} attests a tier.`,
    means: `${caller} is not its verifier.`,
    remedy: "Where the verifier is the timelock, propose the attestation to the members.",
  }),
  RunsUnexpectedAmount: (token, expected, moved) => ({
    what: "Another amount came than was asked for.",
    means: `${expected} of the token ${token} was expected, ${moved} moved: too much or too little was sent, or the token takes a fee.`,
    remedy: "Send exactly the amount; for a run, choose a token that takes no fee.",
  }),
  RunsUnexpectedEther: (from) => ({
    what: "The training runs take plain ether from the treasury only.",
    means: `${from} is not the treasury.`,
    remedy: "Send it to the treasury, or add it to a run's budget.",
  }),
  RunsUnexpectedReview: (run, expected, actual) => ({
    what: `Training run ${run} is in another review by now.`,
    means: `Review ${expected} was meant, and it is in review ${actual}.`,
    remedy: "Load the page again and look at what is under review now.",
  }),
  RunsUnexpectedStatus: (run, status) => ({
    what: `This can't be done with training run ${run} now.`,
    means: `It is ${RUN_STATUS_WORDS[enumMember(RUN_STATUSES, status)]}.`,
    remedy: "Load the page again and look at what is possible now.",
  }),
  RunsUnknownRun: (run) => ({
    what: `There is no training run ${run}.`,
    means: "This community has funded fewer runs.",
    remedy: "Choose one of its runs.",
  }),
};
