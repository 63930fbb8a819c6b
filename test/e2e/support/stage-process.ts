import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Address, Hex } from "viem";
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

/** Continues a copy of the seeded chain and serves the site on it, under `base`. */
export async function openStage(base = "/"): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "commonweight-e2e-"));
  for (const part of ["chain/chain.journal", "deployments"]) {
    cpSync(join(PREPARED, part), join(folder, part), { recursive: true });
  }
  const script = join(ROOT, "test", "e2e", "support", "stage.ts");
  const child = spawn(process.execPath, [script, "--folder", folder, "--base", base], {
    stdio: ["pipe", "pipe", "inherit"],
  });
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
