import type { Deployment } from "@commonweight/sdk/chain";
import type { TransactionReceipt } from "viem";
import { getTransaction, simulateContract, waitForTransactionReceipt } from "viem/actions";
import { clientFor } from "../../lib/chain.ts";
import { explain } from "../../lib/errors/explain.ts";
import type { ExplainedFailure } from "../../lib/errors/failure.ts";
import { reportReceipt } from "../../lib/receipts.ts";
import type { Call } from "./call.ts";
import { dispatch, forgetPending, type PendingTransaction, rememberPending } from "./store.ts";

/** After this long without a block the reader is told, in milliseconds. */
const SLOW_AFTER = 90_000;
/** After this long the site stops asking and says so, in milliseconds. */
const GIVE_UP_AFTER = 60 * 60_000;

/**
 * Follows a sent transaction to its block, through replacements, and records each turn under its key.
 * @returns the receipt when it succeeded.
 */
export async function watchTransaction(
  deployment: Deployment,
  sent: PendingTransaction,
  call?: Call & { account: `0x${string}` },
): Promise<TransactionReceipt | undefined> {
  const { key } = sent;
  dispatch(key, { type: "sent", hash: sent.hash, at: sent.since });
  rememberPending(sent);
  const slow = setTimeout(
    () => dispatch(key, { type: "waitedLong" }),
    Math.max(0, sent.since + SLOW_AFTER - Date.now()),
  );
  const client = clientFor(deployment);
  let replacedBy: `0x${string}` | undefined;
  try {
    const receipt = await waitForTransactionReceipt(client, {
      hash: sent.hash,
      pollingInterval: deployment.local ? 500 : 4000,
      timeout: GIVE_UP_AFTER,
      onReplaced: ({ reason, transaction }) => {
        if (reason === "repriced") dispatch(key, { type: "repriced", hash: transaction.hash });
        else replacedBy = transaction.hash;
      },
    });
    forgetPending(key);
    if (replacedBy !== undefined) {
      dispatch(key, { type: "replaced", by: replacedBy });
      return undefined;
    }
    if (receipt.status === "reverted") {
      dispatch(key, { type: "failed", failure: await whyReverted(deployment, receipt, call) });
      return undefined;
    }
    dispatch(key, { type: "included", hash: receipt.transactionHash, block: receipt.blockNumber });
    reportReceipt(deployment, receipt);
    return receipt;
  } catch (error) {
    dispatch(key, { type: "failed", failure: explain(error) });
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

/** Plays a reverted call again at its block, to hear the contract's own reason. */
async function whyReverted(
  deployment: Deployment,
  receipt: TransactionReceipt,
  call: (Call & { account: `0x${string}` }) | undefined,
): Promise<ExplainedFailure> {
  const unknown: ExplainedFailure = {
    happened: `The transaction is in block ${receipt.blockNumber}, and the contract refused it.`,
    means: "Nothing was changed, but the fee was paid. The chain did not keep the reason.",
    todo: "Read the page again and see whether something changed in the meantime.",
    declined: false,
  };
  if (call === undefined) return unknown;
  try {
    const { title: _, key: __, ...request } = call;
    await simulateContract(clientFor(deployment), { ...request, blockNumber: receipt.blockNumber });
    return unknown;
  } catch (error) {
    return { ...explain(error, call.abi), means: "Nothing was changed, but the fee was paid." };
  }
}

/** Takes up a transaction that an earlier visit sent. One that the chain does not know any more is forgotten. */
export async function resumeTransaction(deployment: Deployment, sent: PendingTransaction): Promise<void> {
  try {
    await getTransaction(clientFor(deployment), { hash: sent.hash });
  } catch {
    if (deployment.local) {
      forgetPending(sent.key);
      return;
    }
  }
  await watchTransaction(deployment, sent);
}
