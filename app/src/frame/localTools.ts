import type { Deployment } from "@commonweight/sdk/chain";
import { isLoopback } from "../lib/rpcUrls.ts";

/** A chain of this computer alone, reached over loopback: the only kind that local tools may touch. */
export function isOwnComputer(deployment: Deployment): boolean {
  return deployment.local && deployment.rpcUrls.every(isLoopback);
}

/** Waits for the demo wallet of a local build to announce itself, so that a reload finds it again. */
export async function localWalletAnnounced(deployments: readonly Deployment[]): Promise<void> {
  if (process.env.NEXT_PUBLIC_LOCAL_CHAIN === "1") {
    const deployment = deployments.find(isOwnComputer);
    if (deployment === undefined) return;
    const { announceDemoWallet } = await import("../features/local/demoWallet.ts");
    await announceDemoWallet(deployment);
  }
}
