import { hexToString } from "viem";
import { enumMember, PROPOSAL_STATES, type ProposalState } from "../../enums.ts";
import type { Named, WordsOf } from "./types.ts";

const REPORT = "Please report this: it should not happen.";
const READ_AGAIN = "Load the page again and look at what is possible now.";

export const stateWords: Record<ProposalState, string> = {
  Pending: "voting has not opened yet",
  Active: "voting is open",
  Cancelled: "it was cancelled",
  Defeated: "it did not pass",
  Succeeded: "it passed and waits to be queued",
  Queued: "it is queued",
  Expired: "it expired",
  Executed: "it was carried out already",
};

/** The governor's errors. */
export const governorErrors: WordsOf<Named<"Governor" | "StewardGovernor">> = {
  GovernorAlreadyCastVote: () => ({
    what: "You have voted on this proposal already.",
    means: "Each account votes once, and a vote can't be changed.",
    remedy: "There is nothing to do: your vote is counted.",
  }),
  GovernorAlreadyInitializedLatestProposalId: () => ({
    what: "The numbering of proposals has begun already.",
    means: "It can't be started again.",
    remedy: REPORT,
  }),
  GovernorAlreadyQueuedProposal: (id) => ({
    what: `Proposal ${id} is queued already.`,
    means: "Somebody was quicker.",
    remedy: READ_AGAIN,
  }),
  GovernorClassOrder: (restrictive, ordinary, terms, constitutional) => ({
    what: "A stricter class would ask for less than a milder one.",
    means: `A number (seconds, or hundredths of a percent) would be ${restrictive} for Restrictive, ${ordinary} for Ordinary, ${terms} for Terms and ${constitutional} for Constitutional proposals; it may never fall from one to the next.`,
    remedy: "Propose numbers in this order, or change the stricter classes first.",
  }),
  GovernorDisabledDeposit: () => ({
    what: "The governor takes no money.",
    means: "Money belongs to the treasury; the governor holds nothing.",
    remedy: "Send it to the treasury's address.",
  }),
  GovernorFixedCallClass: (target) => ({
    what: "The classes of this contract's calls are fixed.",
    means: `${target} belongs to the community itself, or is the catalogue; no vote can make its calls easier or harder.`,
    remedy: "Name a contract outside the community.",
  }),
  GovernorInsufficientProposerVotes: (_proposer, votes, threshold) => ({
    what: "You have too few votes to make a proposal.",
    means: `You had ${votes} of the ${threshold} needed, counted in the token's smallest unit, a moment before.`,
    remedy: "Ask members to delegate to you, or somebody with enough votes to propose it.",
  }),
  GovernorInvalidBallotsLength: (proposals, choices) => ({
    what: "The ballots do not match.",
    means: `They name ${proposals} proposals and ${choices} choices.`,
    remedy: "Give each proposal one choice.",
  }),
  GovernorInvalidCallClass: (target, selector) => ({
    what: "This call can't become Restrictive.",
    means: `Only suspending a dataset is; the function ${selector} of ${target} is something else.`,
    remedy: "Choose Ordinary, Terms or Constitutional.",
  }),
  GovernorInvalidDescription: (length, maxLength) => ({
    what: length > maxLength ? "The description is too long." : "The description is empty.",
    means: `A proposal needs a readable description of at most ${maxLength} bytes; this one has ${length}.`,
    remedy:
      length > maxLength
        ? "Shorten it, or publish the long text as a document."
        : "Write what is proposed, and why.",
  }),
  GovernorInvalidProposalLength: (targets, calldatas, values) => ({
    what: "The calls of the proposal do not match.",
    means: `It has ${targets} targets, ${values} values and ${calldatas} calls, and needs at least one of each, in equal number.`,
    remedy: "Add at least one decision; a text alone is recorded as a resolution.",
  }),
  GovernorInvalidSignature: (voter) => ({
    what: "The signature of a ballot is not the voter's.",
    means: `It was not made by ${voter}, or for another choice, reason or proposal.`,
    remedy: "Sign the ballot again with the account that votes.",
  }),
  GovernorInvalidVoteParams: () => ({
    what: "The vote carries data that nobody can count.",
    means: "A vote is a choice and a reason, nothing else.",
    remedy: "Vote again from this page.",
  }),
  GovernorInvalidVoteType: () => ({
    what: "This is no choice.",
    means: "A vote is For, Against or Abstain.",
    remedy: "Choose one of the three.",
  }),
  GovernorInvalidVotingPeriod: (period) => ({
    what: "The voting period can't be this short.",
    means: `${period} seconds were asked for.`,
    remedy: "Propose a longer period.",
  }),
  GovernorNonexistentProposal: (id) => ({
    what: `There is no proposal ${id}.`,
    means: "This governor does not know it; it may belong to another community or chain.",
    remedy: "Check the address of the page, or look for it in the list of proposals.",
  }),
  GovernorOnlyExecutor: (account) => ({
    what: "Only a passed vote can do this.",
    means: `${account} is not the timelock, which carries out what was decided.`,
    remedy: "Propose it.",
  }),
  GovernorParamsNotSupported: () => ({
    what: "Votes carry no parameters here.",
    means: "A vote is a choice and a reason, so that everybody can read it.",
    remedy: "Vote again without parameters.",
  }),
  GovernorProposalQueueingFailed: (id) => ({
    what: `Proposal ${id} could not be queued.`,
    means: "The timelock gave no time for it.",
    remedy: REPORT,
  }),
  GovernorProposalQueueingNotRequired: (id) => ({
    what: `Proposal ${id} needs no queueing.`,
    means: "It can be executed as soon as it has passed.",
    remedy: "Execute it.",
  }),
  GovernorReasonTooLong: (length, maxLength) => ({
    what: "The reason is too long.",
    means: `It has ${length} bytes; at most ${maxLength} are recorded.`,
    remedy: "Shorten it, or publish the long text as a document and name it.",
  }),
  GovernorRelayDisabled: () => ({
    what: "The governor does not pass calls on.",
    means: "What is decided is called by the timelock itself, so that nothing is hidden in another call.",
    remedy: "Propose the call directly.",
  }),
  GovernorRestrictedProposer: () => ({
    what: "This proposal names another proposer.",
    means: "Its description ends with the address of the only account that may make it.",
    remedy: "Propose it from that account, or take the address out of the description.",
  }),
  GovernorSettingOutOfBounds: (setting, value, min, max) => ({
    what: `The setting ${hexToString(setting, { size: 32 })} can't be ${value}.`,
    means: `It must lie between ${min} and ${max}, so that members can always vote, propose and object.`,
    remedy: "Propose a value within these bounds.",
  }),
  GovernorTargetCodeChanged: (id) => ({
    what: "A contract that the proposal calls is not the one that was voted on.",
    means: `Its code has changed, come or gone since proposal ${id} was made, so the proposal can't be carried out.`,
    remedy: "Find out why it changed; if the decision still stands, propose it again.",
  }),
  GovernorUnableToCancel: (id, account) => ({
    what: `You can't cancel proposal ${id}.`,
    means: `Only its proposer can, and only before voting opens; ${account} is not the proposer, or voting has opened.`,
    remedy: "Vote Against it.",
  }),
  GovernorUnexpectedProposalState: (id, current) => ({
    what: `This can't be done with proposal ${id} now.`,
    means: `Its state is such that ${stateWords[enumMember(PROPOSAL_STATES, current)]}.`,
    remedy: READ_AGAIN,
  }),
  StewardGovernorForeignPart: (part) => ({
    what: "A part of the house belongs to another one.",
    means: `The contract at ${part} obeys another timelock, governor or treasury.`,
    remedy: "Deploy the stewardship again, all parts together.",
  }),
};
