import { parseAbi } from "viem";
import { shortHex } from "../format/text.ts";
import { absoluteTime } from "../format/time.ts";
import type { ErrorWords } from "./explained.ts";

/** The custom errors of the OpenZeppelin contracts that a stewardship is built on. */
export const openzeppelinErrors = parseAbi([
  "error GovernorAlreadyCastVote(address voter)",
  "error GovernorAlreadyQueuedProposal(uint256 proposalId)",
  "error GovernorDisabledDeposit()",
  "error GovernorInsufficientProposerVotes(address proposer, uint256 votes, uint256 threshold)",
  "error GovernorInvalidProposalLength(uint256 targets, uint256 calldatas, uint256 values)",
  "error GovernorInvalidQuorumFraction(uint256 quorumNumerator, uint256 quorumDenominator)",
  "error GovernorInvalidSignature(address voter)",
  "error GovernorInvalidVoteParams()",
  "error GovernorInvalidVoteType()",
  "error GovernorInvalidVotingPeriod(uint256 votingPeriod)",
  "error GovernorNonexistentProposal(uint256 proposalId)",
  "error GovernorNotQueuedProposal(uint256 proposalId)",
  "error GovernorOnlyExecutor(address account)",
  "error GovernorPreventLateQuorumVoteExtensionTooLarge(uint256 newVoteExtension, uint256 maxVoteExtension)",
  "error GovernorProposalQueueingFailed(uint256 proposalId)",
  "error GovernorProposalQueueingNotRequired(uint256 proposalId)",
  "error GovernorRestrictedProposer(address proposer)",
  "error GovernorUnableToCancel(uint256 proposalId, address account)",
  "error GovernorUnexpectedProposalState(uint256 proposalId, uint8 current, bytes32 expectedStates)",
  "error TimelockInsufficientDelay(uint256 delay, uint256 minDelay)",
  "error TimelockInvalidOperationLength(uint256 targets, uint256 payloads, uint256 values)",
  "error TimelockUnauthorizedCaller(address caller)",
  "error TimelockUnexecutedPredecessor(bytes32 predecessorId)",
  "error TimelockUnexpectedOperationState(bytes32 operationId, bytes32 expectedStates)",
  "error AccessControlBadConfirmation()",
  "error AccessControlUnauthorizedAccount(address account, bytes32 neededRole)",
  "error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)",
  "error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)",
  "error ERC20InvalidApprover(address approver)",
  "error ERC20InvalidReceiver(address receiver)",
  "error ERC20InvalidSender(address sender)",
  "error ERC20InvalidSpender(address spender)",
  "error ERC20ExceededSafeSupply(uint256 increasedSupply, uint256 cap)",
  "error ERC2612ExpiredSignature(uint256 deadline)",
  "error ERC2612InvalidSigner(address signer, address owner)",
  "error ERC5805FutureLookup(uint256 timepoint, uint48 clock)",
  "error ERC6372InconsistentClock()",
  "error VotesExpiredSignature(uint256 expiry)",
  "error InvalidAccountNonce(address account, uint256 currentNonce)",
  "error CheckpointUnorderedInsertion()",
  "error SafeCastOverflowedUintDowncast(uint8 bits, uint256 value)",
  "error SafeERC20FailedOperation(address token)",
  "error ReentrancyGuardReentrantCall()",
  "error AddressEmptyCode(address target)",
  "error FailedCall()",
  "error InsufficientBalance(uint256 balance, uint256 needed)",
  "error ECDSAInvalidSignature()",
  "error ECDSAInvalidSignatureLength(uint256 length)",
  "error ECDSAInvalidSignatureS(bytes32 s)",
  "error InvalidShortString()",
  "error StringTooLong(string str)",
]);

/** IGovernor.ProposalState, in order. */
const states = ["pending", "active", "cancelled", "defeated", "succeeded", "queued", "expired", "executed"];

/** What follows from each state for someone who wanted to act. */
const stateTodo: Record<string, string> = {
  pending: "Voting has not opened yet. Come back when it opens.",
  active: "Voting is open. Wait for its end.",
  cancelled: "It was cancelled and stays so. Make a new proposal if the matter still stands.",
  defeated: "It did not pass and stays so. Make a new proposal if the matter still stands.",
  succeeded: "It passed. Anyone can put it in the queue.",
  queued: "It waits in the queue. Anyone can carry it out when its delay is over.",
  expired: "Its time ran out and it stays so. Make a new proposal if the matter still stands.",
  executed: "It has been carried out. Nothing is left to do.",
};

const badSignature = () => ({
  happened: "The signature does not fit the account.",
  means: "It was made by another key, for another text, or was used before. Nothing was changed.",
  todo: "Sign again with the account that you mean to use.",
});

