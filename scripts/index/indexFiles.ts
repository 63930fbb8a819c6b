import type { Deployment } from "@commonweight/sdk/chain";
import { writeIndex } from "@commonweight/sdk/snapshot";
import type { Client } from "viem";
import { type IndexBlock, type ReadHistoriesParameters, readHistories } from "./readHistories.ts";

export interface IndexOfParameters extends Pick<ReadHistoriesParameters, "onProgress"> {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly block: IndexBlock;
  readonly site?: string | undefined;
}

/** Reads a deployment from its chain, and makes the files of its index. */
export async function indexFiles({
  site,
  ...reading
}: IndexOfParameters): Promise<ReadonlyMap<string, Uint8Array>> {
  const histories = await readHistories(reading);
  return writeIndex({ deployment: reading.deployment, block: reading.block, histories, site });
}
