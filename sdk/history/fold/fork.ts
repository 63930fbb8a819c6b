import type { KnownEvent } from "../../chain/log.ts";

/** The proposal that a fork is made against, where the event names it. */
export function foldFork(event: KnownEvent<"fork">): bigint | undefined {
  return event.eventName === "ForkOpened" ? event.args.proposalId : undefined;
}
