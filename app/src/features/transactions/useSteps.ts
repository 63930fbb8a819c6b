"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { walletEngine, walletNow } from "../wallet/store.ts";
import type { Call } from "./call.ts";
import { isBusy } from "./reducer.ts";
import { dispatch, stateOf } from "./store.ts";
import { type Transaction, useTransaction } from "./useTransaction.ts";

/** One of several writes that belong together. */
export interface Step extends Omit<Call, "key"> {
  /** Whether the chain shows it done: a flow that was broken off goes on where it stood. */
  readonly isDone?: () => Promise<boolean>;
}

export type Steps = {
  /** What comes first, where the wallet takes one after the other. */
  first: Transaction;
  /** The last one; all of them, where the wallet takes them at once. */
  last: Transaction;
  busy: boolean;
  /** @returns whether all of it is in a block. */
  send: (title: string, steps: readonly [Step, Step]) => Promise<boolean>;
};

/** Two writes in one approval where the wallet can (EIP-5792), else one after the other. Neither is sent twice. */
export function useSteps(deployment: Deployment, key: string): Steps {
  const first = useTransaction(deployment, `${key}:first`);
  const last = useTransaction(deployment, key);
  async function send(title: string, steps: readonly [Step, Step]): Promise<boolean> {
    if (isBusy(stateOf(key)) || isBusy(stateOf(`${key}:first`))) return false;
    const [one, other] = steps;
    if (walletNow().address === undefined || (await one.isDone?.()))
      return (await last.send(callOf(other))) !== undefined;
    const atOnce = await sendAtOnce(deployment, key, title, steps);
    if (atOnce !== "unable") return atOnce === "done";
    if ((await first.send(callOf(one))) === undefined) return false;
    return (await last.send(callOf(other))) !== undefined;
  }
  return { first, last, busy: first.busy || last.busy, send };
}

async function sendAtOnce(
  deployment: Deployment,
  key: string,
  title: string,
  steps: readonly Step[],
): Promise<"done" | "failed" | "unable"> {
  const { chainId } = deployment;
  const { address } = walletNow();
  if (address === undefined) return "unable";
  const { batchingOf, isContractAccount, sendCalls } = await import("./sendCalls.ts");
  const { explain } = await import("../../lib/errors/explain.ts");
  try {
    const engine = await walletEngine();
    if (walletNow().chainId !== chainId) await engine.switchChain(chainId);
    const wallet = await engine.client(chainId);
    if ((await batchingOf(wallet, chainId)) !== "atomic") return "unable";
    const shared = await isContractAccount(deployment, address);
    dispatch(key, { type: "started" });
    const calls = steps.map(callOf);
    return (await sendCalls(deployment, wallet, { key, title, calls, shared })) ? "done" : "failed";
  } catch (error) {
    dispatch(key, { type: "started" });
    dispatch(key, { type: "failed", failure: explain(error) });
    return "failed";
  }
}

function callOf({ isDone: _, ...call }: Step): Omit<Call, "key"> {
  return call;
}
