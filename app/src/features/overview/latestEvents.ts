import type { TimelineEntry } from "@commonweight/sdk/history";

/** Events that only accompany others, or say what another event of the same transaction says better. */
const ACCOMPANYING: ReadonlySet<string> = new Set([
  "HistoryAdvanced",
  "CallSalt",
  "CallScheduled",
  "CallExecuted",
  "Cancelled",
  "DelegateVotesChanged",
  "Transfer",
  "RoleGranted",
  "RoleRevoked",
  "RoleAdminChanged",
  "RunFundsDrawn",
  "BallotSkipped",
  "LodgingMoved",
  "DatasetSuperseded",
]);

/**
 * The latest events that matter to this stewardship, newest first. The catalogue is shared by all of the chain: of its
 * events only those that a vote here brought about are taken.
 */
export function latestEvents(timeline: readonly TimelineEntry[], count = 8): TimelineEntry[] {
  const found: TimelineEntry[] = [];
  for (let index = timeline.length - 1; index >= 0 && found.length < count; index--) {
    const entry = timeline[index];
    if (entry === undefined || (entry.eventName !== null && ACCOMPANYING.has(entry.eventName))) continue;
    // A governor is built with a class for each call of its own house.
    if (entry.eventName === "CallClassSet" && entry.proposalId === undefined) continue;
    if (entry.role === "catalogue" && entry.proposalId === undefined) continue;
    found.push(entry);
  }
  return found;
}
