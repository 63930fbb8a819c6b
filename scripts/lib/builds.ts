import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, stampOf } from "./fingerprint.ts";
import { ROOT } from "./root.ts";
import { runOrFail, tool } from "./run.ts";
import { step } from "./step.ts";

/** The site for the local chain, as it is served. */
export const SITE = join(ROOT, "app", "out");

export const HARDHAT = tool("hardhat", "dist", "src", "cli.js");

export const GENERATE_ABIS = "scripts/generate-abis.ts";
export const BUILD_SITE = "scripts/build-site.ts";

const CONTRACT_SOURCES = ["contracts", "hardhat.config.ts", "package.json"];
const SITE_SOURCES = ["app", "sdk", "pnpm-lock.yaml", BUILD_SITE, "scripts/site"];

/** Compiles the contracts, unless neither sources nor results have changed. */
export async function compileContracts(): Promise<void> {
  const stamp = stampOf("contracts");
  const state = () => `${fingerprint(CONTRACT_SOURCES)} ${fingerprint(["artifacts/contracts"])}`;
  if (existsSync(join(ROOT, "artifacts", "contracts")) && stamp.matches(state())) return;
  await step("Compiling the contracts", () => runOrFail([HARDHAT, "build"]));
  stamp.write(state());
}

/** Brings the generated ABIs in line with the compiled contracts. Writes only what differs. */
export function generateAbis(): Promise<void> {
  return runOrFail([GENERATE_ABIS]);
}

/** What a seeded chain is made from. A chain made from something else is not continued. */
export function chainKey(): string {
  return fingerprint(["artifacts/contracts", "data", "scripts/deploy", "scripts/seed", "sdk/licences/data"]);
}

/** Builds the site for the local chain, unless neither sources nor results have changed. */
export async function buildSite(): Promise<void> {
  const stamp = stampOf("site");
  const sources = fingerprint(SITE_SOURCES);
  // The result is looked at too, because anyone may build another one into the same folder by hand.
  if (existsSync(SITE) && stamp.matches(`${sources} ${fingerprint(["app/out"])}`)) return;
  await step("Building the site", () => runOrFail([BUILD_SITE, "--local"]));
  stamp.write(`${sources} ${fingerprint(["app/out"])}`);
}
