import type { Proposal, Source } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";

/** One step of a proposal's life, for the timeline. */
export type RecordStep = {
  key: string;
  title: string;
  state: "done" | "now" | "next" | "never";
  /** Seconds, or a block where the governor counts blocks. */
  at?: number;
  clock?: "seconds" | "block";
  note?: string;
  source?: Source;
};

type Reached = (at: number) => boolean;

/**
 * All steps of a proposal in order: what happened, what is going on, and what may come. Without a reading of the chain
 * only what events say counts as done.
 */
export function recordSteps(proposal: Proposal, reading: ProposalReading | undefined): RecordStep[] {
  const state = reading?.state;
  const stopped = proposal.cancelled ?? (state === "Cancelled" ? proposal.created : undefined);
  const reached: Reached = (at) => reading !== undefined && reading.now > at;
  const steps: RecordStep[] = [
    {
      key: "proposed",
      title: "Proposed",
      state: "done",
      at: proposal.created.timestamp,
      source: proposal.created,
    },
    ...votingSteps(proposal, reading, reached, stopped !== undefined),
    ...carryingSteps(proposal, reading),
  ];
  if (proposal.cancelled !== undefined) {
    steps.push({
      key: "cancelled",
      title: "Cancelled by its proposer",
      state: "done",
      at: proposal.cancelled.timestamp,
      source: proposal.cancelled,
    });
  }
  return steps;
}

function votingSteps(
  proposal: Proposal,
  reading: ProposalReading | undefined,
  reached: Reached,
  stopped: boolean,
): RecordStep[] {
  const clock = reading?.clock === "blocknumber" ? "block" : "seconds";
  const { snapshot, deadline } = proposal;
  const opened = reached(snapshot);
  const closed = reached(deadline.value);
  const steps: RecordStep[] = [
    {
      key: "opened",
      title: opened ? "Voting opened" : "Voting opens",
      state: stopped ? (opened ? "done" : "never") : opened ? "done" : "next",
      at: snapshot,
      clock,
      note: "Votes count as they stood at this moment.",
    },
  ];
  if (deadline.source.event === "ProposalExtended") {
    steps.push({
      key: "extended",
      title: "Extended: the quorum was reached late",
      state: "done",
      at: deadline.source.timestamp,
      note: "The vote stays open longer, so that the last voters can be answered.",
      source: deadline.source,
    });
  }
  steps.push({
    key: "closed",
    title: closed ? closedWords(reading) : "Voting ends",
    state: stopped ? "never" : closed ? "done" : opened ? "now" : "next",
    at: deadline.value,
    clock,
  });
  return steps;
}

function closedWords(reading: ProposalReading | undefined): string {
  if (reading?.state === "Defeated") return "Voting ended: defeated";
  return reading?.state === "Cancelled" ? "Voting would have ended" : "Voting ended: passed";
}

function carryingSteps(proposal: Proposal, reading: ProposalReading | undefined): RecordStep[] {
  const state = reading?.state;
  if (state === "Defeated" || proposal.cancelled !== undefined || state === "Cancelled") return [];
  const lapsed = state === "Expired";
  const steps: RecordStep[] = [];
  if (reading?.needsQueuing !== false) steps.push(...queueSteps(proposal, reading, lapsed));
  if (proposal.executed !== undefined) {
    steps.push({
      key: "executed",
      title: "Carried out",
      state: "done",
      at: proposal.executed.timestamp,
      source: proposal.executed,
    });
  } else if (!lapsed) {
    const ready = state === "Queued" && reading?.eta !== undefined && reading.block.timestamp >= reading.eta;
    steps.push({
      key: "executed",
      title: ready ? "To be carried out by anyone" : "Carried out by anyone, if it passes",
      state: ready ? "now" : "next",
    });
    if (reading?.executionDeadline !== undefined && state === "Queued") {
      steps.push({
        key: "lapses",
        title: "Expires if nobody carried it out",
        state: "next",
        at: reading.executionDeadline,
      });
    }
  } else {
    steps.push(...expirySteps(proposal, reading));
  }
  return steps;
}

function queueSteps(
  { queued }: Proposal,
  reading: ProposalReading | undefined,
  lapsed: boolean,
): RecordStep[] {
  if (queued !== undefined) {
    const passed = reading !== undefined && reading.block.timestamp >= queued.eta;
    return [
      {
        key: "queued",
        title: "Queued",
        state: "done",
        at: queued.source.timestamp,
        source: queued.source,
      },
      {
        key: "eta",
        title: passed ? "Could be carried out from" : "Can be carried out from",
        state: passed ? "done" : "next",
        at: queued.eta,
        note: "Until then everybody can see what is about to happen.",
      },
    ];
  }
  if (lapsed) return [{ key: "queued", title: "Queued", state: "never" }];
  const open = reading?.state === "Succeeded";
  return [
    {
      key: "queued",
      title: open ? "To be queued by anyone, until" : "Queued by anyone, if it passes",
      state: open ? "now" : "next",
      ...(open && reading.queueDeadline !== undefined && { at: reading.queueDeadline }),
    },
  ];
}

function expirySteps(proposal: Proposal, reading: ProposalReading | undefined): RecordStep[] {
  const at = reading?.executionDeadline ?? reading?.queueDeadline;
  const steps: RecordStep[] = [
    {
      key: "lapsed",
      title: proposal.queued === undefined ? "Expired: nobody queued it" : "Expired: nobody carried it out",
      state: "done",
      ...(at !== undefined && { at }),
    },
  ];
  if (proposal.expired !== undefined) {
    steps.push({
      key: "expired",
      title: "Closed as expired",
      state: "done",
      at: proposal.expired.timestamp,
      source: proposal.expired,
    });
  }
  return steps;
}
