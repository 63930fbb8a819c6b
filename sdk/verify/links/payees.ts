import type { Address } from "viem";
import type { StewardshipLog } from "../../chain/log.ts";
import { isBefore } from "../book/Book.ts";
import type { Context } from "../context.ts";
import type { Judgement } from "../report/Judgement.ts";

/** Where an account wanted to be paid by a run right before a log (IRunMoney.payee). */
export function payeeAt({ book }: Context, runId: bigint, account: Address, before: StewardshipLog): Address {
  const named = book
    .where("runs", "PayeeSet", "runId", runId)
    .findLast((log) => log.args.account === account && isBefore(log, before));
  return named?.args.newPayee ?? account;
}

/** Whether tranches and refunds went where the operator and each funder wanted to be paid. */
export function expectPayees(context: Context, judgement: Judgement, runId: bigint, operator: Address): void {
  const { book } = context;
  for (const log of book.where("runs", "TranchePaid", "runId", runId)) {
    const to = payeeAt(context, runId, operator, log);
    judgement.expect(
      log.args.to === to,
      `A tranche went to ${log.args.to}, the operator is paid at ${to}.`,
      log,
    );
  }
  for (const log of book.where("runs", "RefundClaimed", "runId", runId)) {
    const to = payeeAt(context, runId, log.args.funder, log);
    judgement.expect(
      log.args.to === to,
      `A refund went to ${log.args.to}, its funder is paid at ${to}.`,
      log,
    );
  }
}
