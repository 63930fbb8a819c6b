import { getStewardshipLogs } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import { BlockNotFoundError } from "viem";
import { getBlock } from "viem/actions";
import { clientFor } from "../chain.ts";
import type { Subject } from "../subject.ts";
import type { ChainReader } from "./anchors.ts";

/** Reads a stewardship's logs from its chain. */
export function chainReader({ deployment, stewardship }: Subject): ChainReader {
  return {
    startBlock: deployment.startBlock,
    empty: emptyHistory(stewardship),
    apply: applyLogs,
    hashOf: async (block) => {
      try {
        const { hash } = await getBlock(clientFor(deployment), { blockNumber: BigInt(block) });
        return hash;
      } catch (error) {
        if (error instanceof BlockNotFoundError) return undefined;
        throw error;
      }
    },
    logs: (fromBlock, toBlock, onBlock) =>
      getStewardshipLogs({
        client: clientFor(deployment),
        deployment,
        stewardship,
        fromBlock,
        toBlock,
        onProgress: ({ block }) => onBlock(block),
      }),
  };
}
