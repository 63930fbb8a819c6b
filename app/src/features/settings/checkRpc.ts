import type { Deployment } from "@commonweight/sdk/chain";

/** Asks an endpoint for its chain and its first block; says what is wrong with it, or nothing. */
export async function problemWithRpc(
  url: string,
  { chainId, genesisHash }: Pick<Deployment, "chainId" | "genesisHash">,
  ask: typeof fetch = fetch,
): Promise<string | undefined> {
  if (!isHttp(url)) return "Give the whole address, beginning with https:// (or http:// on this computer).";
  try {
    const served = Number(await request(ask, url, "eth_chainId", []));
    if (served !== chainId) return `It serves chain ${served}, not ${chainId}.`;
    const block = await request(ask, url, "eth_getBlockByNumber", ["0x0", false]);
    const hash = typeof block === "object" && block !== null && "hash" in block ? block.hash : undefined;
    return hash === genesisHash
      ? undefined
      : "It serves another chain with the same number: its first block is a different one.";
  } catch {
    return "It does not answer as a node does. Check the address, and that the node lets pages of other sites read it.";
  }
}

function isHttp(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

async function request(ask: typeof fetch, url: string, method: string, params: unknown[]): Promise<unknown> {
  const response = await ask(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
  });
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null || !("result" in answer))
    throw new Error(`${method} has no result`);
  return answer.result;
}
