import { type Deployment, getStewardshipLogs, SdkError } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import type { Manifest } from "@commonweight/sdk/snapshot";
import { BlockNotFoundError, type Client, type Hex } from "viem";
import { getBlock } from "viem/actions";

export type IndexBlock = Manifest["block"];

/** Thrown when a chain does not have, or no longer has, what was asked of it. */
export class ReadingError extends SdkError {
  override name = "ReadingError";
}

/** The block to write an index of: the one wanted, or else the newest that is final where the chain knows such blocks. */
export async function indexBlock(client: Client, wanted: number | undefined): Promise<IndexBlock> {
  try {
    const block =
      wanted === undefined
        ? await newestFinal(client)
        : await getBlock(client, { blockNumber: BigInt(wanted) });
    return { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) };
  } catch (error) {
    if (error instanceof BlockNotFoundError) throw noBlock(wanted, error);
    throw error;
  }
}

function noBlock(wanted: number | undefined, cause: unknown): ReadingError {
  return new ReadingError(`The chain has no block ${wanted ?? "that is final"}.`, {
    remedy: "Name an earlier block, or an RPC that has it.",
    cause,
  });
}

async function newestFinal(client: Client) {
  try {
    const final = await getBlock(client, { blockTag: "finalized" });
    if (final.number > 0n) return final;
  } catch {
    // A chain of this computer may know no final blocks.
  }
  return getBlock(client, { blockTag: "latest" });
}

export interface ReadHistoriesParameters {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly block: IndexBlock;
  readonly onProgress?: (name: string, at: number) => void;
}

/** Reads every stewardship of a deployment to the end of a block. Throws {@link ReadingError} if the chain moves meanwhile. */
export async function readHistories({
  client,
  deployment,
  block,
  onProgress,
}: ReadHistoriesParameters): Promise<History[]> {
  await expectHash(client, 0, deployment.genesisHash, "It is not the chain of this deployment.");
  const histories: History[] = [];
  for (const stewardship of deployment.stewardships) {
    const logs = await getStewardshipLogs({
      client,
      deployment,
      stewardship,
      toBlock: block.number,
      onProgress: (progress) => onProgress?.(stewardship.name, progress.block),
    });
    histories.push(applyLogs(emptyHistory(stewardship), logs));
  }
  await expectHash(client, block.number, block.hash, "The chain moved while it was read.");
  return histories;
}

async function expectHash(client: Client, number: number, hash: Hex, otherwise: string): Promise<void> {
  const block = await getBlock(client, { blockNumber: BigInt(number) });
  if (block.hash === hash) return;
  throw new ReadingError(otherwise, {
    details: `Its block ${number} is ${block.hash}, and not ${hash}.`,
    remedy: "Check the RPC and the deployment file, and try again.",
  });
}
