import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import {
  type Deployment,
  getStewardshipLogs,
  parseDeployment,
  type Stewardship,
  type StewardshipLog,
} from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory, type History } from "@commonweight/sdk/history";
import { createPublicClient, http, type PublicClient } from "viem";
import { openLocalChain, type SeedChain } from "../../../scripts/chain/index.ts";
import { type Seeded, seed } from "../../../scripts/seed/index.ts";
import { temporaryFolder } from "./chain-process.ts";

export interface SeededChain {
  /** The clock, and the way in. */
  readonly chain: SeedChain;
  readonly seeded: Seeded;
  readonly deployment: Deployment;
  readonly client: PublicClient;
}

/** A real local chain with the sample communities on it, at their present. It ends with the test. */
export async function openSeeded(
  context: TestContext,
  directory = temporaryFolder(context),
): Promise<SeededChain> {
  const outcome: { chain?: SeedChain; seeded?: Seeded } = {};
  const { url, close } = await openLocalChain({
    directory,
    port: 0,
    key: "seed",
    onSeed: async (chain) => {
      outcome.chain = chain;
      outcome.seeded = await seed(chain);
    },
  });
  context.after(close);
  const { chain, seeded } = outcome;
  assert(chain && seeded);
  const deployment = parseDeployment({ ...seeded.deployment, rpcUrls: [url] });
  const client = createPublicClient({ transport: http(url), cacheTime: 0, pollingInterval: 1 });
  return { chain, seeded, deployment, client };
}

export function community({ deployment }: SeededChain, name: string): Stewardship {
  const found = deployment.stewardships.find((stewardship) => stewardship.name === name);
  assert(found, `${name} was not deployed`);
  return found;
}

export async function logsOf(
  { client, deployment }: SeededChain,
  stewardship: Stewardship,
): Promise<StewardshipLog[]> {
  const toBlock = Number(await client.getBlockNumber());
  return await getStewardshipLogs({ client, deployment, stewardship, toBlock });
}

export async function historyOf(seeded: SeededChain, stewardship: Stewardship): Promise<History> {
  return applyLogs(emptyHistory(stewardship), await logsOf(seeded, stewardship));
}
