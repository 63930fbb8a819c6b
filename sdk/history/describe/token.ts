import { isAddressEqual, zeroAddress } from "viem";
import type { KnownEvent } from "../../chain/log.ts";
import { sayVotes } from "../../words/amounts.ts";
import type { Context } from "../../words/context.ts";
import { sayAccount } from "../../words/names.ts";

export function describeTokenEvent(event: KnownEvent<"token">, context: Context): string {
  const who = (account: `0x${string}`) => sayAccount(account, context);
  const votes = (amount: bigint) => sayVotes(amount, context);
  switch (event.eventName) {
    case "Transfer": {
      const { from, to, value } = event.args;
      if (from === zeroAddress) return `${who(to)} received ${votes(value)} that were newly created`;
      if (to === zeroAddress) return `${who(from)} gave up ${votes(value)} for ever`;
      return `${who(from)} passed ${votes(value)} on to ${who(to)}`;
    }
    case "DelegateChanged": {
      const { delegator, toDelegate } = event.args;
      if (isAddressEqual(delegator, toDelegate)) return `${who(delegator)} votes for itself again`;
      if (toDelegate === zeroAddress) return `${who(delegator)} delegated to nobody`;
      return `${who(delegator)} lets ${who(toDelegate)} vote with its tokens`;
    }
    case "DelegateVotesChanged": {
      const { delegate, previousVotes, newVotes } = event.args;
      return `${who(delegate)} now has ${votes(newVotes)} instead of ${votes(previousVotes)}`;
    }
    case "Minted": {
      const { to, amount, mintedInYear } = event.args;
      return `A vote created ${votes(amount)} for ${who(to)}; ${votes(mintedInYear)} were created this year`;
    }
    case "Approval": {
      const { owner, spender, value } = event.args;
      return `${who(owner)} allowed ${who(spender)} to move up to ${votes(value)}`;
    }
    case "EIP712DomainChanged":
      return "The token's name for signatures changed";
  }
}
