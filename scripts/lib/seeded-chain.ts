import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LOCAL_CHAIN_ID } from "../chain/accounts.ts";
import { type LocalChain, openLocalChain, type SeedChain } from "../chain/index.ts";
import type { Deployments, Seeded } from "./deployments.ts";
import { hasIndexOf, writeLocalIndex } from "./local-index.ts";
import { ROOT } from "./root.ts";
import { step } from "./step.ts";

const SEED = join(ROOT, "scripts", "seed", "index.ts");

export interface SeededChainOptions {
  readonly directory: string;
  readonly deployments: Deployments;
  readonly port: number;
  readonly key: string;
  /** A reason to begin anew. */
  readonly fresh: string | undefined;
}

/** Opens the local chain with our contracts and sample data on it, and writes where everything is. */
export async function openSeededChain({
  directory,
  deployments,
  port,
  key,
  fresh,
}: SeededChainOptions): Promise<LocalChain> {
  const lost =
    deployments.read(LOCAL_CHAIN_ID) === undefined ? "there is no record of what was deployed" : undefined;
  const seed = await loadSeed();
  const chain = await step("Starting the local chain", () =>
    openLocalChain({
      directory,
      port,
      key,
      fresh: fresh ?? lost,
      say: (line) => console.log(`  ${line}`),
      onSeed: (handle) =>
        step("Deploying the contracts and the sample data", async () => {
          const { deployment, demoWallet } = await seed(handle);
          deployments.write(deployment, []);
          deployments.writeDemoWallet(demoWallet);
        }),
    }),
  );
  if (port !== 0 && chain.port !== port)
    console.log(`Port ${port} is taken, so the chain is on ${chain.port}.`);
  const deployment = deployments.read(chain.chainId);
  if (deployment?.genesisHash !== chain.genesisHash) {
    await chain.close();
    throw new Error(`${deployments.folder} describes another chain. Begin anew with: npm start -- --fresh`);
  }
  deployments.write(deployment, [chain.url]);
  if (!hasIndexOf(deployments, chain))
    await step("Writing the index of its records", () => writeLocalIndex(deployments, chain));
  const origin = chain.replayed === undefined ? "new" : `continued, ${chain.replayed} blocks`;
  console.log(`Local chain ${chain.chainId} (${origin}): ${chain.url}`);
  return chain;
}

async function loadSeed(): Promise<(chain: SeedChain) => Promise<Seeded>> {
  if (!existsSync(SEED))
    throw new Error("There is no sample data to deploy: scripts/seed/index.ts is missing.");
  const loaded: { seed(chain: SeedChain): Promise<Seeded> } = await import(pathToFileURL(SEED).href);
  return loaded.seed;
}
