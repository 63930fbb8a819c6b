// Runs the Solidity tests much longer than `npm test` does, and says how many calls they made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createHardhatRuntimeEnvironment } from "hardhat/hre";
import config from "../hardhat.config.ts";
import { ROOT } from "./lib/root.ts";
import { testFiles } from "./lib/test-files.ts";

/** Calls in a row, so that states are reached which lie many steps from the beginning. */
const DEPTH = 256;
const FUZZ_RUNS = 10_000;

const { values } = parseArgs({
  options: { calls: { type: "string", default: "1000000" }, seed: { type: "string", default: "0x1" } },
});

const leastCalls = Number(values.calls);
const count = invariants();
const runs = Math.ceil(leastCalls / (count * DEPTH));
console.log(
  `${count} invariants: ${runs} runs of ${DEPTH} calls for each; ${FUZZ_RUNS} runs of each fuzz test`,
);

const hre = await createHardhatRuntimeEnvironment({
  ...config,
  test: {
    solidity: {
      fuzz: { runs: FUZZ_RUNS, seed: values.seed },
      invariant: { runs, depth: DEPTH, failOnRevert: true },
    },
  },
});
const start = performance.now();
const result: unknown = await hre.tasks.getTask(["test", "solidity"]).run({});
const minutes = (performance.now() - start) / 60_000;

const { calls, cases } = report(findSuites(result));
console.log(
  `\n${amount(calls)} calls of handlers and ${amount(cases)} cases of fuzz tests in ${minutes.toFixed(1)} minutes, seed ${values.seed}`,
);
const failed = typeof result === "object" && result !== null && "success" in result && !result.success;
if (calls < leastCalls) console.log(`Fewer than ${amount(leastCalls)} calls were made.`);
process.exitCode = failed || calls < leastCalls ? 1 : 0;

interface Metrics {
  readonly calls: bigint;
  readonly reverts: bigint;
}

interface Suite {
  readonly id: { readonly name: string };
  readonly testResults: readonly {
    readonly name: string;
    readonly kind: {
      readonly runs?: bigint;
      readonly calls?: bigint;
      readonly metrics?: Readonly<Record<string, Metrics>>;
    };
  }[];
}

/** How many campaigns there will be: each invariant has its own. */
function invariants(): number {
  const files = testFiles("test/contracts", ".t.sol").map((file) => readFileSync(join(ROOT, file), "utf8"));
  return files.flatMap((text) => text.match(/function invariant_/g) ?? []).length;
}

/** What the task found, whether it went well or not. */
function findSuites(found: unknown): readonly Suite[] {
  if (typeof found !== "object" || found === null) return [];
  if ("suiteResults" in found && Array.isArray(found.suiteResults)) return found.suiteResults;
  return [
    ...("value" in found ? findSuites(found.value) : []),
    ...("error" in found ? findSuites(found.error) : []),
  ];
}

/** Prints how often each suite's handlers were called without reverting. Returns all their calls, and all fuzz cases. */
function report(suites: readonly Suite[]): { calls: number; cases: number } {
  const total = { calls: 0, cases: 0 };
  for (const { id, testResults } of suites) {
    const handlers = new Map<string, { calls: number; reverts: number }>();
    for (const { kind } of testResults) {
      if (kind.metrics === undefined) total.cases += Number(kind.runs ?? 0n);
      total.calls += Number(kind.calls ?? 0n);
      for (const [name, { calls: made, reverts }] of Object.entries(kind.metrics ?? {})) {
        const sum = handlers.get(name) ?? { calls: 0, reverts: 0 };
        handlers.set(name, { calls: sum.calls + Number(made), reverts: sum.reverts + Number(reverts) });
      }
    }
    if (handlers.size > 0) console.log(`  ${id.name}`);
    for (const [name, { calls: made, reverts }] of [...handlers].sort()) {
      const share = made === 0 ? 0 : Math.round(((made - reverts) / made) * 100);
      console.log(`    ${name.split(":").at(-1)}: ${amount(made)} calls, ${share}% without reverting`);
    }
  }
  return total;
}

function amount(number: number): string {
  return number.toLocaleString("en-US");
}
