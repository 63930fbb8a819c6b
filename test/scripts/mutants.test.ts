import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { conditionsOf, instrumented } from "../../scripts/coverage/conditions.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { edited, parse } from "../../scripts/lib/solidity.ts";
import { genericMutants, sampled } from "../../scripts/mutate/generic.ts";
import { type Mutant, mutated } from "../../scripts/mutate/mutant.ts";
import { writtenMutants } from "../../scripts/mutate/written.ts";

const change = (mutant: Mutant) => mutated(mutant, readFileSync(join(ROOT, mutant.file), "utf8"));

const SOURCE = `contract C {
    function f(uint256 a, bool b /* é */) public pure returns (uint256) {
        require(a > 1 && !(b || a == 7));
        while (a < 9) ++a;
        return a >= 3 ? a : 0;
    }
}
`;

test("every mutant that was written is where the list says, has its own name, and is a change", () => {
  const mutants = writtenMutants("");
  assert.ok(mutants.length >= 40);
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
  for (const mutant of mutants)
    assert.notEqual(change(mutant), readFileSync(join(ROOT, mutant.file), "utf8"), mutant.id);
});

test("every generic mutant has its own name and is still Solidity", () => {
  const mutants = genericMutants("governance/");
  assert.ok(mutants.length > 100);
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
  for (const mutant of sampled(mutants, 40, 7)) parse(new Map([[mutant.id, change(mutant)]]));
});

test("a sample is the same for the same seed, and another for another", () => {
  const mutants = genericMutants("Treasury.sol");
  const ids = (seed: number) => sampled(mutants, 10, seed).map(({ id }) => id);
  assert.deepEqual(ids(3), ids(3));
  assert.notDeepEqual(ids(3), ids(4));
});

test("each operand that decides something is a condition, and the instrumented code has the same lines", () => {
  const texts = conditionsOf("C.sol", SOURCE).map(({ line, text }) => `${line} ${text}`);
  assert.deepEqual(texts, ["3 a > 1", "3 b", "3 a == 7", "4 a < 9", "5 a >= 3"]);
  const code = instrumented("C.sol", SOURCE);
  assert.equal(
    code.split("\n").findIndex((line) => line.includes("while")),
    3,
  );
  assert.match(code, /require\(Conditions_\w+\.seen\(a > 1, 0x\w+, 0x\w+\) && !\(Conditions_\w+\.seen\(b, /);
  parse(new Map([["C.sol", code]]));
});

test("two edits at one place keep their order", () => {
  const edits = [
    { start: 1, end: 1, text: "x" },
    { start: 1, end: 1, text: "y" },
    { start: 2, end: 3, text: "" },
  ];
  assert.equal(edited("abcd", edits), "axybd");
});
