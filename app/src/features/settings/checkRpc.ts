import type { Deployment } from "@commonweight/sdk/chain";
import { identifyRpc, isHttp } from "../../lib/rpcIdentity.ts";

/** Asks an endpoint for its chain and its first block; says what is wrong with it, or nothing. */
export async function problemWithRpc(
  url: string,
  { chainId, genesisHash }: Pick<Deployment, "chainId" | "genesisHash">,
  ask: typeof fetch = fetch,
): Promise<string | undefined> {
  if (!isHttp(url)) return "Give the whole address, beginning with https:// (or http:// on this computer).";
  try {
    const served = await identifyRpc(url, ask);
    if (served.chainId !== chainId) return `It serves chain ${served.chainId}, not ${chainId}.`;
    return served.genesisHash === genesisHash
      ? undefined
      : "It serves another chain with the same number: its first block is a different one.";
  } catch {
    return "It does not answer as a node does. Check the address, and that the node lets pages of other sites read it.";
  }
}
