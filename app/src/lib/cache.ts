import type { Deployment } from "@commonweight/sdk/chain";
import { clear, createStore, del, entries, get, keys, set } from "idb-keyval";

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

function opened(): ReturnType<typeof createStore> {
  store ??= createStore("commonweight", "chain-data");
  return store;
}

export function cacheFor(deployment: Pick<Deployment, "chainId" | "genesisHash">): ChainCache {
  const kept = opened();
  const prefix = prefixOf(deployment);
  return {
    read: (name) => get<unknown>(prefix + name, kept).catch(() => undefined),
    write: (name, value) => set(prefix + name, value, kept).catch(() => undefined),
  };
}

/** Removes what earlier lives of the chain left behind. */
export async function sweepCache(deployment: Pick<Deployment, "chainId" | "genesisHash">): Promise<void> {
  const kept = opened();
  try {
    const all = await keys<string>(kept);
    await Promise.all(all.filter((key) => isStale(key, deployment)).map((key) => del(key, kept)));
  } catch {
    // A browser without storage has nothing to sweep.
  }
}

/** What is kept of all chains, as texts, for telling how much it is. */
export async function listCache(): Promise<string[]> {
  try {
    const all = await entries<string, unknown>(opened());
    return all.map(([key, value]) => key + textOf(value));
  } catch {
    return [];
  }
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) ?? "";
}

export async function forgetCache(): Promise<void> {
  try {
    await clear(opened());
  } catch {
    // A browser without storage has nothing to forget.
  }
}
