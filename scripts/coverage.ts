// Runs the tests of the contracts and says which lines and which outcomes of conditions none of them reaches.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { conditionsOf } from "./coverage/conditions.ts";
import { addLines, type Lines } from "./coverage/lines.ts";
import { step } from "./lib/step.ts";
import { testFiles } from "./lib/test-files.ts";
import { Workspace } from "./lib/workspace.ts";

const CONFIG = ["--config", "scripts/coverage/hardhat.config.ts", "--coverage"];
const LIMIT = 3_600_000;

const files = testFiles("contracts", ".sol");
// Tests that measure code, its size or its gas, know by this that they are to be skipped.
process.env.COMMONWEIGHT_OTHER_CODE = "true";
const workspace = new Workspace("coverage");
const lines: Lines = new Map();
const hits = new Set<string>();

const total = { lines: 0, run: 0, outcomes: 0, seen: 0, failed: 0 };

const suites = [
  ["nodejs", ["test", "nodejs", ...testFiles("test/contracts", ".test.ts")]],
  ["solidity", ["test", "solidity"]],
] as const;
for (const [id, args] of suites) {
  const { output, code } = await step(`Tests in ${id === "nodejs" ? "TypeScript" : "Solidity"}`, () =>
    workspace.hardhat([...CONFIG, ...args], LIMIT),
  );
  const lcov = workspace.path("coverage/lcov.info");
  if (!existsSync(lcov)) throw new Error(output);
  if (code !== 0) {
    console.log(failuresIn(output));
    total.failed += 1;
  }
  addLines(lines, readFileSync(lcov, "utf8"));
  for (const hit of hitsOf(workspace.path(`coverage/data/${id}`))) hits.add(hit);
}

for (const file of files) {
  const found = lines.get(file) ?? new Map<number, boolean>();
  const unrun = [...found].filter(([, run]) => !run).map(([line]) => line);
  const outcomes = conditionsOf(file, readFileSync(workspace.path(file), "utf8")).flatMap(
    ({ line, text, whenTrue, whenFalse }) => [
      { seen: hits.has(whenTrue), words: `${file}:${line} never true: ${text}` },
      { seen: hits.has(whenFalse), words: `${file}:${line} never false: ${text}` },
    ],
  );
  total.lines += found.size;
  total.run += found.size - unrun.length;
  total.outcomes += outcomes.length;
  total.seen += outcomes.filter(({ seen }) => seen).length;
  for (const line of unrun.sort((a, b) => a - b)) console.log(`${file}:${line} never run`);
  for (const { seen, words } of outcomes) if (!seen) console.log(words);
}

console.log(`\nLines:    ${total.run} of ${total.lines} (${percent(total.run, total.lines)})`);
console.log(`Branches: ${total.seen} of ${total.outcomes} (${percent(total.seen, total.outcomes)})`);
const whole =
  total.failed === 0 && total.lines > 0 && total.run === total.lines && total.seen === total.outcomes;
process.exitCode = whole ? 0 : 1;

/** What Hardhat's machine was told by instrumented code, in hex. */
function hitsOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    Object.keys(JSON.parse(readFileSync(join(folder, name), "utf8"))),
  );
}

function failuresIn(output: string): string {
  const failed = output.split("\n").filter((line) => /^ +\d+\) /.test(line));
  return ["Failed:", ...new Set(failed)].join("\n");
}

function percent(part: number, whole_: number): string {
  return `${whole_ === 0 ? 0 : Math.floor((part / whole_) * 10_000) / 100}%`;
}
