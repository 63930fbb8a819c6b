import { BALLOT_FAULTS, enumMember } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { History } from "../types.ts";
import { scheduledOperation } from "./attribution.ts";
import { changeOrdinaryRule, setCallClass, setClassRule } from "./classes.ts";
import type { Draft } from "./draft.ts";
import { changeProposal, editProposal, foldProposal } from "./proposals.ts";
import { changeSetting } from "./settings.ts";

type GovernorEvent = KnownEvent<"governor">;

export function foldGovernor(
  draft: Draft<History>,
  event: GovernorEvent,
  source: Source,
): bigint | undefined {
  switch (event.eventName) {
    case "ProposalCreated":
    case "VoteCast":
    case "VoteCastWithParams":
    case "ProposalExtended":
    case "ProposalExecuted":
    case "ProposalCanceled":
      return foldProposal(draft, event, source);
    case "ProposalQueued":
      return foldProposal(draft, event, source, scheduledOperation(draft.root, source.transactionHash));
    case "BallotSkipped":
      skipBallot(draft, event.args, source);
      return event.args.proposalId;
    case "ProposalExpired":
      return changeProposal(draft, event.args.proposalId, { expired: source });
    case "VotingDelaySet":
      return changeSetting(draft, "votingDelay", event.args.newVotingDelay, source);
    case "VotingPeriodSet":
      changeOrdinaryRule(draft, { votingPeriod: Number(event.args.newVotingPeriod) }, source);
      return changeSetting(draft, "votingPeriod", event.args.newVotingPeriod, source);
    case "ProposalThresholdSet":
      return changeSetting(draft, "proposalThreshold", event.args.newProposalThreshold, source);
    case "QuorumNumeratorUpdated":
      changeOrdinaryRule(draft, { quorum: Number(event.args.newQuorumNumerator) }, source);
      return changeSetting(draft, "quorumNumerator", event.args.newQuorumNumerator, source);
    case "QuorumFloorSet":
      return changeSetting(draft, "quorumFloor", event.args.newQuorumFloor, source);
    case "LateQuorumVoteExtensionSet":
      return changeSetting(draft, "lateQuorumVoteExtension", event.args.newVoteExtension, source);
    case "QueueWindowSet":
      return changeSetting(draft, "queueWindow", event.args.newQueueWindow, source);
    case "ExecutionWindowSet":
      return changeSetting(draft, "executionWindow", event.args.newExecutionWindow, source);
    case "ClassRuleSet":
      return setClassRule(draft, event.args, source);
    case "CallClassSet":
      return setCallClass(draft, event.args, source);
    case "DAOURIUpdate":
      draft.root.daoURI = { value: event.args.daoURI, source };
      return;
    case "EIP712DomainChanged":
      return;
  }
}

function skipBallot(
  draft: Draft<History>,
  { proposalId, voter, fault }: Extract<GovernorEvent, { eventName: "BallotSkipped" }>["args"],
  source: Source,
): void {
  const proposal = editProposal(draft, proposalId);
  if (proposal) draft.push(proposal, "skipped", { voter, fault: enumMember(BALLOT_FAULTS, fault), source });
}
