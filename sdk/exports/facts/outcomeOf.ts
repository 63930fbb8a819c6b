import type { ProposalClass, ProposalState } from "../../chain/enums.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import { explainClass } from "../../proposals/explainClass.ts";
import { factsOf, type ProposalFacts } from "../../verify/links/proposalFacts.ts";
import { isApproved, isQuorate, requiredQuorum } from "../../verify/links/tally.ts";
import type { Edition } from "../edition/Edition.ts";

/** What became of a proposal by the edition's block, derived from events and the rules as they stood at its snapshot. */
export interface Outcome {
  /** Absent where a governor without classes leaves it to itself. */
  readonly state?: ProposalState;
  readonly class?: ProposalClass;
  /** The class of each call, in order. */
  readonly callClasses: readonly ProposalClass[];
  /** Absent before the snapshot, and for a governor without classes. */
  readonly needed?: Needed;
}

/** What the class asked for at the snapshot. Votes in the token's smallest unit, shares in basis points. */
export interface Needed {
  readonly supply: bigint;
  readonly quorumShare: number;
  readonly quorumFloor: bigint;
  /** For and Abstain together must reach it. */
  readonly quorum: bigint;
  /** For must exceed it, of For and Against. */
  readonly approval: number;
  readonly quorate: boolean;
  readonly approved: boolean;
}

/** For what the contracts' `state` says at the same block, see test/sdk/exports. */
export function outcomeOf(edition: Edition, proposal: Proposal): Outcome {
  const facts = Object.keys(edition.history.classes.rules).length > 0 && factsOf(edition, proposal.id);
  if (!facts) return { callClasses: [], ...stateByEvents(proposal) };
  const { class: proposalClass, calls: callClasses } = explainClass(
    facts.calls.map((call) => edition.rules.classOf(call, facts.created)),
  );
  const needed = neededBy(edition, proposal, facts);
  const state = stateOf(edition, proposal, needed);
  return { state, class: proposalClass, callClasses, ...(needed && { needed }) };
}

function neededBy(
  { rules, weights, stewardship, block }: Edition,
  { tally }: Proposal,
  { class: proposalClass, snapshot }: ProposalFacts,
): Needed | undefined {
  if (stewardship.clock !== "timestamp" || snapshot >= block.timestamp) return undefined;
  const rule = rules.rule(proposalClass).at(snapshot);
  const floor = rules.quorumFloor.at(snapshot);
  if (!rule || floor === undefined) return undefined;
  const supply = weights.supplyAt(snapshot);
  const quorum = requiredQuorum(supply, rule.quorum, floor);
  return {
    supply,
    quorumShare: rule.quorum,
    quorumFloor: floor,
    quorum,
    approval: rule.approval,
    quorate: isQuorate(tally, quorum),
    approved: isApproved(tally, rule.approval),
  };
}

/** In the order in which OpenZeppelin's governor, and ours on top of it, decides. */
function stateOf({ rules, block }: Edition, proposal: Proposal, needed: Needed | undefined): ProposalState {
  const { snapshot, deadline, queued } = proposal;
  const ended = stateByEvents(proposal).state;
  if (ended) return ended;
  const now = block.timestamp;
  if (snapshot >= now || !needed) return "Pending";
  if (deadline.value >= now) return "Active";
  if (!needed.quorate || !needed.approved) return "Defeated";
  if (!queued) return now > deadline.value + (rules.queueWindow.at(snapshot) ?? 0) ? "Expired" : "Succeeded";
  return now > queued.eta + (rules.executionWindow.at(snapshot) ?? 0) ? "Expired" : "Queued";
}

function stateByEvents({ executed, cancelled, expired }: Proposal): { readonly state?: ProposalState } {
  if (executed) return { state: "Executed" };
  if (cancelled) return { state: "Cancelled" };
  return expired ? { state: "Expired" } : {};
}

/** Whether it went through, or would if its vote ended at the block. */
export function hasPassed({ state, needed }: Outcome): boolean {
  if (state === "Executed" || state === "Queued" || state === "Succeeded") return true;
  return needed?.quorate === true && needed.approved;
}
