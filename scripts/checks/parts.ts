import { existsSync } from "node:fs";
import { join } from "node:path";
import { BUILD_SITE, buildSite, GENERATE_ABIS, HARDHAT } from "../lib/builds.ts";
import { ROOT } from "../lib/root.ts";
import { type Outcome, ProgramFailed, runNode, tool } from "../lib/run.ts";
import { testFiles } from "../lib/test-files.ts";
import {
  type Counts,
  countBrowserTests,
  countHardhatTests,
  countNodeTests,
  countProofs,
  countWhole,
} from "./summary.ts";

/** One runner or static check. */
export interface Part {
  /** The name by which `npm test -- NAME` chooses it. */
  readonly group: string;
  readonly title: string;
  /** Why there is nothing to run, if so. */
  readonly missing?: string | undefined;
  run(): Promise<Outcome>;
  count(outcome: Outcome): Counts;
}

/** Runs alone after all others: it needs the built site and a quiet machine. */
export const BROWSER: Part = {
  group: "browser",
  title: "Browser tests",
  missing: existsSync(join(ROOT, "test/e2e/playwright.config.ts")) ? undefined : "no tests yet in test/e2e",
  run: () =>
    runNode([
      tool("@playwright", "test", "cli.js"),
      "test",
      "-c",
      "test/e2e/playwright.config.ts",
      "--reporter=list",
    ]),
  count: countBrowserTests,
};

/** Whatever compiles contracts: one after the other, because the compiler's cache is one. */
const CONTRACTS: readonly Part[] = [
  whole("contracts", "Generated ABIs are up to date", [GENERATE_ABIS, "--check"]),
  solidityTests(),
  contractTests(),
  gasTests(),
];

/** The rest, what is quick or fails most often first. */
const OTHERS: readonly Part[] = [
  whole("types", "Types of scripts and tests", [tool("typescript", "bin", "tsc"), "-p", "."]),
  whole("types", "Types of the sdk", [tool("typescript", "bin", "tsc"), "-p", "sdk"]),
  whole("lint", "Lint and format", [
    tool("@biomejs", "biome", "bin", "biome"),
    "check",
    "--error-on-warnings",
  ]),
  whole("lint", "Format of Solidity", [
    tool("prettier", "bin", "prettier.cjs"),
    "--check",
    "contracts/**/*.sol",
    "test/**/*.sol",
    "--no-error-on-unmatched-pattern",
  ]),
  whole("unused", "Nothing unused", [tool("knip", "bin", "knip.js"), "--no-progress"]),
  nodeTests("sdk", "Tests of the sdk"),
  nodeTests("app", "Tests of the site's parts"),
  nodeTests("examples", "Tests of the examples"),
  site("Site for everyone", () => runNode([BUILD_SITE])),
  site("Site for the local chain", buildLocalSite),
  nodeTests("site", "What the built sites hold"),
  // After the builds, which write declarations that the site's sources refer to.
  whole("types", "Types of the site", [tool("typescript", "bin", "tsc"), "-p", "app"]),
  nodeTests("scripts", "Tests of the scripts"),
  {
    group: "proofs",
    title: "Proofs of the kernels",
    run: () => runNode(["scripts/prove.ts"]),
    count: countProofs,
  },
];

/** Two lanes, for two cores. */
export const LANES: readonly (readonly Part[])[] = [CONTRACTS, OTHERS];

function whole(group: string, title: string, args: readonly string[]): Part {
  return { group, title, run: () => runNode(args), count: countWhole };
}

function solidityTests(): Part {
  const found = testFiles("test/contracts", ".t.sol").length > 0;
  return {
    group: "contracts",
    title: "Solidity tests",
    missing: found ? undefined : "no Solidity tests yet in test/contracts",
    run: () => runNode([HARDHAT, "test", "solidity"]),
    count: countHardhatTests,
  };
}

function contractTests(): Part {
  const files = testFiles("test/contracts", ".test.ts");
  return {
    group: "contracts",
    title: "Tests of the contracts",
    missing: files.length > 0 ? undefined : "no tests yet in test/contracts",
    run: () => runNode([HARDHAT, "test", "nodejs", ...files]),
    count: countHardhatTests,
  };
}

function gasTests(): Part {
  return {
    group: "gas",
    title: "What members pay",
    run: () => runNode([HARDHAT, "test", "nodejs", ...testFiles("test/gas", ".test.ts")]),
    count: countHardhatTests,
  };
}

function nodeTests(group: string, title: string): Part {
  const files = testFiles(`test/${group}`, ".test.ts");
  return {
    group,
    title,
    missing: files.length > 0 ? undefined : `no tests yet in test/${group}`,
    run: () => runNode(["--test", "--test-reporter=spec", ...files]),
    count: countNodeTests,
  };
}

function site(title: string, run: () => Promise<Outcome>): Part {
  const missing = existsSync(join(ROOT, BUILD_SITE)) ? undefined : `${BUILD_SITE} is missing`;
  return { group: "site", title, missing, run, count: countWhole };
}

async function buildLocalSite(): Promise<Outcome> {
  try {
    await buildSite();
    return { code: 0, output: "" };
  } catch (error) {
    if (error instanceof ProgramFailed) return { code: 1, output: error.message };
    throw error;
  }
}
