import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hex } from "viem";

/** What the site and the scripts read about one chain. The seed and the sdk know its further fields. */
export interface Deployment {
  readonly chainId: number;
  readonly genesisHash: Hex;
  readonly [field: string]: unknown;
}

/** What `seed(chain)` of scripts/seed/index.ts returns: JSON values only (no bigint). */
export interface Seeded {
  readonly deployment: Deployment;
  /** Sample members' names, addresses and private keys, for the built-in demo wallet. */
  readonly demoWallet: unknown;
}

/**
 * The folder of deployment files: `<chainId>.json` for each chain, `index.json`, `demo-wallet.json`, and in `<chainId>/` an
 * index of the chain's records where one was written.
 */
export class Deployments {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  read(chainId: number): Deployment | undefined {
    const path = join(this.folder, `${chainId}.json`);
    return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
  }

  write(deployment: Deployment, rpcUrls: readonly string[]): void {
    this.#save(`${deployment.chainId}.json`, { ...deployment, rpcUrls });
    this.list();
  }

  /** Names the chains that have a deployment file here, and those of them that have an index, `<chainId>/index.json`. */
  list(): void {
    const names = readdirSync(this.folder).map((name) => /^(\d+)\.json$/.exec(name)?.[1]);
    const chains = names.filter((name) => name !== undefined).map(Number);
    const indexes = chains.filter((chainId) => existsSync(join(this.indexFolder(chainId), "index.json")));
    this.#save("index.json", { chains, indexes });
  }

  /** Where the index of a chain's records is, beside its deployment file. */
  indexFolder(chainId: number): string {
    return join(this.folder, String(chainId));
  }

  writeDemoWallet(demoWallet: unknown): void {
    this.#save("demo-wallet.json", demoWallet);
  }

  #save(name: string, value: unknown): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, name), `${JSON.stringify(value, undefined, 2)}\n`);
  }
}
