import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { parseAmount, readAccount } from "./values.ts";

/** Every token of ours counts votes with as many decimals. */
export const VOTE_DECIMALS = 18;

/** Creates votes. What the token allows this year is asked of the chain when the proposal is tried. */
export function buildMint(draft: ActionDrafts["mint"], context: BuildContext): Built {
  const check = new Check(context);
  const to = readAccount(check, "to", draft.to);
  const amount = parseAmount(draft.amount, VOTE_DECIMALS);
  if (typeof amount === "string") check.refuse("amount", amount);
  else if (amount === 0n) check.refuse("amount", "The amount must be more than nothing.");
  if (to === undefined || typeof amount === "string") return check.finish(undefined);
  return check.finish({ type: "mint", to, amount });
}
