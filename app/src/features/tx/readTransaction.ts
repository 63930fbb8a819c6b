import type { Address, Client, GetTransactionReturnType, Hash, TransactionReceipt } from "viem";
import { TransactionNotFoundError, TransactionReceiptNotFoundError } from "viem";
import { call, getBlock, getTransaction, getTransactionReceipt } from "viem/actions";
import { explain } from "../../lib/errors/explain.ts";
import type { ExplainedFailure } from "../../lib/errors/failure.ts";

/** What the chain says of a transaction. */
export type TransactionReading =
  /** No block holds it, and the node that was asked has not heard of it. */
  | { readonly status: "unknown" }
  | { readonly status: "pending"; readonly transaction: GetTransactionReturnType }
  | {
      readonly status: "included";
      readonly transaction: GetTransactionReturnType;
      readonly receipt: TransactionReceipt;
      /** Of its block, in seconds. */
      readonly timestamp: number;
      /** Why the contract refused it, if it did and the reason can still be heard. */
      readonly failure?: ExplainedFailure;
    };

/** Asks the chain for a transaction. */
export async function readTransaction(client: Client, hash: Hash): Promise<TransactionReading> {
  const transaction = await orNothing(getTransaction(client, { hash }), TransactionNotFoundError);
  if (transaction === undefined) return { status: "unknown" };
  const receipt = await orNothing(getTransactionReceipt(client, { hash }), TransactionReceiptNotFoundError);
  if (receipt === undefined) return { status: "pending", transaction };
  const block = await getBlock(client, { blockHash: receipt.blockHash });
  const failure = receipt.status === "reverted" ? await whyRefused(client, transaction, receipt) : undefined;
  return {
    status: "included",
    transaction,
    receipt,
    timestamp: Number(block.timestamp),
    ...(failure && { failure }),
  };
}

async function orNothing<T>(
  asked: Promise<T>,
  missing: abstract new (...args: never[]) => Error,
): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof missing) return undefined;
    throw error;
  }
}

const outOfGas: ExplainedFailure = {
  happened: "It ran out of gas.",
  means: "The fee was paid and nothing else was changed.",
  todo: "Send it again and let the wallet set the gas limit.",
  declined: false,
};

/** Plays a refused transaction again on the block before its own, to hear the contract's reason. */
async function whyRefused(
  client: Client,
  { from, to, input, value, gas }: GetTransactionReturnType,
  { blockNumber, gasUsed }: TransactionReceipt,
): Promise<ExplainedFailure | undefined> {
  try {
    const request = { account: from, data: input, value, blockNumber: blockNumber - 1n };
    await call(client, to === null ? request : { ...request, to: to as Address });
    // With gas enough it would have gone through.
    return gasUsed === gas ? outOfGas : undefined;
  } catch (error) {
    return { ...explain(error), means: "The fee was paid and nothing else was changed." };
  }
}
