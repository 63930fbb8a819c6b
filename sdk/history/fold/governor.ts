import { BALLOT_FAULTS, enumMember } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import { withoutProposerEnding } from "../proposerEnding.ts";
import type { Source } from "../source.ts";
import { splitDescription } from "../splitDescription.ts";
import type { Proposal, Tally } from "../types/proposals.ts";
import type { History } from "../types.ts";
import { scheduledOperation } from "./attribution.ts";
import { changeOrdinaryRule, setCallClass, setClassRule } from "./classes.ts";
import type { Draft } from "./draft.ts";
import { changeSetting } from "./settings.ts";

type GovernorEvent = KnownEvent<"governor">;

export function foldGovernor(
  draft: Draft<History>,
  event: GovernorEvent,
  source: Source,
): bigint | undefined {
  switch (event.eventName) {
    case "ProposalCreated":
      draft.edit(draft.root, "proposals")[String(event.args.proposalId)] = created(event.args, source);
      return event.args.proposalId;
    case "VoteCast":
    case "VoteCastWithParams":
      castVote(draft, event.args, source);
      return event.args.proposalId;
    case "BallotSkipped":
      skipBallot(draft, event.args, source);
      return event.args.proposalId;
    case "ProposalExtended": {
      const deadline = { value: Number(event.args.extendedDeadline), source };
      return change(draft, event.args.proposalId, { deadline });
    }
    case "ProposalQueued": {
      const operation = scheduledOperation(draft.root, source.transactionHash);
      const eta = Number(event.args.etaSeconds);
      return change(draft, event.args.proposalId, {
        queued: { eta, ...(operation && { operation }), source },
      });
    }
    case "ProposalExecuted":
      return change(draft, event.args.proposalId, { executed: source });
    case "ProposalCanceled":
      return change(draft, event.args.proposalId, { cancelled: source });
    case "ProposalExpired":
      return change(draft, event.args.proposalId, { expired: source });
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

function created(
  args: Extract<GovernorEvent, { eventName: "ProposalCreated" }>["args"],
  source: Source,
): Proposal {
  return {
    id: args.proposalId,
    proposer: args.proposer,
    calls: args.targets.map((target, index) => ({
      target,
      value: args.values[index] ?? 0n,
      data: args.calldatas[index] ?? "0x",
    })),
    description: args.description,
    ...splitDescription(withoutProposerEnding(args.description, args.proposer)),
    snapshot: Number(args.voteStart),
    deadline: { value: Number(args.voteEnd), source },
    votes: [],
    skipped: [],
    tally: { against: 0n, for: 0n, abstain: 0n },
    created: source,
  };
}

function castVote(
  draft: Draft<History>,
  { proposalId, voter, support, weight, reason }: Extract<GovernorEvent, { eventName: "VoteCast" }>["args"],
  source: Source,
): void {
  const proposal = editProposal(draft, proposalId);
  if (!proposal) return;
  draft.push(proposal, "votes", { voter, support, weight, reason, source });
  const sum = (["against", "for", "abstain"] as const satisfies readonly (keyof Tally)[])[support];
  if (sum) draft.edit(proposal, "tally")[sum] += weight;
}

function skipBallot(
  draft: Draft<History>,
  { proposalId, voter, fault }: Extract<GovernorEvent, { eventName: "BallotSkipped" }>["args"],
  source: Source,
): void {
  const proposal = editProposal(draft, proposalId);
  if (proposal) draft.push(proposal, "skipped", { voter, fault: enumMember(BALLOT_FAULTS, fault), source });
}

function change(draft: Draft<History>, id: bigint, fields: Partial<Proposal>): bigint {
  const proposal = editProposal(draft, id);
  if (proposal) Object.assign(proposal, fields);
  return id;
}

/** Undefined for a proposal whose creation lies before the first event that was read. */
function editProposal(draft: Draft<History>, id: bigint) {
  const key = String(id);
  if (!draft.root.proposals[key]) return;
  return draft.edit(draft.edit(draft.root, "proposals"), key);
}
