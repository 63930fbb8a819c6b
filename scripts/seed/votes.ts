import { type Address, parseUnits } from "viem";
import { accountOf, type Person } from "./members.ts";

/** Whole tokens in the token's smallest unit. */
export const votes = (whole: number): bigint => parseUnits(String(whole), 18);

/** What each founder holds from the beginning, given in whole tokens. */
export function allocationsOf(
  shares: readonly (readonly [Person, number])[],
): readonly { readonly account: Address; readonly amount: bigint }[] {
  return shares.map(([person, amount]) => ({ account: accountOf(person).address, amount: votes(amount) }));
}
