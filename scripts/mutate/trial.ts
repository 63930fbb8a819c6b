import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { testFiles } from "../lib/test-files.ts";
import type { Ended, Workspace } from "../lib/workspace.ts";
import { type Mutant, mutated } from "./mutant.ts";

export type Verdict = "killed" | "survived" | "does not compile";

export interface Trial {
  readonly id: string;
  readonly verdict: Verdict;
  /** Which tests noticed first. */
  readonly by: string;
  readonly seconds: number;
}

/** Ten minutes: many times what the slowest suite needs. A mutant that hangs is noticed. */
const LIMIT = 600_000;

/** Whatever a mutant changes, it is not the code's size. */
const CONFIG = ["--config", "scripts/lib/unlimited.config.ts"];

/** The first test that fails is enough. */
const FAILED = /^ +1\) /m;

const TYPESCRIPT = testFiles("test/contracts", ".test.ts");
const SOLIDITY = testFiles("test/contracts", ".t.sol");

/** Tries one mutant in a copy of the checkout, the likeliest tests first, and puts the contract back. */
export async function tryMutant(workspace: Workspace, mutant: Mutant): Promise<Trial> {
  const start = performance.now();
  const path = workspace.path(mutant.file);
  const original = readFileSync(path, "utf8");
  writeFileSync(path, mutated(mutant, original));
  try {
    const { verdict, by } = await judge(workspace, mutant);
    return { id: mutant.id, verdict, by, seconds: Math.round((performance.now() - start) / 1000) };
  } finally {
    writeFileSync(path, original);
  }
}

/** Compiles everything once, so that a trial has only its change to compile. */
export async function prepare(workspace: Workspace): Promise<void> {
  const { code, output } = await hardhat(workspace, ["build", "--quiet"]);
  if (code !== 0) throw new Error(`The contracts do not compile without a mutant:\n${output}`);
}

/** Without a mutant every suite must pass, or being killed would mean nothing. Returns the output of the first that fails. */
export async function failureWithout(workspace: Workspace): Promise<string | undefined> {
  for (const args of suites(TYPESCRIPT, SOLIDITY)) {
    const { code, output } = await hardhat(workspace, args);
    if (code !== 0) return output;
  }
  return undefined;
}

async function judge(workspace: Workspace, mutant: Mutant): Promise<{ verdict: Verdict; by: string }> {
  const built = await hardhat(workspace, ["build", "--no-tests", "--quiet"]);
  if (built.code !== 0) return { verdict: "does not compile", by: "" };
  const [near, far] = [likely(mutant, TYPESCRIPT), likely(mutant, SOLIDITY)];
  const steps = [
    ...(near.length > 0 ? [["test", "nodejs", "--no-compile", ...near]] : []),
    ...suites([], far),
    ...suites(without(TYPESCRIPT, near), without(SOLIDITY, far)),
  ];
  for (const args of steps) {
    const ended = await workspace.hardhat([...CONFIG, ...args], LIMIT, FAILED);
    if (ended.code !== 0) return { verdict: "killed", by: noticedBy(args, ended) };
  }
  return { verdict: "survived", by: "" };
}

function hardhat(workspace: Workspace, args: readonly string[]): Promise<Ended> {
  return workspace.hardhat([...CONFIG, ...args], LIMIT);
}

function suites(typescript: readonly string[], solidity: readonly string[]): string[][] {
  return [
    ...(typescript.length > 0 ? [["test", "nodejs", ...typescript]] : []),
    ...(solidity.length > 0 ? [["test", "solidity", ...solidity]] : []),
  ];
}

/** Those named, or else those whose folder mirrors the contract's. */
function likely({ file, tests }: Mutant, among: readonly string[]): string[] {
  if (tests !== undefined) return among.filter((test) => tests.includes(test));
  const mirror = `test/${dirname(file)}/`;
  return among.filter((test) => test.startsWith(mirror));
}

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((one) => !some.includes(one));
}

function noticedBy(args: readonly string[], { output, timedOut }: Ended): string {
  if (timedOut) return "running out of time";
  const failed = output.split("\n").find((line) => FAILED.test(line));
  return failed?.trim().replace(/^1\) |\s*\(\d+ms\)$/g, "") ?? args.slice(0, 2).join(" ");
}
