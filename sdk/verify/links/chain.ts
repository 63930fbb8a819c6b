import { type Address, type Hex, zeroAddress } from "viem";
import { stewardGovernorAbi } from "../../chain/abi/stewardGovernor.ts";
import type { StewardshipLog } from "../../chain/log.ts";
import { isBefore } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { firstLine } from "../reading/Answers.ts";
import { getBlock, getReceiptLogs } from "../reading/blocks.ts";
import type { RawLog } from "../reading/rawLogs.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";

/** Whether this is the chain that is meant, and the contracts are one house. */
export async function checkChain(context: Context): Promise<Check[]> {
  const { client, deployment, house, answers, plain } = context;
  const judgement = new Judgement("chain", `chain ${deployment.chainId}`);
  try {
    const id = await client.request({ method: "eth_chainId" });
    judgement.expect(Number(id) === deployment.chainId, `The provider is on chain ${Number(id)}.`);
    const genesis = await getBlock(client, 0);
    judgement.expect(
      genesis?.hash === deployment.genesisHash,
      `The chain begins with the block ${genesis?.hash}, not ${deployment.genesisHash}.`,
    );
  } catch (error) {
    judgement.doubt(`The chain could not be asked for its beginning: ${firstLine(error)}`);
  }
  if (plain) {
    await expectPlainParts(context, judgement);
    return judgement.conclude("It is the chain that is meant, and the governor names the same contracts.");
  }
  const parts = await answers.read({
    address: house.governor,
    abi: stewardGovernorAbi,
    functionName: "house",
  });
  for (const role of ["token", "timelock", "treasury", "registry", "runs", "fork", "catalogue"] as const) {
    const address: Address | undefined = house[role];
    if (address)
      judgement.agree(
        `the ${role}`,
        address,
        "value" in parts ? { value: parts.value[role] ?? zeroAddress } : parts,
      );
  }
  return judgement.conclude("It is the chain that is meant, and the governor names the same contracts.");
}

/** A plain governor has a token, and a timelock or none: it then carries out by itself. */
async function expectPlainParts({ house, answers }: Context, judgement: Judgement): Promise<void> {
  const governor = { address: house.governor, abi: stewardGovernorAbi } as const;
  judgement.agree("the token", house.token, await answers.read({ ...governor, functionName: "token" }));
  if (house.timelock !== house.governor)
    judgement.agree(
      "the timelock",
      house.timelock,
      await answers.read({ ...governor, functionName: "timelock" }),
    );
}

/** So many transactions are looked at one by one; a vote may have a hundred thousand. */
const MAX_TRANSACTIONS = 400;

/**
 * Whether the logs are in order, each once, each in the block that has its hash and time, and, for the transactions that
 * decide, all that their receipts hold.
 */
export async function checkLogs(
  context: Context,
  raw: readonly RawLog[],
  decisive: readonly StewardshipLog[],
): Promise<Check[]> {
  const judgement = new Judgement("logs", "all events");
  for (const [index, log] of context.book.logs.entries()) {
    const before = context.book.logs[index - 1];
    if (!before || isBefore(before, log)) {
      if (before && before.timestamp > log.timestamp)
        judgement.fail("A log is older than the one before it.", log);
      continue;
    }
    judgement.fail(`Two logs claim the place ${log.logIndex} in block ${log.blockNumber}.`, log);
  }
  const transactions = [...new Map(decisive.map((log) => [log.transactionHash, log])).values()].slice(
    0,
    MAX_TRANSACTIONS,
  );
  const byTransaction = new Map<Hex, RawLog[]>();
  for (const log of raw) {
    const list = byTransaction.get(log.transactionHash);
    if (list) list.push(log);
    else byTransaction.set(log.transactionHash, [log]);
  }
  let done = 0;
  await eachOf(transactions, async (log) => {
    context.signal?.throwIfAborted();
    await checkTransaction(context, judgement, log, byTransaction.get(log.transactionHash) ?? []);
    context.onProgress?.({ stage: "blocks", done: ++done, total: transactions.length });
  });
  return judgement.conclude(
    `All ${raw.length} events are in order and once; the ${transactions.length} transactions that decide are in their blocks, whole.`,
  );
}

async function checkTransaction(
  { client, house }: Context,
  judgement: Judgement,
  log: StewardshipLog,
  known: readonly RawLog[],
): Promise<void> {
  try {
    const [block, receipt] = await Promise.all([
      getBlock(client, log.blockNumber),
      getReceiptLogs(client, log.transactionHash),
    ]);
    if (!block) judgement.doubt(`The provider no longer has block ${log.blockNumber}.`);
    else {
      judgement.expect(
        block.hash === log.blockHash,
        `Block ${log.blockNumber} has another hash than its logs claim.`,
        log,
      );
      judgement.expect(
        block.timestamp === log.timestamp,
        `Block ${log.blockNumber} is of another time than its logs claim.`,
        log,
      );
    }
    if (!receipt) {
      judgement.doubt("The provider no longer has the receipts of all transactions.");
      return;
    }
    const ours = new Set(Object.values(house).map((address) => address.toLowerCase()));
    const wanted = receipt.filter(({ address }) => ours.has(address.toLowerCase())).map(fingerprint);
    const found = known.map(fingerprint);
    const same = wanted.length === found.length && wanted.every((text, index) => text === found[index]);
    judgement.expect(
      same,
      "The receipt of this transaction has other logs than the provider gave for its block.",
      log,
    );
  } catch (error) {
    judgement.doubt(`Blocks and receipts could not be read: ${firstLine(error)}`);
  }
}

function fingerprint({
  address,
  topics,
  data,
  logIndex,
}: Pick<RawLog, "address" | "topics" | "data" | "logIndex">): string {
  return [logIndex, address, ...topics, data].join(":").toLowerCase();
}

/** A few at a time. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const AT_ONCE = 16;
  for (let start = 0; start < items.length; start += AT_ONCE)
    await Promise.all(items.slice(start, start + AT_ONCE).map(work));
}
