import type { Deployment } from "@commonweight/sdk/chain";
import { type Chain, type Client, createClient, fallback, http, type Transport } from "viem";
import { certain } from "./certain.ts";
import { rpcUrlsOf } from "./rpcUrls.ts";

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

/** Calls made within so many milliseconds travel in one request: pages ask from several places at once. */
const GATHER = 16;

/** Calls made in the same moment travel in one request; an endpoint that is silent or of another chain gives way to the next. */
export function transportFor(deployment: Deployment): Transport {
  const one = (url: string) =>
    certain(http(url, { batch: { wait: GATHER }, retryCount: 1, timeout: 10_000 }), deployment.genesisHash);
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
