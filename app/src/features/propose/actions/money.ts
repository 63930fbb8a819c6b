import type { Action } from "@commonweight/sdk/proposals";
import type { MoneyToken } from "./check.ts";

/** The tokens with what the treasury would have of them once these actions had spent their part. */
export function afterSpending(
  tokens: readonly MoneyToken[],
  actions: readonly Action[],
): readonly MoneyToken[] {
  return tokens.map((token) => {
    if (token.balance === undefined) return token;
    const spent = actions.reduce((sum, action) => sum + spentBy(action, token), 0n);
    return { ...token, balance: token.balance - spent };
  });
}

function spentBy(action: Action, { address }: MoneyToken): bigint {
  if (action.type === "pay") return action.token === address ? action.amount : 0n;
  if (action.type !== "fundRun" || action.spec.token !== address) return 0n;
  return action.spec.milestones.reduce((sum, { amount }) => sum + amount, 0n);
}
