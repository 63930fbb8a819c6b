import { zeroAddress } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import { sayAmount } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { sayAccount, shortDigest } from "../../words/names.ts";

export function describeTreasuryEvent(event: KnownEvent<"treasury">, context: Context): string {
  switch (event.eventName) {
    case "EtherReceived":
      return `The treasury received ${sayAmount(event.args.amount, zeroAddress, context)} from ${sayAccount(event.args.from, context)}`;
    case "Paid": {
      const { token, to, amount, aboveLimit } = event.args;
      const limit = aboveLimit ? ", above its limit" : "";
      return `The treasury paid ${sayAmount(amount, token, context)} to ${sayAccount(to, context)}${limit}`;
    }
    case "RunFundsDrawn": {
      const { token, amount, aboveLimit } = event.args;
      const limit = aboveLimit ? ", above its limit" : "";
      return `The treasury handed ${sayAmount(amount, token, context)} to a training run${limit}`;
    }
    case "ShareRingFenced": {
      const { forkId, token, oldShare, newShare } = event.args;
      const before = oldShare === 0n ? "" : ` instead of ${sayAmount(oldShare, token, context)}`;
      return `The treasury keeps ${sayAmount(newShare, token, context)} aside for fork ${shortDigest(forkId)}${before}`;
    }
    case "ShareSettled": {
      const { forkId, token, childTreasury, amount } = event.args;
      return `Fork ${shortDigest(forkId)} got its share of ${sayAmount(amount, token, context)}, sent to its own treasury ${sayAccount(childTreasury, context)}`;
    }
    case "ShareReleased": {
      const { forkId, token, share } = event.args;
      return `The treasury no longer keeps ${sayAmount(share, token, context)} aside for fork ${shortDigest(forkId)}, which was abandoned`;
    }
    case "LimitSet": {
      const { token, oldLimit, newLimit } = event.args;
      const before = oldLimit === 0n ? "" : ` instead of ${sayAmount(oldLimit, token, context)}`;
      return `Ordinary votes may now spend ${sayAmount(newLimit, token, context)} in 30 days${before}`;
    }
  }
}
