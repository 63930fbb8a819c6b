// Changes the contracts, one small thing at a time, and sees whether their tests notice.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./lib/root.ts";
import { step } from "./lib/step.ts";
import { Workspace } from "./lib/workspace.ts";
import { genericMutants, sampled } from "./mutate/generic.ts";
import type { Mutant } from "./mutate/mutant.ts";
import { survivors } from "./mutate/survivors.ts";
import { failureWithout, prepare, type Trial, tryMutant } from "./mutate/trial.ts";
import { writtenMutants } from "./mutate/written.ts";

/** Of the small changes, at least this share must be noticed. */
const LEAST_SCORE = 0.85;

const { values } = parseArgs({
  options: {
    generic: { type: "boolean", default: false },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    workers: { type: "string", default: "1" },
    list: { type: "boolean", default: false },
  },
});

const mutants = choose();
console.log(`${mutants.length} mutants`);
if (values.list) for (const { id } of mutants) console.log(id);
else await run();

function choose(): Mutant[] {
  const all = values.generic ? genericMutants(values.only) : writtenMutants(values.only);
  return values.sample === undefined ? all : sampled(all, Number(values.sample), Number(values.seed));
}

async function run(): Promise<void> {
  process.env.COMMONWEIGHT_OTHER_CODE = "true";
  const names = Array.from({ length: Number(values.workers) }, (_, index) => `mutate-${index + 1}`);
  const workspaces = names.map((name) => new Workspace(name));
  const [first] = workspaces;
  if (first === undefined) throw new Error("At least one worker is needed.");
  await step("The contracts without a mutant", () => Promise.all(workspaces.map(prepare)));
  const failure = await step("The tests without a mutant", () => failureWithout(first));
  if (failure !== undefined) throw new Error(`The tests fail without a mutant:\n${failure}`);

  const waiting = [...mutants];
  const trials: Trial[] = [];
  await Promise.all(
    workspaces.map(async (workspace) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        const trial = await tryMutant(workspace, mutant);
        trials.push(trial);
        console.log(`${trials.length} ${trial.verdict} in ${trial.seconds} s: ${trial.id}`);
        if (trial.by !== "") console.log(`    by ${trial.by}`);
        keep(trials);
      }
      workspace.remove();
    }),
  );
  judge(trials);
}

/** What was found so far, for whoever looks before the end or reads it afterwards. */
function keep(trials: readonly Trial[]): void {
  const folder = join(ROOT, ".local", "mutation");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, values.generic ? "generic.json" : "written.json");
  writeFileSync(file, `${JSON.stringify(trials, null, 2)}\n`);
}

function judge(trials: readonly Trial[]): void {
  const killed = trials.filter(({ verdict }) => verdict === "killed").length;
  const alive = trials.filter(({ verdict }) => verdict === "survived");
  const unbuilt = trials.filter(({ verdict }) => verdict === "does not compile");
  const tried = killed + alive.length;
  const score = tried === 0 ? 0 : killed / tried;
  const seconds = trials.reduce((sum, trial) => sum + trial.seconds, 0);

  for (const { id } of alive) console.log(`Survived: ${id}\n    ${survivors[id] ?? "NO REASON IS GIVEN"}`);
  console.log(
    `\n${killed} of ${tried} killed (${(score * 100).toFixed(1)}%), ${unbuilt.length} not compiling`,
  );
  if (trials.length > 0) console.log(`${(seconds / trials.length).toFixed(1)} s for each`);

  const unexplained = alive.filter(({ id }) => survivors[id] === undefined);
  const failed = values.generic
    ? score < LEAST_SCORE || unexplained.length > 0
    : alive.length > 0 || unbuilt.length > 0;
  process.exitCode = failed ? 1 : 0;
}
