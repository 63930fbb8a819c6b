import type { History } from "@commonweight/sdk/history";
import { closedProposals } from "@commonweight/sdk/members";

/**
 * A moment at which the same votes had ended as now, for counting over closed proposals: it moves only when another vote
 * ends and not with every tick, so that what is counted can be kept.
 */
export function lastEnd(history: History, now: number): number {
  return Math.max(0, ...closedProposals(history, now).map(({ deadline }) => deadline.value + 1));
}
