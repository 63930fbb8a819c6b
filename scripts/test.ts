import { BROWSER, LANES, type Part } from "./checks/parts.ts";
import type { Counts } from "./checks/summary.ts";
import { compileContracts } from "./lib/builds.ts";
import { stopPrograms } from "./lib/run.ts";
import { step } from "./lib/step.ts";

const ALL = [...LANES.flat(), BROWSER];

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopPrograms();
    process.exit(1);
  });
}

const chosen = choose(process.argv.slice(2));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

await build();
if (failures.length === 0) {
  await Promise.all(LANES.map(runLane));
  if (chosen.includes(BROWSER)) await runBrowser();
}

if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** All parts, or those named on the command line. */
function choose(names: readonly string[]): Part[] {
  const groups = new Set(ALL.map((part) => part.group));
  const unknown = names.filter((name) => !groups.has(name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(", ")}. There are: ${[...groups].join(", ")}`);
    process.exit(1);
  }
  return ALL.filter((part) => names.length === 0 || names.includes(part.group));
}

async function build(): Promise<void> {
  try {
    await compileContracts();
    note("Contracts compile", { passed: 1, failed: 0, skipped: 0 });
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    note("Contracts compile", { passed: 0, failed: 1, skipped: 0 }, "nothing else was run");
  }
}

async function runLane(parts: readonly Part[]): Promise<void> {
  for (const part of parts) if (chosen.includes(part)) await runPart(part);
}

/** Without a built site every browser test would fail, slowly, for the same reason. */
async function runBrowser(): Promise<void> {
  const unbuilt = ALL.some(({ group, title }) => group === "site" && failures.includes(title));
  if (unbuilt)
    note(BROWSER.title, { passed: 0, failed: 1, skipped: 0 }, "not run, because the site could not be built");
  else await runPart(BROWSER);
}

async function runPart(part: Part): Promise<void> {
  if (part.missing !== undefined) {
    console.log(`${part.title}: ${part.missing}`);
    return;
  }
  const outcome = await step(part.title, part.run);
  const counts = part.count(outcome);
  if (counts.failed > 0) console.log(`\n===== ${part.title} =====\n${outcome.output.trimEnd()}\n=====`);
  note(part.title, counts);
}

function note(title: string, { passed, failed, skipped }: Counts, remark?: string): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(title);
  const parts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  console.log(`  ${title}: ${parts.join(", ")}${remark === undefined ? "" : ` (${remark})`}`);
}
