import { BALLOT_FAULTS, choiceOf, enumMember, PROPOSAL_CLASSES } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { sayVotes } from "../../words/amounts.ts";
import { BALLOT_FAULT_WORDS, sayClassRule } from "../../words/classes.ts";
import type { Context } from "../../words/context.ts";
import { sayCalledFunction } from "../../words/functions.ts";
import { proposalNumber, sayAccount, sayProposal } from "../../words/names.ts";
import { SETTING_WORDS, saySetting } from "../../words/settings.ts";
import { sayTime } from "../../words/times.ts";
import type { SettingName } from "../types/settings.ts";

type GovernorEvent = KnownEvent<"governor">;

export function describeGovernorEvent(event: GovernorEvent, context: Context): string {
  const set = (setting: SettingName, from: bigint, to: bigint) => {
    // A setting that had no value yet was given its first one.
    const before = from === 0n ? "" : ` instead of ${saySetting(setting, from, context)}`;
    return `${SETTING_WORDS[setting]} is now ${saySetting(setting, to, context)}${before}`;
  };
  switch (event.eventName) {
    case "ProposalCreated":
      return `${sayAccount(event.args.proposer, context)} made ${sayProposal(event.args.proposalId, context)}`;
    case "VoteCast":
    case "VoteCastWithParams":
      return describeVote(event.args, context);
    case "BallotSkipped": {
      const { voter, proposalId, fault } = event.args;
      const why = BALLOT_FAULT_WORDS[enumMember(BALLOT_FAULTS, fault)];
      return `A ballot in the name of ${sayAccount(voter, context)} on ${proposalNumber(proposalId)} was left out: ${why}`;
    }
    case "ProposalExtended":
      return `${proposalNumber(event.args.proposalId)} reached its quorum late, so voting stays open until ${moment(event.args.extendedDeadline, context)}`;
    case "ProposalQueued":
      return `${proposalNumber(event.args.proposalId)} was queued and can be executed from ${sayTime(Number(event.args.etaSeconds))} on`;
    case "ProposalExecuted":
      return `${proposalNumber(event.args.proposalId)} was carried out`;
    case "ProposalCanceled":
      return `${proposalNumber(event.args.proposalId)} was cancelled`;
    case "ProposalExpired":
      return `${proposalNumber(event.args.proposalId)} was closed: it had not been carried out in time`;
    case "VotingDelaySet":
      return set("votingDelay", event.args.oldVotingDelay, event.args.newVotingDelay);
    case "VotingPeriodSet":
      return set("votingPeriod", event.args.oldVotingPeriod, event.args.newVotingPeriod);
    case "ProposalThresholdSet":
      return set("proposalThreshold", event.args.oldProposalThreshold, event.args.newProposalThreshold);
    case "QuorumNumeratorUpdated":
      return set("quorumNumerator", event.args.oldQuorumNumerator, event.args.newQuorumNumerator);
    case "QuorumFloorSet":
      return set("quorumFloor", event.args.oldQuorumFloor, event.args.newQuorumFloor);
    case "LateQuorumVoteExtensionSet":
      return set("lateQuorumVoteExtension", event.args.oldVoteExtension, event.args.newVoteExtension);
    case "QueueWindowSet":
      return set("queueWindow", event.args.oldQueueWindow, event.args.newQueueWindow);
    case "ExecutionWindowSet":
      return set("executionWindow", event.args.oldExecutionWindow, event.args.newExecutionWindow);
    case "ClassRuleSet":
      return `${enumMember(PROPOSAL_CLASSES, event.args.class)} proposals now have this rule: ${sayClassRule(event.args.newRule)}`;
    case "CallClassSet": {
      const { target, selector, oldClass, newClass } = event.args;
      const before = oldClass === newClass ? "" : ` instead of ${enumMember(PROPOSAL_CLASSES, oldClass)}`;
      return `Calling ${sayCalledFunction(target, selector, context)} is now ${enumMember(PROPOSAL_CLASSES, newClass)}${before}`;
    }
    case "DAOURIUpdate":
      return `The community's documents are at ${event.args.daoURI}`;
    case "EIP712DomainChanged":
      return "The governor's name for signatures changed";
  }
}

function describeVote(
  { voter, proposalId, support, weight }: Extract<GovernorEvent, { eventName: "VoteCast" }>["args"],
  context: Context,
): string {
  const choice = choiceOf(support);
  const who = sayAccount(voter, context);
  const votes = sayVotes(weight, context);
  const proposal = proposalNumber(proposalId);
  if (choice === "Abstain") return `${who} abstained on ${proposal} with ${votes}`;
  if (!choice)
    return `${who} voted on ${proposal} with ${votes}, in a way that is not known here (${support})`;
  return `${who} voted ${choice} ${proposal} with ${votes}`;
}

function moment(at: bigint, { history }: Context): string {
  return history.stewardship.clock === "timestamp" ? sayTime(Number(at)) : `block ${at}`;
}
