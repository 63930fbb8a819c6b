import type { Address } from "viem";
import type { LogPosition, StewardshipLog } from "../chain/log.ts";
import { Draft } from "../history/fold/draft.ts";
import { checkOrder, sourceOf } from "../history/fold/order.ts";
import { foldProposal } from "../history/fold/proposals.ts";
import type { HistoryError } from "../history/HistoryError.ts";
import type { Proposal } from "../history/types/proposals.ts";

/**
 * All that the events of a governor say about its proposals, as plain data that never changes. It is no History: a plain
 * governor decides about anything, and its token's events are not read.
 */
export interface GovernorHistory {
  readonly governor: Address;
  /** The last log that was applied. */
  readonly latest?: LogPosition & { readonly timestamp: number };
  /** By decimal id. */
  readonly proposals: Readonly<Record<string, Proposal>>;
  /** Ids that events speak of without one that says what was proposed: the reading began too late, or events were left out. */
  readonly unseen: readonly string[];
}

export type ApplyGovernorLogsErrorType = HistoryError;

export function emptyGovernorHistory(governor: Address): GovernorHistory {
  return { governor, proposals: {}, unseen: [] };
}

/**
 * Folds a governor's logs into its history and returns another one; the given one does not change. Folding all logs at once
 * or one by one gives the same result. Throws {@link HistoryError} for a log that was applied already or comes out of order.
 */
export function applyGovernorLogs(
  history: GovernorHistory,
  logs: readonly StewardshipLog[],
): GovernorHistory {
  if (logs.length === 0) return history;
  const draft = new Draft(history);
  for (const log of logs) {
    checkOrder(draft.root.latest, log);
    draft.root.latest = { blockNumber: log.blockNumber, logIndex: log.logIndex, timestamp: log.timestamp };
    if (log.role !== "governor" || log.eventName === null) continue;
    const id = foldProposal(draft, log, sourceOf(log));
    if (id === undefined || draft.root.proposals[String(id)]) continue;
    if (!draft.root.unseen.includes(String(id))) draft.push(draft.root, "unseen", String(id));
  }
  return draft.root;
}
