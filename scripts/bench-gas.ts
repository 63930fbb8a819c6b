// Measures what members pay, our contracts beside OpenZeppelin's plain ones, on the in-process chain.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { HARDHAT } from "./lib/builds.ts";
import { runOrFail } from "./lib/run.ts";
import { step } from "./lib/step.ts";

const { values } = parseArgs({ options: { json: { type: "string" }, update: { type: "boolean" } } });

await step("Compiling", () => runOrFail([HARDHAT, "build"]));
// After the build, since both read what it writes.
const { measureOurs } = await import("../test/gas/ours.ts");
const { measurePlain } = await import("../test/gas/plain.ts");
const { textTable } = await import("../test/gas/report.ts");
const { complaints, readSnapshot, writeSnapshot } = await import("../test/gas/snapshot.ts");
const { keys } = await import("../test/gas/table.ts");

const measured = { plain: await measurePlain(), ours: await measureOurs() };
console.log(`\n${textTable(measured.ours, measured.plain)}\n`);

if (values.json !== undefined) {
  const named = keys.map((key) => [key, Math.round(measured.ours[key] ?? Number.NaN)]);
  writeFileSync(values.json, `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`);
}
if (values.update) writeSnapshot(measured);
for (const text of complaints(measured, readSnapshot())) console.log(text);
