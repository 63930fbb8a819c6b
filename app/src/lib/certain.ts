import type { EIP1193RequestFn, EIP1193RequestOptions, Hex, Transport } from "viem";

/** Thrown when the endpoint serves another chain, or an earlier or later life of the same one. */
export class OtherChainError extends Error {
  override name = "OtherChainError";
}

type Ask = (call: { method: string; params?: unknown }, how?: EIP1193RequestOptions) => Promise<unknown>;

/** What changes nothing may be asked together with the proof. Anything else waits for it. */
const READS = /^eth_(?:call|get|block|chainId|estimate|fee|max)/;

/**
 * Lets an endpoint answer only for the chain with this first block. Whatever fails, the proof is asked again with the next
 * request: an endpoint that was gone may come back as another chain. Requests reject with {@link OtherChainError}.
 */
export function certain(transport: Transport, genesisHash: Hex): Transport {
  return (options) => {
    const endpoint = transport(options);
    const ask = endpoint.request as Ask;
    let proof: Promise<void> | undefined;

    async function prove(): Promise<void> {
      const block = await ask({ method: "eth_getBlockByNumber", params: ["0x0", false] });
      const hash = typeof block === "object" && block !== null && "hash" in block ? block.hash : "missing";
      if (hash !== genesisHash)
        throw new OtherChainError(`block 0 is ${String(hash)}, the deployment file says ${genesisHash}`);
    }

    const request: Ask = async (call, how) => {
      proof ??= prove();
      const proven = proof;
      try {
        if (!READS.test(call.method)) await proven;
        const [answer] = await Promise.all([ask(call, how), proven]);
        return answer;
      } catch (error) {
        if (proof === proven) proof = undefined;
        throw error;
      }
    };
    return { ...endpoint, request: request as EIP1193RequestFn };
  };
}
