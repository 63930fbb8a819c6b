import { zeroAddress } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import { sayAmount } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { sayAccount } from "../../words/names.ts";

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
    case "LimitSet": {
      const { token, oldLimit, newLimit } = event.args;
      const before = oldLimit === 0n ? "" : ` instead of ${sayAmount(oldLimit, token, context)}`;
      return `Ordinary votes may now spend ${sayAmount(newLimit, token, context)} in 30 days${before}`;
    }
  }
}
