import type { Deployment } from "@commonweight/sdk/chain";
import {
  type Account,
  type Address,
  type Chain,
  type Client,
  encodeFunctionData,
  type TransactionReceipt,
  type Transport,
} from "viem";
import {
  getCallsStatus,
  getCapabilities,
  getCode,
  getTransactionReceipt,
  sendCalls as sendToWallet,
  simulateContract,
} from "viem/actions";
import { announce } from "../../frame/announce.ts";
import { clientFor } from "../../lib/chain.ts";
import { explain } from "../../lib/errors/explain.ts";
import type { ExplainedFailure } from "../../lib/errors/failure.ts";
import { reportReceipt } from "../../lib/receipts.ts";
import { walletEngine } from "../wallet/store.ts";
import type { Call } from "./call.ts";
import { dispatch, forgetPending, type PendingTransaction, rememberPending, stateOf } from "./store.ts";

type Wallet = Client<Transport, Chain, Account>;

/** A wallet that does not answer whether it can batch is taken as one that can't, after so long in milliseconds. */
const ANSWER_WITHIN = 3000;
/** How often a wallet is asked what became of calls, in milliseconds. */
const ASK_EVERY = 2000;

/** What a wallet can do with several calls (EIP-5792). */
export type Batching = "atomic" | "calls" | "none";

export async function batchingOf(wallet: Wallet, chainId: number): Promise<Batching> {
  const silence = new Promise<"none">((resolve) => setTimeout(resolve, ANSWER_WITHIN, "none"));
  const answer = getCapabilities(wallet, { account: wallet.account, chainId })
    .then((found): Batching => {
      const status = found?.atomic?.status;
      return status === "supported" || status === "ready" ? "atomic" : found ? "calls" : "none";
    })
    .catch(() => "none" as const);
  return Promise.race([answer, silence]);
}

/** Whether an account is a contract, such as a Safe, and not a key: a key that delegates to code (EIP-7702) is still one. */
export async function isContractAccount(deployment: Deployment, address: Address): Promise<boolean> {
  const code = await getCode(clientFor(deployment), { address });
  return code !== undefined && !code.startsWith("0xef0100");
}

/**
 * Hands several calls to the wallet as one (EIP-5792): all of them happen, or none. The wallet is asked what became of them
 * until it knows; a shared account may take days, which its reader is told.
 * @returns the receipts when they succeeded; every other end is in the state under the key.
 */
export async function sendCalls(
  deployment: Deployment,
  wallet: Wallet,
  {
    key,
    title,
    calls,
    shared,
  }: { key: string; title: string; calls: readonly Omit<Call, "key">[]; shared: boolean },
): Promise<readonly TransactionReceipt[] | undefined> {
  const [first] = calls;
  if (first === undefined) return undefined;
  try {
    // What comes after it may rest on it, and can't be played before it.
    const { title: _, ...request } = first;
    await simulateContract(clientFor(deployment), { ...request, account: wallet.account.address });
    dispatch(key, { type: "checked" });
    const { id } = await sendToWallet(wallet, {
      account: wallet.account,
      chain: wallet.chain,
      forceAtomic: calls.length > 1,
      calls: calls.map(({ address, abi, functionName, args, value }) => ({
        to: address,
        data: encodeFunctionData({ abi, functionName, args }),
        ...(value !== undefined && { value }),
      })),
    });
    const { chainId, genesisHash } = deployment;
    const since = Date.now();
    return await watchCalls(deployment, {
      key,
      title,
      chainId,
      genesisHash,
      hash: "0x",
      since,
      calls: id,
      shared,
    });
  } catch (error) {
    dispatch(key, { type: "failed", failure: explain(error, first.abi) });
    return undefined;
  }
}

/** Asks the wallet until it knows what became of the calls, or until the reader stops waiting. */
export async function watchCalls(
  deployment: Deployment,
  sent: PendingTransaction,
): Promise<readonly TransactionReceipt[] | undefined> {
  const { key, title, calls: id = "", shared = false, since } = sent;
  dispatch(key, { type: "handedOver", id, shared, at: since });
  rememberPending(sent);
  const engine = await walletEngine();
  while (stateOf(key).step === "handedOver") {
    const answer = await engine
      .client(deployment.chainId)
      .then((wallet) => getCallsStatus(wallet, { id }))
      .catch(() => undefined);
    if (answer?.status === "failure") {
      forgetPending(key);
      dispatch(key, { type: "failed", failure: refused(answer.statusCode) });
      return undefined;
    }
    if (answer?.status === "success") {
      const hashes = [...new Set((answer.receipts ?? []).map(({ transactionHash }) => transactionHash))];
      const client = clientFor(deployment);
      const receipts = await Promise.all(hashes.map((hash) => getTransactionReceipt(client, { hash })));
      const last = receipts.at(-1);
      if (last === undefined) continue;
      forgetPending(key);
      dispatch(key, { type: "included", hash: last.transactionHash, block: last.blockNumber });
      for (const receipt of receipts) reportReceipt(deployment, receipt);
      announce(`${title}: confirmed in block ${last.blockNumber}`);
      return receipts;
    }
    await new Promise((resolve) => setTimeout(resolve, deployment.local ? ASK_EVERY / 4 : ASK_EVERY));
  }
  return undefined;
}

/** EIP-5792: 4xx never reached the chain, 5xx was taken back there, 6xx happened in part. */
function refused(code: number): ExplainedFailure {
  if (code >= 600)
    return {
      happened: "The wallet carried out a part of it only.",
      means: "Some of the steps are in a block, others are not.",
      todo: "Read the page again: what is done is not asked for a second time.",
      declined: false,
    };
  return {
    happened: code >= 500 ? "The chain refused it, all of it." : "The wallet gave it up before it was sent.",
    means: "Nothing was changed.",
    todo: "Try again, or look in your wallet for the reason.",
    declined: false,
  };
}
