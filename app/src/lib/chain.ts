import type { Deployment } from "@commonweight/sdk/chain";
import { type Chain, type Client, createClient, fallback, http, type Transport } from "viem";
import { certain } from "./certain.ts";

/** The reader's own RPC address for a chain, kept in this browser and tried first. */
function rpcKey(chainId: number): string {
  return `commonweight.rpc.${chainId}`;
}

export function ownRpc(chainId: number): string | undefined {
  try {
    return localStorage.getItem(rpcKey(chainId)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps an address for a chain; an empty one is forgotten. A browser that keeps nothing leaves the listed ones in use. */
export function keepOwnRpc(chainId: number, url: string): void {
  try {
    if (url === "") localStorage.removeItem(rpcKey(chainId));
    else localStorage.setItem(rpcKey(chainId), url);
  } catch {
    // Nothing is kept, as the settings page shows.
  }
}

/** Where a chain is read: the reader's own address first. */
export function rpcUrlsOf(deployment: Deployment): string[] {
  const own = ownRpc(deployment.chainId);
  return own === undefined ? [...deployment.rpcUrls] : [own, ...deployment.rpcUrls];
}

/** The chain as viem and wallets know it. Fees are paid in ether on every chain that a deployment can name today. */
export function chainOf(deployment: Deployment): Chain {
  return {
    id: deployment.chainId,
    name: deployment.name,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: rpcUrlsOf(deployment) } },
    testnet: deployment.local,
  };
}

/** Calls made in the same moment travel in one request; an endpoint that is silent or of another chain gives way to the next. */
export function transportFor(deployment: Deployment): Transport {
  const one = (url: string) =>
    certain(http(url, { batch: true, retryCount: 1, timeout: 10_000 }), deployment.genesisHash);
  const [first = "", ...others] = rpcUrlsOf(deployment);
  return others.length === 0 ? one(first) : fallback([one(first), ...others.map(one)]);
}

const clients = new Map<string, Client<Transport, Chain>>();

/** One reading client for each chain. Use it with the functions of `viem/actions`, so that only what is used ships. */
export function clientFor(deployment: Deployment): Client<Transport, Chain> {
  const key = `${deployment.chainId} ${rpcUrlsOf(deployment).join(" ")}`;
  let client = clients.get(key);
  if (client === undefined) {
    client = createClient({
      chain: chainOf(deployment),
      transport: transportFor(deployment),
      pollingInterval: 2000,
    });
    clients.set(key, client);
  }
  return client;
}

/** Whether an address of the net is this very computer. */
export function isLoopback(url: string): boolean {
  try {
    return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  } catch {
    return false;
  }
}
