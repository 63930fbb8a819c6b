import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDeployment } from "@commonweight/sdk/chain";
import { MANIFEST_NAME } from "@commonweight/sdk/snapshot";
import { createClient, http } from "viem";
import type { LocalChain } from "../chain/index.ts";
import { indexFiles } from "../index/indexFiles.ts";
import { writeIndexFolder } from "../index/indexFolder.ts";
import { indexBlock } from "../index/readHistories.ts";
import type { Deployments } from "./deployments.ts";

type Chain = Pick<LocalChain, "chainId" | "genesisHash" | "url">;

/** Whether there is an index of this very chain. What came since, the site reads from the chain. */
export function hasIndexOf(deployments: Deployments, { chainId, genesisHash }: Chain): boolean {
  const path = join(deployments.indexFolder(chainId), MANIFEST_NAME);
  if (!existsSync(path)) return false;
  const manifest: unknown = JSON.parse(readFileSync(path, "utf8"));
  return (
    typeof manifest === "object" &&
    manifest !== null &&
    "genesisHash" in manifest &&
    manifest.genesisHash === genesisHash
  );
}

/** Writes the index of a local chain's records, as `cw index` does for any chain. */
export async function writeLocalIndex(deployments: Deployments, { chainId, url }: Chain): Promise<void> {
  const deployment = parseDeployment(deployments.read(chainId));
  const client = createClient({ transport: http(url, { batch: true }) });
  const block = await indexBlock(client, undefined);
  await writeIndexFolder(deployments.indexFolder(chainId), await indexFiles({ client, deployment, block }));
  deployments.list();
}
