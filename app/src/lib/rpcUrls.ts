import type { Deployment } from "@commonweight/sdk/chain";

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

/** Whether an address of the net is this very computer. */
export function isLoopback(url: string): boolean {
  try {
    return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  } catch {
    return false;
  }
}
