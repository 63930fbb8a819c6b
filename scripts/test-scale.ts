// Fills a stewardship with ten thousand of everything and asserts that nothing has become dearer by it.
import { HARDHAT } from "./lib/builds.ts";
import { runNode, stopPrograms } from "./lib/run.ts";
import { step } from "./lib/step.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopPrograms();
    process.exit(1);
  });
}

const { code, output } = await step("Filling a stewardship and measuring again", () =>
  runNode([HARDHAT, "test", "nodejs", "test/contracts/scale/flat-gas.scale.ts"]),
);
console.log(output.trimEnd());
process.exitCode = code;
