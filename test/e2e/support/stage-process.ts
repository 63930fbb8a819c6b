import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Address, Hex } from "viem";
import { SITE } from "../../../scripts/lib/builds.ts";
import { PREPARED, ROOT } from "./paths.ts";

export interface Member {
  readonly name: string;
  readonly address: Address;
  readonly privateKey: Hex;
}

export interface StewardshipAddresses {
  readonly name: string;
  readonly token: Address;
  readonly governor: Address;
  readonly timelock: Address;
  readonly treasury: Address;
  readonly registry: Address;
  readonly runs: Address;
  readonly fork: Address;
}

/** A chain of its own and the site on it. */
export interface Stage {
  /** The site's root, with a slash at the end. */
  readonly site: string;
  readonly rpc: string;
  readonly chainId: number;
  readonly catalogue: Address;
  readonly stewardships: readonly StewardshipAddresses[];
  readonly members: readonly Member[];
  close(): Promise<void>;
}

/** Seeds one chain, unless it stands already, which every stage continues in a copy of its own. */
export function prepareChain(): void {
  mkdirSync(PREPARED, { recursive: true });
  const stage = join(ROOT, "test", "e2e", "support", "stage.ts");
  const { status } = spawnSync(process.execPath, [stage, "--prepare", "--folder", PREPARED], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The chain for the browser tests could not be seeded.");
}

interface StageOptions {
  /** The path that the site lives under. */
  readonly base?: string;
  /** The folder of the built site; the one for the local chain unless said otherwise. */
  readonly site?: string;
  /** Milliseconds that pages wait longer for each answer of the chain. */
  readonly delay?: number;
}

/** Continues a copy of the seeded chain and serves a built site on it. */
export async function openStage({ base = "/", site = SITE, delay = 0 }: StageOptions = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "commonweight-e2e-"));
  for (const part of ["chain/chain.journal", "deployments"]) {
    cpSync(join(PREPARED, part), join(folder, part), { recursive: true });
  }
  const script = join(ROOT, "test", "e2e", "support", "stage.ts");
  const where = ["--folder", folder, "--site", site, "--base", base, "--delay", String(delay)];
  const child = spawn(process.execPath, [script, ...where], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = await new Promise<Record<string, string | number>>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    const heard: string[] = [];
    lines.on("line", (line) => {
      heard.push(line);
      if (line.startsWith("STAGE ")) resolve(JSON.parse(line.slice("STAGE ".length)));
    });
    child.once("exit", (code) =>
      reject(new Error(`The stage ended with code ${code}:\n${heard.join("\n")}`)),
    );
  });
  const deployments = String(ready.deployments);
  const read = (name: string) => JSON.parse(readFileSync(join(deployments, name), "utf8"));
  const deployment = read(`${ready.chainId}.json`);
  return {
    site: String(ready.site),
    rpc: String(ready.rpc),
    chainId: Number(ready.chainId),
    catalogue: deployment.catalogue,
    stewardships: deployment.stewardships,
    members: read("demo-wallet.json").members,
    close: async () => {
      child.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
