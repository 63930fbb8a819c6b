import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import type { Hex } from "viem";

const PROGRAM = join(import.meta.dirname, "program-chain.ts");

export interface ChainProcess {
  readonly url: string;
  readonly genesisHash: Hex;
  /** Number of blocks that came out of the journal; undefined for a new chain. */
  readonly replayed: number | undefined;
  /** What was said in plain words while it opened. */
  readonly said: readonly string[];
  /** Ends the process with no chance to tidy up. */
  kill(): Promise<void>;
}

export interface ChainChoice {
  readonly key?: string;
  /** Another program to run in place of the bare chain; it must print the same line of JSON when ready. */
  readonly program?: string;
}

/** A folder for one test, deleted at its end. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "commonweight-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the chain in `folder` in a process of its own, at any free port. It dies with the test at the latest. */
export async function openChainProcess(
  context: TestContext,
  folder: string,
  { key = "key", program = PROGRAM }: ChainChoice = {},
): Promise<ChainProcess> {
  const child = spawn(process.execPath, [program, folder, key], { stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => killed(child);
  context.after(kill);
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) said.push(line);
    else return { ...JSON.parse(line), said, kill };
  }
  throw new Error(`The chain did not open:\n${said.join("\n")}`);
}

function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}
