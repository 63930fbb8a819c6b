import type { Proposal } from "../history/types/proposals.ts";
import type { History } from "../history/types.ts";

/**
 * Proposals whose vote has ended and that nobody took back: what participation and agreement are counted over. `now` is as
 * the governor's clock counts, seconds or blocks.
 */
export function closedProposals({ proposals }: Pick<History, "proposals">, now: number): Proposal[] {
  return Object.values(proposals).filter(
    ({ cancelled, deadline }) => cancelled === undefined && deadline.value < now,
  );
}
