import { type Hex, isHex } from "viem";

/** Which chain an endpoint serves: its number, and the hash of its first block. */
export type RpcIdentity = { chainId: number; genesisHash: Hex };

export function isHttp(url: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** Asks an endpoint which chain it serves. Throws when it does not answer as a node does. */
export async function identifyRpc(url: string, ask: typeof fetch = fetch): Promise<RpcIdentity> {
  const chainId = Number(await request(ask, url, "eth_chainId", []));
  const block = await request(ask, url, "eth_getBlockByNumber", ["0x0", false]);
  const hash = typeof block === "object" && block !== null && "hash" in block ? block.hash : undefined;
  if (!Number.isSafeInteger(chainId) || typeof hash !== "string" || !isHex(hash))
    throw new Error("it names no chain or no first block");
  return { chainId, genesisHash: hash };
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
