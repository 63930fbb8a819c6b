import type { History, Run, Source } from "@commonweight/sdk/history";

/** One amount that left the run's money, as an event says. */
export type Payment = {
  kind: "paid" | "refunded";
  amount: bigint;
  /** Counted from 0; the one after the last is what was held back. Absent for a refund. */
  milestone?: number;
  source: Source;
};

/** A run's money added up again from single events, in the token's smallest unit. */
export type Account = {
  payments: readonly Payment[];
  /** By the vote. */
  voted: bigint;
  /** By whoever else added to it. */
  added: bigint;
  funded: bigint;
  paid: bigint;
  refunded: bigint;
  /** What must be left. */
  held: bigint;
};

/** Adds up every event about a run's money, instead of trusting a total. */
export function accountOf({ timeline }: Pick<History, "timeline">, { id }: Pick<Run, "id">): Account {
  const payments: Payment[] = [];
  let voted = 0n;
  let added = 0n;
  for (const { eventName, args, source } of timeline) {
    if (eventName === "RunFunded" && args.runId === id) voted += args.amount;
    if (eventName === "RunCofunded" && args.runId === id) added += args.amount;
    if (eventName === "TranchePaid" && args.runId === id)
      payments.push({ kind: "paid", amount: args.amount, milestone: Number(args.index), source });
    if (eventName === "RefundClaimed" && args.runId === id)
      payments.push({ kind: "refunded", amount: args.amount, source });
  }
  const paid = sum(payments, "paid");
  const refunded = sum(payments, "refunded");
  const funded = voted + added;
  return { payments, voted, added, funded, paid, refunded, held: funded - paid - refunded };
}

function sum(payments: readonly Payment[], kind: Payment["kind"]): bigint {
  return payments.reduce((total, payment) => (payment.kind === kind ? total + payment.amount : total), 0n);
}
