import type { History, Movement } from "@commonweight/sdk/history";
import { type Address, zeroAddress } from "viem";

/** What came into and went out of the treasury in one token, in its smallest unit. */
export type Statement = {
  token: Address;
  received: bigint;
  /** Came back from training runs. */
  refunded: bigint;
  paid: bigint;
  /** Handed to training runs. */
  funded: bigint;
  /** Went with members who left. */
  settled: bigint;
  /** What events alone leave in the treasury; below zero where money came in without an event. */
  net: bigint;
  /** Newest first. */
  movements: readonly Movement[];
};

/** A statement for each token that ever moved, ether first. */
export function statements({ treasury }: Pick<History, "treasury">): Statement[] {
  const byToken = new Map<Address, Movement[]>();
  for (const movement of treasury.movements)
    byToken.set(movement.token, [...(byToken.get(movement.token) ?? []), movement]);
  return [...byToken]
    .map(([token, movements]) => statementOf(token, movements))
    .sort((a, b) => Number(b.token === zeroAddress) - Number(a.token === zeroAddress));
}

function statementOf(token: Address, movements: readonly Movement[]): Statement {
  const sum = (kind: Movement["kind"]) =>
    movements.reduce((total, movement) => (movement.kind === kind ? total + movement.amount : total), 0n);
  const [received, refunded, paid, funded, settled] = [
    sum("received"),
    sum("runRefunded"),
    sum("paid"),
    sum("runFunded"),
    sum("forkSettled"),
  ] as const;
  const net = received + refunded - paid - funded - settled;
  return { token, received, refunded, paid, funded, settled, net, movements: movements.toReversed() };
}

/** What must have come in by plain transfers, which leave no event with the treasury: the rest that makes the sum right. */
export function withoutEvent({ net }: Pick<Statement, "net">, balance: bigint): bigint {
  return balance - net;
}
