import { type Address, decodeFunctionData, type Hex } from "viem";
import { treasuryAbi } from "../../chain/abi/treasury.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import type { ProposalFacts } from "./proposalFacts.ts";

/** What the treasury paid in a proposal's execution is what its calls say: no payment less, and none more. */
export function checkPayments(
  { amounts, book, house }: Context,
  { calls, executed, subject }: ProposalFacts,
): { readonly checks: readonly Check[]; readonly tokens: readonly Address[] } {
  const voted = calls.flatMap(({ target, data }) => (target === house.treasury ? paymentIn(data) : []));
  const paid = executed ? book.within(executed.transactionHash, "treasury", "Paid") : [];
  if (!executed || voted.length + paid.length === 0) return { checks: [], tokens: [] };
  const judgement = new Judgement("money", subject).saw(...paid);
  const left = [...paid];
  for (const { token, to, amount, aboveLimit } of voted) {
    const index = left.findIndex(
      ({ args }) =>
        args.token === token && args.to === to && args.amount === amount && args.aboveLimit === aboveLimit,
    );
    if (index < 0)
      judgement.fail(`${amounts.money(amount, token)} for ${to} were voted on, and not paid.`, executed);
    else left.splice(index, 1);
  }
  for (const log of left)
    judgement.fail(
      `${amounts.money(log.args.amount, log.args.token)} were paid to ${log.args.to}, which nobody voted on.`,
      log,
    );
  return {
    checks: judgement.conclude(`Its ${paid.length} payments are those that were voted on.`),
    tokens: [...new Set(paid.map(({ args }) => args.token))],
  };
}

function paymentIn(data: Hex) {
  try {
    const { functionName, args } = decodeFunctionData({ abi: treasuryAbi, data });
    if (functionName !== "pay" && functionName !== "payAboveLimit") return [];
    const [token, to, amount] = args;
    return [{ token, to, amount, aboveLimit: functionName === "payAboveLimit" }];
  } catch {
    // Bytes that are no call of the treasury make its execution fail; nothing was paid by them.
    return [];
  }
}
