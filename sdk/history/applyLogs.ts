import type { StewardshipLog } from "../chain/log.ts";
import { draftOf } from "./fold/draftOf.ts";
import { foldEvent } from "./fold/event.ts";
import { checkOrder, sourceOf } from "./fold/order.ts";
import type { HistoryError } from "./HistoryError.ts";
import type { Outline } from "./types/outline.ts";

export type ApplyLogsErrorType = HistoryError;

/**
 * Folds logs into a history and returns another one; the given one does not change. Folding all logs at once or one by one
 * gives the same result, and an outline stays an outline. Throws {@link HistoryError} for a log that was applied already or comes out of order.
 */
export function applyLogs<H extends Outline>(history: H, logs: readonly StewardshipLog[]): H {
  if (logs.length === 0) return history;
  const draft = draftOf(history);
  for (const log of logs) {
    checkOrder(draft.root.latest, log);
    foldEvent(draft, log, sourceOf(log));
    draft.root.latest = { blockNumber: log.blockNumber, logIndex: log.logIndex, timestamp: log.timestamp };
  }
  return draft.root as unknown as H;
}

/** Folds one log; see {@link applyLogs}, which is quicker for many. */
export function applyLog<H extends Outline>(history: H, log: StewardshipLog): H {
  return applyLogs(history, [log]);
}
