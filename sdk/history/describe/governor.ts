import { choiceOf } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { sayVotes } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
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
