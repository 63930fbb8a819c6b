import { LogsError } from "./errors/LogsError.ts";
import { classifyRpcFailure } from "./rpcFailure.ts";

export interface ScanRangesParameters {
  readonly fromBlock: number;
  readonly toBlock: number;
  /** How many blocks the first request asks for. */
  readonly firstSpan?: number;
  readonly fetchRange: (fromBlock: number, toBlock: number) => Promise<void>;
  /** Waits that many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

const FIRST_SPAN = 10_000;
const MAX_WAITS = 6;
const FIRST_WAIT = 500;

/**
 * Asks for block ranges in order. A range that is too much for the provider is halved; after several that went well it
 * grows again, but a span that failed is not tried again soon. When the provider asks for patience, it gets it.
 * Throws {@link LogsError} when a single block is too much, or patience ends; other errors pass through.
 */
export async function scanRanges({
  fromBlock,
  toBlock,
  firstSpan = FIRST_SPAN,
  fetchRange,
  sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}: ScanRangesParameters): Promise<void> {
  let span = firstSpan;
  let ceiling = Number.POSITIVE_INFINITY;
  let successes = 0;
  let waits = 0;
  for (let from = fromBlock; from <= toBlock; ) {
    const to = Math.min(from + span - 1, toBlock);
    try {
      await fetchRange(from, to);
    } catch (error) {
      const failure = classifyRpcFailure(error);
      if (failure === "fail") throw error;
      successes = 0;
      if (failure === "wait") {
        if (waits === MAX_WAITS) throw busy(error);
        await sleep(FIRST_WAIT * 2 ** waits++);
        continue;
      }
      const asked = to - from + 1;
      if (asked === 1) throw tooMuch(from, error);
      ceiling = asked;
      span = Math.ceil(asked / 2);
      continue;
    }
    from = to + 1;
    waits = 0;
    successes += 1;
    // One block more than what works is as good as what failed: probing for it would cost a request each time.
    if (successes >= 2 && span * 2 < ceiling) span *= 2;
    else if (successes >= 16) ceiling = Number.POSITIVE_INFINITY;
  }
}

function busy(cause: unknown): LogsError {
  return new LogsError("The chain's provider is too busy.", {
    details: `It asked to wait ${MAX_WAITS} times in a row.`,
    remedy: "Try again in a few minutes, or use another RPC address (settings).",
    cause,
  });
}

function tooMuch(block: number, cause: unknown): LogsError {
  return new LogsError("The chain's provider does not give the events.", {
    details: `It refuses even the single block ${block}.`,
    remedy: "Use another RPC address (settings).",
    cause,
  });
}
