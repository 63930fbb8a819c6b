/**
 * Verifies a vote of a hundred thousand invented members beside a real one of five thousand on the in-process chain, whose
 * logs must have the same shape: `npm run bench:verify -- --invented 100000 --real 5000 --json FILE`.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { compileContracts } from "./lib/builds.ts";
import { step } from "./lib/step.ts";

const { values } = parseArgs({
  options: {
    invented: { type: "string", default: "100000" },
    real: { type: "string", default: "5000" },
    json: { type: "string" },
  },
});
/** For a hundred thousand votes, in seconds. */
const LIMIT = 60;

await compileContracts();
// After the build, since they read what it writes.
const { inventedVote } = await import("../test/sdk/verify/support/scale/inventedVote.ts");
const { measure } = await import("../test/sdk/verify/support/scale/measure.ts");
const { realVote } = await import("../test/sdk/verify/support/scale/realVote.ts");
const { assertSameShapes, shapesOf } = await import("../test/sdk/verify/support/scale/shapes.ts");

const real = await step(`Holding a real vote of ${values.real} members`, () => realVote(Number(values.real)));
const invented = await step(`Inventing a vote of ${values.invented}`, async () =>
  inventedVote(Number(values.invented)),
);
const shapes = shapesOf(invented);
assertSameShapes(shapes, shapesOf(real));
console.log("\nThe logs of both have the same shape:");
for (const [kind, { topics, bytes, perVote }] of shapes)
  console.log(`  ${kind.padEnd(28)} ${topics} topics, ${bytes} bytes, ${perVote} for each vote`);

// The chain answers the first time; what counts is the verifier's own time, with the answers at hand.
await step("Verifying the real vote, with the chain's answers", () => measure(real));
const results = {
  real: await step("Verifying the real vote again", () => measure(real)),
  invented: await step("Verifying the invented vote", () => measure(invented)),
};
const perVote = {
  real: (1_000 * results.real.processorSeconds) / results.real.votes,
  invented: (1_000 * results.invented.processorSeconds) / results.invented.votes,
};
const ratio = perVote.invented / perVote.real;
const whole = (results.invented.processorSeconds * 100_000) / results.invented.votes;
const machine = `${cpus()[0]?.model.trim() ?? "unknown"}, ${availableParallelism()} cores, Node ${process.versions.node}`;

console.log(`\n${machine}`);
for (const name of ["real", "invented"] as const) {
  const { votes, logs, seconds, processorSeconds } = results[name];
  console.log(
    `  ${name.padEnd(8)} ${votes} votes, ${logs} logs: ${seconds.toFixed(1)} s, of processors ${processorSeconds.toFixed(1)} s, ${perVote[name].toFixed(3)} ms for each vote`,
  );
}
console.log(`  an invented vote takes ${ratio.toFixed(2)} times as long as a real one`);
console.log(
  `  100,000 votes take ${whole.toFixed(1)} s of one processor: ${whole < LIMIT ? "under" : "NOT under"} a minute on two cores`,
);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ machine, ...results, millisecondsPerVote: perVote, ratio, secondsFor100000: whole }, null, 2)}\n`,
  );
if (whole >= LIMIT) process.exitCode = 1;
