import { availableWithinLimit } from "@commonweight/sdk/history";
import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { readAccount, readAmount, readToken } from "./values.ts";

/** Pays from the treasury; past the limit of ordinary votes by the function that stricter rules can guard. */
export function buildPay(draft: ActionDrafts["pay"], context: BuildContext): Built {
  const check = new Check(context);
  const token = readToken(check, "token", draft.token);
  const to = readAccount(check, "to", draft.to);
  const amount = readAmount(check, "amount", draft.amount, token);
  if (to !== undefined && to === context.history.stewardship.treasury) {
    check.refuse("to", "The treasury can't pay itself. Choose somebody else.");
  }
  if (token === undefined || to === undefined || amount === undefined) return check.finish(undefined);
  const aboveLimit = amount > availableWithinLimit(context.history, token.address, context.now);
  return check.finish({ type: "pay", token: token.address, to, amount, aboveLimit });
}
