import { type History, historyBefore, historyWhile, type Proposal } from "@commonweight/sdk/history";
import {
  type Action,
  type ChangeWords,
  type Context,
  describeActions,
  describeChange,
  diffActions,
  type Problem,
  type ProposalReading,
  simulateActions,
} from "@commonweight/sdk/proposals";

/** What a proposal's calls change, in words, and against what. */
export type ProposalChanges = {
  /** "open": against what stands now; "done" and "void": against what stood when it was carried out, or ended. */
  against: "open" | "done" | "void";
  /** One for each call. */
  sentences: readonly string[];
  changes: readonly ChangeWords[];
  /** Calls that would fail as things stand now; of an open proposal only. */
  problems: readonly Problem[];
};

/**
 * Compares with the moment that counts: a decision that was carried out is shown as what it changed then. `before` is
 * the history at that moment, `after` as the calls leave it.
 */
export function changesOf(
  actions: readonly Action[],
  proposal: Proposal,
  reading: ProposalReading | undefined,
  context: Context,
): ProposalChanges & { before: History; after: History } {
  const against = comparedWith(proposal, reading);
  const history = against === "open" ? context.history : historyAtEnd(context.history, proposal, reading);
  const now = against === "open" ? reading?.block.timestamp : history.latest?.timestamp;
  const options = { proposalId: proposal.id, ...(now !== undefined && { now }) };
  const after = simulateActions(actions, history, options);
  return {
    against,
    before: history,
    after: after.history,
    sentences: describeActions(actions, { ...context, history }),
    changes: diffActions(actions, history, options).map((change) =>
      describeChange(change, { ...context, history: after.history }),
    ),
    problems: against === "open" ? after.problems : [],
  };
}

function comparedWith(proposal: Proposal, reading: ProposalReading | undefined): ProposalChanges["against"] {
  if (proposal.executed !== undefined) return "done";
  if (proposal.cancelled !== undefined) return "void";
  return reading?.state === "Defeated" || reading?.state === "Expired" ? "void" : "open";
}

/** The history right before a proposal was carried out or cancelled, or when it could not be any more. */
function historyAtEnd(history: History, proposal: Proposal, reading: ProposalReading | undefined): History {
  const end = proposal.executed ?? proposal.cancelled;
  if (end !== undefined) return historyBefore(history, end);
  const blocks = reading?.clock === "blocknumber";
  const lapsed =
    reading?.state === "Expired" ? (reading.executionDeadline ?? reading.queueDeadline) : undefined;
  if (lapsed !== undefined) return historyWhile(history, ({ timestamp }) => timestamp <= lapsed);
  return historyWhile(
    history,
    ({ timestamp, blockNumber }) => (blocks ? blockNumber : timestamp) <= proposal.deadline.value,
  );
}
