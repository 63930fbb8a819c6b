import type { KnownEvent } from "../../chain/log.ts";
import type { Context } from "../../words/context.ts";
import { proposalNumber, sayAccount, shortDigest } from "../../words/names.ts";
import { SETTING_WORDS } from "../../words/settings.ts";
import { sayDuration } from "../../words/times.ts";

export function describeTimelockEvent(
  event: KnownEvent<"timelock">,
  context: Context,
  proposalId: bigint | undefined,
): string {
  const whose = (id: `0x${string}`) =>
    proposalId === undefined ? `operation ${shortDigest(id)}` : proposalNumber(proposalId);
  switch (event.eventName) {
    case "CallScheduled":
      return `Call ${event.args.index + 1n} of ${whose(event.args.id)} was scheduled, to ${sayAccount(event.args.target, context)}`;
    case "CallExecuted":
      return `Call ${event.args.index + 1n} of ${whose(event.args.id)} was carried out, to ${sayAccount(event.args.target, context)}`;
    case "CallSalt":
      return `The timelock noted what tells ${whose(event.args.id)} from others like it`;
    case "Cancelled":
      return `The timelock dropped ${whose(event.args.id)}`;
    case "MinDelayChange":
      return `${SETTING_WORDS.timelockDelay} is now ${sayDuration(Number(event.args.newDuration))}`;
    case "RoleGranted":
      return `${sayAccount(event.args.account, context)} got the role ${shortDigest(event.args.role)} in the timelock`;
    case "RoleRevoked":
      return `${sayAccount(event.args.account, context)} lost the role ${shortDigest(event.args.role)} in the timelock`;
    case "RoleAdminChanged":
      return `Who gives the role ${shortDigest(event.args.role)} in the timelock changed`;
  }
}
