import { isAddressEqual, zeroAddress } from "viem";
import { findMember } from "../history/select.ts";
import type { Source } from "../history/source.ts";
import type { FactsOfMembers } from "../history/types/outline.ts";
import { sayVotes } from "../words/amounts.ts";
import type { Context as ContextOf } from "../words/context.ts";
import { sayAccount } from "../words/names.ts";
import type { PowerReading } from "./readPower.ts";

/** Since when tokens are delegated as they are, only the past of their holder tells. */
type Context = ContextOf<FactsOfMembers>;

export type PowerCause = "ready" | "entrusted" | "delegated" | "notActivated" | "noTokens";

/** Whether an account can vote on the proposals to come, and why. */
export interface PowerExplanation {
  readonly cause: PowerCause;
  /** One sentence. */
  readonly what: string;
  /** What to do; absent where nothing needs doing. */
  readonly remedy?: string;
  /** Whether a delegation to oneself mends it. It counts for every proposal whose voting opens afterwards. */
  readonly fix: boolean;
  /** The delegation that made it so, where the record names one. */
  readonly since?: Source;
}

/** Says whether an account can vote on proposals whose voting is still to open. `context` names accounts and amounts. */
export function explainPower(power: PowerReading, context: Context): PowerExplanation {
  const { account, balance, votes, delegate } = power;
  const say = (amount: bigint) => sayVotes(amount, context);
  if (balance === 0n) {
    if (votes > 0n) {
      return {
        cause: "entrusted",
        what: `You can vote with ${say(votes)} that others have delegated to you.`,
        fix: false,
      };
    }
    return {
      cause: "noTokens",
      what: "You hold no votes here.",
      remedy: "Ask to take part: votes are given for contributions, or passed on by members.",
      fix: false,
    };
  }
  if (isAddressEqual(delegate, account)) {
    return { cause: "ready", what: `You can vote with ${say(votes)}.`, fix: false };
  }
  const chosen = findMember(context.history, account)?.delegateHistory.at(-1);
  const since = chosen && isAddressEqual(chosen.value, delegate) && { since: chosen.source };
  if (isAddressEqual(delegate, zeroAddress)) {
    return {
      cause: "notActivated",
      what: `You hold ${say(balance)}, but delegated to nobody: nobody can vote with that.`,
      remedy: "Delegate to yourself, or to somebody whom you trust.",
      fix: true,
      ...since,
    };
  }
  const others = votes > 0n ? ` You vote with ${say(votes)} of others.` : "";
  return {
    cause: "delegated",
    what: `Who votes with your ${say(balance)} is ${sayAccount(delegate, context)}, by your delegation.${others}`,
    remedy: "Take them back if you would rather vote yourself.",
    fix: true,
    ...since,
  };
}
