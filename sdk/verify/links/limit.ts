import { type Address, zeroAddress } from "viem";
import { treasuryAbi } from "../../chain/abi/treasury.ts";
import { LIMIT_PERIOD } from "../../history/treasuryLimit.ts";
import { isBefore } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { calldata } from "./decided.ts";

/**
 * What ordinary votes spent of a token, period by period, beside the limit as it stood at each payment (ITreasury:
 * periods of 30 days, counted from 1970; what is paid above the limit does not count against it).
 */
export async function checkTreasuryLimit(context: Context, token: Address): Promise<Check[]> {
  const { amounts, book, house, answers, readTo } = context;
  if (!house.registry) return [];
  const judgement = new Judgement("money", `limit of token ${token}`);
  const of = <T extends { readonly args: { readonly token: Address } }>(logs: readonly T[]) =>
    logs.filter(({ args }) => args.token === token);
  const set = of(book.all("treasury", "LimitSet"));
  let limit = 0n;
  for (const log of set) {
    const { oldLimit, newLimit } = log.args;
    judgement.saw(log);
    judgement.expect(
      oldLimit === limit,
      `It changes a limit of ${amounts.money(oldLimit, token)}, but that was ${amounts.money(limit, token)}.`,
      log,
    );
    judgement.expect(
      isVoted(context, log.transactionHash, token, newLimit),
      `No proposal that was carried out then sets the limit to ${amounts.money(newLimit, token)}.`,
      log,
    );
    limit = newLimit;
  }
  const spent = new Map<number, bigint>();
  const ordinary = [...of(book.all("treasury", "Paid")), ...of(book.all("treasury", "RunFundsDrawn"))]
    .filter(({ args }) => !args.aboveLimit)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  for (const log of ordinary) {
    const period = periodOf(log.timestamp);
    const sum = (spent.get(period) ?? 0n) + log.args.amount;
    spent.set(period, sum);
    const then = set.findLast((change) => isBefore(change, log))?.args.newLimit ?? 0n;
    judgement
      .saw(log)
      .expect(
        sum <= then,
        `With this payment ordinary votes spent ${amounts.money(sum, token)} in 30 days, when the limit was ${amounts.money(then, token)}.`,
        log,
      );
  }
  const treasury = { address: house.treasury, abi: treasuryAbi, args: [token] } as const;
  const [answeredLimit, available] = await Promise.all([
    answers.read({ ...treasury, functionName: "limit" }),
    answers.read({ ...treasury, functionName: "available" }),
  ]);
  const used = spent.get(periodOf(readTo.timestamp)) ?? 0n;
  judgement.agree("limit", limit, answeredLimit);
  judgement.agree("what is left of the limit", limit > used ? limit - used : 0n, available);
  return judgement.conclude(
    `All ${ordinary.length} ordinary payments kept to the limit as it stood; ${amounts.money(used, token)} of ${amounts.money(limit, token)} are used up in this period.`,
  );
}

function isVoted(
  { book, house }: Context,
  transaction: `0x${string}`,
  token: Address,
  limit: bigint,
): boolean {
  const wanted = calldata(treasuryAbi, "setLimit", [token, limit]).toLowerCase();
  return book
    .within(transaction, "governor", "ProposalExecuted")
    .some(({ args }) =>
      book
        .where("governor", "ProposalCreated", "proposalId", args.proposalId)
        .some(({ args: { targets, calldatas } }) =>
          calldatas.some(
            (data, index) =>
              (targets[index] ?? zeroAddress) === house.treasury && data.toLowerCase() === wanted,
          ),
        ),
    );
}

function periodOf(timestamp: number): number {
  return Math.floor(timestamp / LIMIT_PERIOD);
}
