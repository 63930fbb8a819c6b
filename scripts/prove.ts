import { type Proof, proofs } from "../test/proofs/proofs.ts";
import { runNode, stopPrograms } from "./lib/run.ts";
import type { Verdict } from "./prove/check.ts";

/** Each check has a process of its own: the solver keeps what memory it took. */
const CHECK = "scripts/prove/check.ts";

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stopPrograms();
    process.exit(1);
  });
}

let passed = 0;
let failed = 0;

for (const proof of proofs) {
  await report(`${proof.harness}.${proof.contract}: ${proof.title}`, () => prove(proof));
  await report(`${proof.harness}.${proof.contract}: its broken twin`, () => reject(proof));
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Every assertion has to be proved; what the solver leaves open has failed. */
async function prove(proof: Proof): Promise<string> {
  const verdict = await check(proof, "whole");
  const { proved, asserted } = verdict;
  if (asserted === 0 || proved !== asserted || verdict.refuted + verdict.open > 0) fail(verdict);
  return `proved (${asserted} ${asserted === 1 ? "assertion" : "assertions"})`;
}

/**
 * A proof that still holds when its kernel is broken proves nothing. The solver finds an example wherever numbers decide;
 * where single bits do, it may only say that there is no proof.
 */
async function reject(proof: Proof): Promise<string> {
  const verdict = await check(proof, "broken");
  if (verdict.refuted + verdict.open === 0) fail(verdict);
  return verdict.refuted > 0 ? "rejected, with an example" : "rejected, without an example";
}

async function check({ contract }: Proof, version: "whole" | "broken"): Promise<Verdict> {
  const { code, output } = await runNode([CHECK, contract, version]);
  if (code !== 0) throw new Error(output.trimEnd());
  return JSON.parse(output);
}

function fail({ proved, refuted, open, asserted }: Verdict): never {
  throw new Error(`of ${asserted} assertions ${proved} are proved, ${refuted} refuted, ${open} left open`);
}

async function report(title: string, work: () => Promise<string>): Promise<void> {
  const start = performance.now();
  try {
    const result = await work();
    passed += 1;
    console.log(`${title}: ${result} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`${title}: FAILED: ${error instanceof Error ? error.message : error}`);
  }
}
