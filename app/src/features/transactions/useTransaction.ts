"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import type { TransactionReceipt } from "viem";
import { announce } from "../../frame/announce.ts";
import { asking } from "../../lib/asking.ts";
import { openConnectDialog, walletEngine, walletNow } from "../wallet/store.ts";
import type { Call } from "./call.ts";
import { isBusy, type TransactionState } from "./reducer.ts";
import { dispatch, forgetPending, stateOf, useTransactionState } from "./store.ts";

/**
 * Sends one write: played against the chain first, then confirmed in the wallet, then followed to its block. The
 * chain is pinned in each step.
 * @returns the receipt when it succeeded; every other end is in the state under the call's key.
 */
async function sendTransaction(deployment: Deployment, call: Call): Promise<TransactionReceipt | undefined> {
  const { key, title } = call;
  if (isBusy(stateOf(key))) return undefined;
  const { address: account } = walletNow();
  if (account === undefined) {
    openConnectDialog();
    return undefined;
  }
  dispatch(key, { type: "started" });
  try {
    const [engine, { clientFor }, { simulateContract, writeContract }] = await Promise.all([
      walletEngine(),
      asking(),
      import("./contracts.ts"),
    ]);
    if (walletNow().chainId !== deployment.chainId) await engine.switchChain(deployment.chainId);
    const { batchingOf, isContractAccount, sendCalls } = await import("./sendCalls.ts");
    // A contract that others sign for too, such as a Safe, answers with what may be no transaction's hash.
    const shared = await isContractAccount(deployment, account);
    if (shared) {
      const asked = await engine.client(deployment.chainId);
      if ((await batchingOf(asked, deployment.chainId)) !== "none")
        return (await sendCalls(deployment, asked, { key, title, calls: [call], shared }))?.at(-1);
    }
    const { title: _, key: __, ...request } = { ...call, account };
    await simulateContract(clientFor(deployment), request);
    dispatch(key, { type: "checked" });
    const wallet = await engine.client(deployment.chainId);
    const hash = await writeContract(wallet, { ...request, account: wallet.account, chain: wallet.chain });
    if (shared) dispatch(key, { type: "handedOver", id: hash, shared, at: Date.now() });
    const { chainId, genesisHash } = deployment;
    const { watchTransaction } = await import("./watch.ts");
    const receipt = await watchTransaction(
      deployment,
      { key, title, chainId, genesisHash, hash, since: Date.now() },
      { ...call, account },
    );
    if (receipt !== undefined) announce(`${title}: confirmed in block ${receipt.blockNumber}`);
    return receipt;
  } catch (error) {
    const { explain } = await import("../../lib/errors/explain.ts");
    dispatch(key, { type: "failed", failure: explain(error, call.abi) });
    return undefined;
  }
}

export type Transaction = {
  state: TransactionState;
  busy: boolean;
  send: (call: Omit<Call, "key">) => Promise<TransactionReceipt | undefined>;
  /** Clears an ended state, to begin again. */
  clear: () => void;
};

/** A write under a key of its own; its state survives moving between pages, and reloads once it was sent. */
export function useTransaction(deployment: Deployment, key: string): Transaction {
  const state = useTransactionState(key);
  return {
    state,
    busy: isBusy(state),
    send: (call) => sendTransaction(deployment, { ...call, key }),
    clear: () => {
      if (state.step === "handedOver") forgetPending(key);
      dispatch(key, { type: "cleared" });
    },
  };
}
