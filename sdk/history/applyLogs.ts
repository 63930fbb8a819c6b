import type { StewardshipLog } from "../chain/log.ts";
import { Draft } from "./fold/draft.ts";
import { foldEvent } from "./fold/event.ts";
import { checkOrder, sourceOf } from "./fold/order.ts";
import type { HistoryError } from "./HistoryError.ts";
import type { History } from "./types.ts";

export type ApplyLogsErrorType = HistoryError;

/**
 * Folds logs into a history and returns another one; the given one does not change. Folding all logs at once or one by one
 * gives the same result. Throws {@link HistoryError} for a log that was applied already or comes out of order.
 */
export function applyLogs(history: History, logs: readonly StewardshipLog[]): History {
  if (logs.length === 0) return history;
  const draft = new Draft(history);
  for (const log of logs) {
    checkOrder(draft.root.latest, log);
    foldEvent(draft, log, sourceOf(log));
    draft.root.latest = { blockNumber: log.blockNumber, logIndex: log.logIndex, timestamp: log.timestamp };
  }
  return draft.root;
}

/** Folds one log; see {@link applyLogs}, which is quicker for many. */
export function applyLog(history: History, log: StewardshipLog): History {
  return applyLogs(history, [log]);
}
