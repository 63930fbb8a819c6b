import { type Address, numberToHex, zeroAddress } from "viem";
import type { StewardshipLog } from "../../chain/log.ts";
import type { Context } from "../context.ts";
import { firstLine } from "../reading/Answers.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

/** Ether that an event says came (or left, if negative), in wei. */
export interface EtherMovement {
  readonly amount: bigint;
  readonly log: StewardshipLog;
}

/** So many blocks are looked at, the last ones. */
const MAX_BLOCKS = 200;

/** What the treasury's own events say of its ether. What is forced into it nobody tells of. */
export function treasuryEther({ book }: Context): EtherMovement[] {
  return book.logs.flatMap((log) => {
    const amount = etherIn(log);
    return amount === 0n ? [] : [{ amount, log }];
  });
}

/** What came of ether with one log of the treasury, in wei; negative for what leaves. */
export function etherIn(log: StewardshipLog): bigint {
  if (log.role !== "treasury") return 0n;
  switch (log.eventName) {
    case "EtherReceived":
      return log.args.amount;
    case "Paid":
    case "RunFundsDrawn":
    case "ShareSettled":
      return log.args.token === zeroAddress ? -log.args.amount : 0n;
    default:
      return 0n;
  }
}

/**
 * Transfers of ether leave no logs, but balances do: an account's balance is no less than what came and did not leave, and
 * from one block to the next it lost no more than events tell. Needs a provider that keeps old states. Ether can be forced
 * upon anyone, so more is no fault.
 */
export async function checkEther(
  context: Context,
  whose: "runs" | "treasury",
  account: Address,
  movements: readonly EtherMovement[],
): Promise<Check[]> {
  const judgement = new Judgement("money", `ether of the ${whose}`);
  const told = new Map<number, { sum: bigint; log: StewardshipLog }>();
  for (const { amount, log } of movements) {
    const { sum } = told.get(log.blockNumber) ?? { sum: 0n };
    told.set(log.blockNumber, { sum: sum + amount, log });
  }
  const looked = [...told].slice(-MAX_BLOCKS);
  try {
    const held = await balanceAt(context, account, context.readTo.number);
    const due = movements.reduce((sum, { amount }) => sum + amount, 0n);
    judgement.expect(held >= due, `By its events it must hold ${due} wei, its balance is ${held}.`);
    for (const [block, { sum, log }] of looked) {
      context.signal?.throwIfAborted();
      const [before, after] = await Promise.all([
        balanceAt(context, account, block - 1),
        balanceAt(context, account, block),
      ]);
      judgement
        .saw(log)
        .expect(
          after - before >= sum,
          `In block ${block} its balance changed by ${after - before} wei, its events tell of ${sum}.`,
          log,
        );
    }
  } catch (error) {
    context.signal?.throwIfAborted();
    judgement.doubt(`Its balances could not be read: ${firstLine(error)}`);
  }
  return judgement.conclude(
    `In ${looked.length} blocks it lost no more wei than events tell, and it holds what is left. To whom ether went leaves no log.`,
  );
}

async function balanceAt({ client }: Context, account: Address, block: number): Promise<bigint> {
  return BigInt(await client.request({ method: "eth_getBalance", params: [account, numberToHex(block)] }));
}
