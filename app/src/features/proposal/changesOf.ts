import { type Facts, factsBefore, factsWhile, type Past, type Proposal } from "@commonweight/sdk/history";
import {
  type Action,
  type Balance,
  type ChangeWords,
  type Context,
  describeActions,
  describeChange,
  diffActions,
  type Problem,
  type ProposalReading,
  simulateActions,
} from "@commonweight/sdk/proposals";
import { comparedWith } from "./comparedWith.ts";

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

type Compared = {
  proposal: Proposal;
  reading: ProposalReading | undefined;
  context: Context;
  /** What led to how things stood then; for a proposal that has not ended it is of no matter. */
  past: Past | undefined;
  /** What the treasury holds now: said of an open proposal only, since then was another time. */
  balances?: readonly Balance[];
};

/**
 * Compares with the moment that counts: a decision that was carried out is shown as what it changed then. `before` is
 * the history at that moment, `after` as the calls leave it. Nothing while the past is still to be read.
 */
export function changesOf(
  actions: readonly Action[],
  { proposal, reading, context, past, balances = [] }: Compared,
): (ProposalChanges & { before: Facts; after: Facts }) | undefined {
  const against = comparedWith(proposal, reading);
  if (against !== "open" && past === undefined) return undefined;
  const history = against === "open" || !past ? context.history : factsAtEnd(past, proposal, reading);
  const now = against === "open" ? reading?.block.timestamp : history.latest?.timestamp;
  const options = { proposalId: proposal.id, ...(now !== undefined && { now }) };
  const after = simulateActions(actions, history, options);
  return {
    against,
    before: history,
    after: after.history,
    sentences: describeActions(actions, { ...context, history }),
    changes: diffActions(actions, history, { ...options, ...(against === "open" && { balances }) }).map(
      (change) => describeChange(change, { ...context, history: after.history }),
    ),
    problems: against === "open" ? after.problems : [],
  };
}

/** The facts right before a proposal was carried out or cancelled, or when it could not be any more. */
function factsAtEnd(past: Past, proposal: Proposal, reading: ProposalReading | undefined): Facts {
  const end = proposal.executed ?? proposal.cancelled;
  if (end !== undefined) return factsBefore(past, end);
  const blocks = reading?.clock === "blocknumber";
  const lapsed =
    reading?.state === "Expired" ? (reading.executionDeadline ?? reading.queueDeadline) : undefined;
  if (lapsed !== undefined) return factsWhile(past, ({ timestamp }) => timestamp <= lapsed);
  return factsWhile(
    past,
    ({ timestamp, blockNumber }) => (blocks ? blockNumber : timestamp) <= proposal.deadline.value,
  );
}
