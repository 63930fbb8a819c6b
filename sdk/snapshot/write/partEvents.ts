import { zeroAddress } from "viem";
import type { Source } from "../../history/source.ts";
import type { TimelineEntry } from "../../history/types/timeline.ts";

/** A place in the chain, as a key. */
export function placeKey({ blockNumber, logIndex }: Pick<Source, "blockNumber" | "logIndex">): string {
  return `${blockNumber}:${logIndex}`;
}

/**
 * Where an event goes: to its proposal's votes, to what moves between members, or to all that is left.
 * @param votes the places of the votes that are with their proposals
 */
export function partOf(entry: TimelineEntry, votes: ReadonlySet<string>): "votes" | "moves" | "acts" {
  switch (entry.eventName) {
    case "VoteCast":
    case "VoteCastWithParams":
      // A vote on what was proposed before the first event that was read has no proposal to be with.
      return votes.has(placeKey(entry.source)) ? "votes" : "moves";
    case "BallotSkipped":
    case "DelegateChanged":
    case "DelegateVotesChanged":
    case "Approval":
      return "moves";
    case "Transfer":
      // What changes the supply is told with the acts, whose effects are told against it.
      return entry.args.from === zeroAddress || entry.args.to === zeroAddress ? "acts" : "moves";
    default:
      return "acts";
  }
}