const notAllowed = (account: unknown) => ({
  happened: `${shortHex(String(account))} may not do this.`,
  means: "Only a passed vote, carried out by the timelock, can. Nothing was changed.",
  todo: "Propose it to the members instead.",
});

const siteFault = (what: string) => ({
  happened: what,
  means: "The contract refused the call as it was built. Nothing was changed.",
  todo: "This is likely a fault of the site. Report it with the address of this page.",
});

/** Plain words for each of them. A test asserts that none is missing. */
export const openzeppelinWords: ErrorWords = {
  GovernorAlreadyCastVote: ([voter]) => ({
    happened: `${shortHex(String(voter))} has already voted on this proposal.`,
    means: "A vote stands once it is cast; this one was not counted again.",
    todo: "Nothing is left to do. Your vote is in the list below the count.",
  }),
  GovernorAlreadyQueuedProposal: () => ({
    happened: "The proposal is already in the queue.",
    means: "Someone else put it there first.",
    todo: "Wait for its delay to end; then anyone can carry it out.",
  }),
  GovernorDisabledDeposit: () => ({
    happened: "The governor does not take ether.",
    means: "Nothing was sent.",
    todo: "Send it to the treasury's address.",
  }),
  GovernorInsufficientProposerVotes: ([proposer, votes, threshold]) => ({
    happened: `${shortHex(String(proposer))} had ${votes} votes, and proposing needs ${threshold} (in the token's smallest unit).`,
    means: "Votes are counted just before the proposal is made. It was not made.",
    todo: "Ask a member with more votes to propose it, or to delegate to you.",
  }),
  GovernorInvalidProposalLength: () =>
    siteFault("A proposal needs as many targets as calls and values, and at least one."),
  GovernorInvalidQuorumFraction: ([numerator, denominator]) => ({
    happened: `A quorum of ${numerator} in ${denominator} is more than all votes.`,
    means: "The setting was not changed.",
    todo: "Choose a smaller fraction.",
  }),
  GovernorInvalidSignature: badSignature,
  GovernorInvalidVoteParams: () => siteFault("The ballot has a form that this governor does not take."),
  GovernorInvalidVoteType: () => siteFault("The ballot says neither for, against nor abstain."),
  GovernorInvalidVotingPeriod: ([period]) => ({
    happened: `A voting period of ${period} seconds is not allowed.`,
    means: "The setting was not changed.",
    todo: "Choose a longer period.",
  }),
  GovernorNonexistentProposal: ([id]) => ({
    happened: `There is no proposal ${id}.`,
    means: "The governor has no record of it. Nothing was changed.",
    todo: "Check the address of the page.",
  }),
  GovernorNotQueuedProposal: ([id]) => ({
    happened: `Proposal ${id} is not in the queue.`,
    means: "It must be queued before it can be carried out.",
    todo: "Put it in the queue first; anyone can.",
  }),
  GovernorOnlyExecutor: ([account]) => notAllowed(account),
  GovernorPreventLateQuorumVoteExtensionTooLarge: ([wanted, most]) => ({
    happened: `An extension of ${wanted} seconds is more than the ${most} allowed.`,
    means: "The setting was not changed.",
    todo: "Choose a shorter extension.",
  }),
  GovernorProposalQueueingFailed: () => siteFault("The timelock did not take the proposal."),
  GovernorProposalQueueingNotRequired: () => ({
    happened: "This proposal needs no queue.",
    means: "It can be carried out at once.",
    todo: "Carry it out.",
  }),
  GovernorRestrictedProposer: ([proposer]) => ({
    happened: `${shortHex(String(proposer))} may not make this proposal.`,
    means: "Its text names another account as the only one who may propose it.",
    todo: "Remove that line from the text, or propose from the account that it names.",
  }),
  GovernorUnableToCancel: ([, account]) => ({
    happened: `${shortHex(String(account))} can't cancel this proposal.`,
    means: "Only its proposer can, and only before voting opens.",
    todo: "Vote against it, and give your reason.",
  }),
  GovernorUnexpectedProposalState: ([id, current]) => {
    const state = states[Number(current)] ?? "in an unknown state";
    return {
      happened: `Proposal ${id} is ${state}, and this can't be done now.`,
      means: "Its state may have changed since the page was read. Nothing was changed.",
      todo: stateTodo[state] ?? "Open the proposal again to see where it stands.",
    };
  },
  TimelockInsufficientDelay: ([delay, least]) => ({
    happened: `A delay of ${delay} seconds is shorter than the ${least} required.`,
    means: "Nothing was put in the queue.",
    todo: "Use the timelock's own delay.",
  }),
  TimelockInvalidOperationLength: () => siteFault("The operation's lists have different lengths."),
  TimelockUnauthorizedCaller: ([caller]) => notAllowed(caller),
  TimelockUnexecutedPredecessor: () => ({
    happened: "Another decision must be carried out first.",
    means: "This one waits for it. Nothing was changed.",
    todo: "Carry out the earlier one, then try again.",
  }),
  TimelockUnexpectedOperationState: () => ({
    happened: "The timelock is not ready for this.",
    means: "The delay is still running, or the decision was carried out or cancelled before.",
    todo: "See the proposal's timeline for the moment from which it can be carried out.",
  }),
  AccessControlBadConfirmation: () => siteFault("A role can only be given up by the account that holds it."),
  AccessControlUnauthorizedAccount: ([account]) => notAllowed(account),
  ERC20InsufficientAllowance: ([, allowance, needed]) => ({
    happened: `The spender may move ${allowance}, and ${needed} is needed (in the token's smallest unit).`,
    means: "No tokens moved.",
    todo: "Allow the amount first, then try again.",
  }),
  ERC20InsufficientBalance: ([sender, balance, needed]) => ({
    happened: `${shortHex(String(sender))} holds ${balance}, and ${needed} is needed (in the token's smallest unit).`,
    means: "No tokens moved.",
    todo: "Choose a smaller amount, or fill the account first.",
  }),
  ERC20InvalidApprover: () => siteFault("The zero address can't allow anyone anything."),
  ERC20InvalidReceiver: ([receiver]) => ({
    happened: `${shortHex(String(receiver))} can't receive tokens.`,
    means: "No tokens moved.",
    todo: "Check the receiver's address.",
  }),
  ERC20InvalidSender: () => siteFault("The zero address can't send tokens."),
  ERC20InvalidSpender: () => siteFault("The zero address can't be allowed to spend."),
  ERC20ExceededSafeSupply: ([supply, cap]) => ({
    happened: `A supply of ${supply} is more than the ${cap} that votes can be counted for.`,
    means: "No tokens were made.",
    todo: "Propose a smaller amount.",
  }),
  ERC2612ExpiredSignature: ([deadline]) => expired(deadline),
  ERC2612InvalidSigner: badSignature,
  ERC5805FutureLookup: ([timepoint]) => ({
    happened: `Votes at ${absoluteTime(Number(timepoint), "UTC")} are not known yet.`,
    means: "The chain can only count votes of a moment that has passed.",
    todo: "Wait a few seconds and try again.",
  }),
  ERC6372InconsistentClock: () => siteFault("The token's clock is not the one it states."),
  VotesExpiredSignature: ([expiry]) => expired(expiry),
  InvalidAccountNonce: () => ({
    happened: "This signature was used before, or a later one was.",
    means: "Each signature counts once. Nothing was changed.",
    todo: "Sign again.",
  }),
  CheckpointUnorderedInsertion: () => siteFault("A record of votes would have been written out of order."),
  SafeCastOverflowedUintDowncast: ([bits, value]) => ({
    happened: `${value} is more than ${bits} bits can hold.`,
    means: "The contract refused the number. Nothing was changed.",
    todo: "Enter a smaller number.",
  }),
  SafeERC20FailedOperation: ([token]) => ({
    happened: `The token ${shortHex(String(token))} refused to move.`,
    means: "Its own contract said no. Nothing was paid.",
    todo: "Check that the payer holds enough of it and that the token is not paused.",
  }),
  ReentrancyGuardReentrantCall: () => ({
    happened: "A contract tried to call back in the middle of a payment.",
    means: "The guard stopped it. Nothing was changed.",
    todo: "Don't deal with the contract that did it.",
  }),
  AddressEmptyCode: ([target]) => ({
    happened: `There is no contract at ${shortHex(String(target))}.`,
    means: "The call could not be made. Nothing was changed.",
    todo: "Check the address.",
  }),
  FailedCall: () => ({
    happened: "One of the proposal's calls failed.",
    means: "All of its calls stand or fall together, so none took effect.",
    todo: "See which call can't work now, and whether something must happen first.",
  }),
  InsufficientBalance: ([balance, needed]) => ({
    happened: `The contract holds ${balance} wei, and ${needed} is needed.`,
    means: "Nothing was paid.",
    todo: "Fill it first, or propose a smaller payment.",
  }),
  ECDSAInvalidSignature: badSignature,
  ECDSAInvalidSignatureLength: badSignature,
  ECDSAInvalidSignatureS: badSignature,
  InvalidShortString: () => siteFault("A name was stored in a form that can't be read back."),
  StringTooLong: () => siteFault("A name is longer than 31 bytes."),
};

function expired(at: unknown) {
  return {
    happened: `The signature was good until ${absoluteTime(Number(at), "UTC")}.`,
    means: "That moment has passed. Nothing was changed.",
    todo: "Sign again.",
  };
}
