import type { LogPosition, StewardshipLog } from "../../chain/log.ts";
import { HistoryError } from "../HistoryError.ts";
import type { Source } from "../source.ts";

export function sourceOf({
  blockNumber,
  timestamp,
  transactionHash,
  logIndex,
  eventName,
}: StewardshipLog): Source {
  return { blockNumber, timestamp, transactionHash, logIndex, event: eventName ?? "unknown" };
}

/** Throws {@link HistoryError} for a log that was applied already or comes out of order. */
export function checkOrder(latest: LogPosition | undefined, log: LogPosition): void {
  if (!latest || log.blockNumber > latest.blockNumber) return;
  if (log.blockNumber === latest.blockNumber && log.logIndex > latest.logIndex) return;
  const place = ({ blockNumber, logIndex }: LogPosition) => `log ${logIndex} of block ${blockNumber}`;
  throw new HistoryError("An event came twice or out of order.", {
    details: `After ${place(latest)} came ${place(log)}.`,
    remedy: "Read the history again from its start.",
  });
}
