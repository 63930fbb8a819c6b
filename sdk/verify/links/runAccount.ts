import type { StewardshipLog } from "../../chain/log.ts";
import { type Book, isBefore, type LogOf } from "../book/Book.ts";
import type { Judgement } from "../report/Judgement.ts";

type Funded = LogOf<"runs", "RunFunded">;

const BASIS_POINTS = 10_000n;
const [COMPLETED, FAILED, CANCELLED] = [7, 9, 10];

/** A run's money, added up from its events. Amounts in the token's smallest unit. */
export interface RunAccount {
  funded: bigint;
  paid: bigint;
  refunded: bigint;
  /** Bonds that the contract holds. */
  bonded: bigint;
}

/** Adds a run's events up; what no rule allows (a tranche too many, one that was not earned, a wrong amount) is a fault. */
export function addUp(book: Book, funded: Funded, judgement: Judgement): RunAccount {
  const { runId, amount, spec } = funded.args;
  const account: RunAccount = { funded: amount, paid: 0n, refunded: 0n, bonded: 0n };
  const promised = spec.milestones.reduce((sum, milestone) => sum + milestone.amount, 0n);
  judgement.expect(
    promised === amount,
    `It was funded with ${amount}, its milestones come to ${promised}.`,
    funded,
  );
  for (const log of book.where("runs", "RunCofunded", "runId", runId)) {
    account.funded += log.args.amount;
    judgement.expect(
      log.args.funded === account.funded,
      `Its budget is said to be ${log.args.funded}, it adds up to ${account.funded}.`,
      log,
    );
  }
  payTranches(book, funded, account, judgement);
  const end = book.where("runs", "RunEnded", "runId", runId).at(-1);
  for (const log of book.where("runs", "RefundClaimed", "runId", runId)) {
    account.refunded += log.args.amount;
    judgement.expect(end !== undefined && isBefore(end, log), "Money went back before the run ended.", log);
  }
  if (end) {
    judgement.expect(
      account.refunded <= end.args.unspent,
      `${account.refunded} went back of ${end.args.unspent} that were unspent.`,
      end,
    );
    const { unspent, reserved, forfeited } = end.args;
    const owed =
      earnedOf(book, funded) - paidBefore(book, runId, end) - (end.args.status === FAILED ? forfeited : 0n);
    judgement.expect(
      reserved === owed,
      `At its end ${reserved} were still to be paid, by its milestones ${owed}.`,
      end,
    );
    const rest = account.funded - paidBefore(book, runId, end) - owed;
    judgement.expect(unspent === rest, `At its end ${unspent} were unspent, by its events ${rest}.`, end);
  }
  for (const log of book.where("runs", "RunAccepted", "runId", runId)) {
    account.bonded += log.args.bond;
    judgement.expect(
      log.args.bond === spec.rules.operatorBond,
      `The bond is ${log.args.bond}, ${spec.rules.operatorBond} was agreed.`,
      log,
    );
  }
  for (const log of book.where("runs", "ReviewChallenged", "runId", runId)) account.bonded += log.args.bond;
  for (const log of book.where("runs", "BondWithdrawn", "runId", runId)) account.bonded -= log.args.amount;
  judgement.expect(account.bonded >= 0n, "More bonds left than came in.");
  judgement.expect(account.paid + account.refunded <= account.funded, "More left than came in.");
  return account;
}

function payTranches(book: Book, funded: Funded, account: RunAccount, judgement: Judgement): void {
  const { runId, spec } = funded.args;
  const paid = new Set<bigint>();
  const earned = book.where("runs", "MilestoneEarned", "runId", runId);
  for (const log of book.where("runs", "TranchePaid", "runId", runId)) {
    const { index, amount } = log.args;
    account.paid += amount;
    judgement.saw(log);
    judgement.expect(!paid.has(index), `Tranche ${index + 1n} was paid twice.`, log);
    paid.add(index);
    const last = index === BigInt(spec.milestones.length);
    const due = last ? keptOf(earned) : trancheOf(book, funded, index, log);
    judgement.expect(amount === due, `Tranche ${index + 1n} paid ${amount}, ${due} were due.`, log);
    if (last) {
      const end = book.where("runs", "RunEnded", "runId", runId).at(-1);
      const well = end && isBefore(end, log) && [COMPLETED, CANCELLED].includes(end.args.status);
      judgement.expect(Boolean(well), "What was held back was paid before the run had ended well.", log);
    } else
      judgement.expect(
        earned.some((it) => it.args.index === index && isBefore(it, log)),
        `Tranche ${index + 1n} was paid before it was earned.`,
        log,
      );
  }
}

/** What a milestone pays at once: its amount, as amended before, without what is held back. */
function trancheOf(book: Book, funded: Funded, index: bigint, before: StewardshipLog): bigint {
  const amount = amountOf(book, funded, index, before);
  return amount - (amount * BigInt(funded.args.spec.rules.holdback)) / BASIS_POINTS;
}

function amountOf(
  book: Book,
  { args: { runId, spec } }: Funded,
  index: bigint,
  before: StewardshipLog,
): bigint {
  const amendment = book
    .where("runTerms", "RunAmended", "runId", runId)
    .findLast(
      (log) => isBefore(log, before) && log.args.newAmounts.length >= spec.milestones.length - Number(index),
    );
  const fromEnd = Number(index) - spec.milestones.length;
  return amendment?.args.newAmounts.at(fromEnd) ?? spec.milestones[Number(index)]?.amount ?? 0n;
}

function keptOf(earned: readonly LogOf<"runs", "MilestoneEarned">[]): bigint {
  return earned.reduce((sum, { args }) => sum + args.kept, 0n);
}

function earnedOf(book: Book, funded: Funded): bigint {
  const earned = book.where("runs", "MilestoneEarned", "runId", funded.args.runId);
  return earned.reduce((sum, log) => sum + amountOf(book, funded, log.args.index, log), 0n);
}

function paidBefore(book: Book, runId: bigint, end: StewardshipLog): bigint {
  return book
    .where("runs", "TranchePaid", "runId", runId)
    .reduce((sum, log) => (isBefore(log, end) ? sum + log.args.amount : sum), 0n);
}
