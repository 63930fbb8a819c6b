import type { Deployment } from "@commonweight/sdk/chain";
import type { TransactionReceipt } from "viem";

/** Tells whoever keeps a record that a transaction of this reader is in a block, before the record has caught up with it. */
type Listener = (deployment: Deployment, receipt: TransactionReceipt) => void;

const listeners = new Set<Listener>();

export function reportReceipt(deployment: Deployment, receipt: TransactionReceipt): void {
  for (const listener of listeners) listener(deployment, receipt);
}

/** @returns what ends the listening. */
export function onReceipt(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
