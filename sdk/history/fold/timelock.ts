import type { Hex } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { History } from "../types.ts";
import type { Draft } from "./draft.ts";
import { changeSetting } from "./settings.ts";

export function foldTimelock(
  draft: Draft<History>,
  event: KnownEvent<"timelock">,
  source: Source,
): bigint | undefined {
  switch (event.eventName) {
    case "MinDelayChange":
      return changeSetting(draft, "timelockDelay", event.args.newDuration, source);
    case "CallExecuted":
    case "Cancelled":
      return proposalOf(draft.root, event.args.id);
    case "CallScheduled":
    case "CallSalt":
    case "RoleAdminChanged":
    case "RoleGranted":
    case "RoleRevoked":
      return;
  }
}

function proposalOf({ proposals }: History, operation: Hex): bigint | undefined {
  for (const proposal of Object.values(proposals)) {
    if (proposal.queued?.operation === operation) return proposal.id;
  }
  return;
}
