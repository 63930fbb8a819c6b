import type { Deployment } from "@commonweight/sdk/chain";
import { createStore, del, get, keys, set } from "idb-keyval";

/*
 * What was read stays in this browser, under the chain's id and the hash of its first block: after a fresh start of
 * a chain with the same id, nothing of the old one can show.
 */
function prefixOf(deployment: Pick<Deployment, "chainId" | "genesisHash">): string {
  return `${deployment.chainId}:${deployment.genesisHash}:`;
}

/** Whether a kept entry belongs to an earlier life of this chain. */
export function isStale(key: string, deployment: Pick<Deployment, "chainId" | "genesisHash">): boolean {
  return key.startsWith(`${deployment.chainId}:`) && !key.startsWith(prefixOf(deployment));
}

export type ChainCache = {
  /** The kept value, or nothing: also when this browser keeps nothing at all. */
  read: (name: string) => Promise<unknown>;
  /** Keeps a value; any that structured cloning can copy, big integers included. */
  write: (name: string, value: unknown) => Promise<void>;
};

let store: ReturnType<typeof createStore> | undefined;

export function cacheFor(deployment: Pick<Deployment, "chainId" | "genesisHash">): ChainCache {
  store ??= createStore("commonweight", "chain-data");
  const kept = store;
  const prefix = prefixOf(deployment);
  return {
    read: (name) => get<unknown>(prefix + name, kept).catch(() => undefined),
    write: (name, value) => set(prefix + name, value, kept).catch(() => undefined),
  };
}

/** Removes what earlier lives of the chain left behind. */
export async function sweepCache(deployment: Pick<Deployment, "chainId" | "genesisHash">): Promise<void> {
  store ??= createStore("commonweight", "chain-data");
  const kept = store;
  try {
    const all = await keys<string>(kept);
    await Promise.all(all.filter((key) => isStale(key, deployment)).map((key) => del(key, kept)));
  } catch {
    // A browser without storage has nothing to sweep.
  }
}
