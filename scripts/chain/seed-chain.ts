import { type CustomTransport, custom, type Hex } from "viem";
import type { Chain } from "./chain.ts";
import type { Rpc } from "./node.ts";

/**
 * A new chain, as the deployment and the seed see it. Everything goes through public methods; only time is special:
 * each transaction is mined at once in its own block, one second after the last block unless a time was set.
 */
export interface SeedChain {
  readonly chainId: number;
  readonly genesisHash: Hex;
  /** EIP-1193. Throws errors with the node's `code`, `message` and `data`. */
  request(rpc: Rpc): Promise<unknown>;
  /** For `createPublicClient` and `createWalletClient`. Give those a small `pollingInterval`: receipts are there at once. */
  readonly transport: CustomTransport;
  /** Timestamp of the latest block, in seconds. */
  now(): bigint;
  /** Fixes the next block's timestamp, in seconds. Rejects unless it is later than `now()`. */
  setTime(timestamp: bigint): Promise<void>;
  /** Fixes the next block's timestamp to `now() + seconds`. */
  advance(seconds: bigint): Promise<void>;
  /** Mines a block without a transaction, so that a time that was set becomes the present. */
  mine(): Promise<void>;
}

export function seedChain(chain: Chain, chainId: number, genesisHash: Hex): SeedChain {
  const request = (rpc: Rpc) => chain.request(rpc);
  const setTime = async (timestamp: bigint) => {
    await chain.setNextTime(Number(timestamp));
  };
  return {
    chainId,
    genesisHash,
    request,
    transport: custom({ request }, { retryCount: 0 }),
    now: () => BigInt(chain.now),
    setTime,
    advance: (seconds) => setTime(BigInt(chain.now) + seconds),
    mine: async () => {
      await chain.request({ method: "evm_mine" });
    },
  };
}
