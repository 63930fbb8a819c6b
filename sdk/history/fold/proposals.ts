import type { Hex } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import { withoutProposerEnding } from "../proposerEnding.ts";
import type { Source } from "../source.ts";
import { splitDescription } from "../splitDescription.ts";
import type { Proposal, Tally } from "../types/proposals.ts";
import type { Draft } from "./draft.ts";

type GovernorEvent = KnownEvent<"governor">;

/** The part of a history that the events of IGovernor, which every governor has, make. */
export interface Proposals {
  readonly proposals: Readonly<Record<string, Proposal>>;
}

/**
 * Folds an event of IGovernor and returns the proposal that it names; undefined for an event of another kind. `operation`
 * is what the timelock scheduled with a `ProposalQueued`.
 */
export function foldProposal(
  draft: Draft<Proposals>,
  event: GovernorEvent,
  source: Source,
  operation?: Hex,
): bigint | undefined {
  switch (event.eventName) {
    case "ProposalCreated":
      draft.edit(draft.root, "proposals")[String(event.args.proposalId)] = created(event.args, source);
      return event.args.proposalId;
    case "VoteCast":
    case "VoteCastWithParams":
      castVote(draft, event.args, source);
      return event.args.proposalId;
    case "ProposalExtended": {
      const deadline = { value: Number(event.args.extendedDeadline), source };
      return changeProposal(draft, event.args.proposalId, { deadline });
    }
    case "ProposalQueued": {
      const eta = Number(event.args.etaSeconds);
      return changeProposal(draft, event.args.proposalId, {
        queued: { eta, ...(operation && { operation }), source },
      });
    }
    case "ProposalExecuted":
      return changeProposal(draft, event.args.proposalId, { executed: source });
    case "ProposalCanceled":
      return changeProposal(draft, event.args.proposalId, { cancelled: source });
    default:
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
  draft: Draft<Proposals>,
  { proposalId, voter, support, weight, reason }: Extract<GovernorEvent, { eventName: "VoteCast" }>["args"],
  source: Source,
): void {
  const proposal = editProposal(draft, proposalId);
  if (!proposal) return;
  draft.push(proposal, "votes", { voter, support, weight, reason, source });
  const sum = (["against", "for", "abstain"] as const satisfies readonly (keyof Tally)[])[support];
  if (sum) draft.edit(proposal, "tally")[sum] += weight;
}

export function changeProposal(draft: Draft<Proposals>, id: bigint, fields: Partial<Proposal>): bigint {
  const proposal = editProposal(draft, id);
  if (proposal) Object.assign(proposal, fields);
  return id;
}

/** Undefined for a proposal whose creation lies before the first event that was read. */
export function editProposal(draft: Draft<Proposals>, id: bigint) {
  const key = String(id);
  if (!draft.root.proposals[key]) return;
  return draft.edit(draft.edit(draft.root, "proposals"), key);
}
