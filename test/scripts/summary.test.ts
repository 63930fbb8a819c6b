import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countBrowserTests,
  countHardhatTests,
  countNodeTests,
  countProofs,
  countWhole,
} from "../../scripts/checks/summary.ts";

test("each runner's own summary is read", () => {
  const node = "ℹ tests 9\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\nℹ todo 0\n";
  assert.deepEqual(countNodeTests({ code: 1, output: node }), { passed: 5, failed: 2, skipped: 2 });
  const hardhat = "\n  12 passing (3s)\n  2 failing\n  1 skipped\n";
  assert.deepEqual(countHardhatTests({ code: 1, output: hardhat }), { passed: 12, failed: 2, skipped: 1 });
  const browser = "  1 flaky\n    proposal.spec.ts\n  2 did not run\n  7 passed (40s)\n";
  assert.deepEqual(countBrowserTests({ code: 1, output: browser }), { passed: 7, failed: 3, skipped: 0 });
  const proofs = "A proof of 3 passed things\n\n5 passed, 2 failed\n";
  assert.deepEqual(countProofs({ code: 1, output: proofs }), { passed: 5, failed: 2, skipped: 0 });
  assert.deepEqual(countWhole({ code: 2, output: "" }), { passed: 0, failed: 1, skipped: 0 });
});

test("a runner that ran nothing, or failed without a failed test, has failed", () => {
  assert.equal(countNodeTests({ code: 0, output: "" }).failed, 1);
  assert.deepEqual(countHardhatTests({ code: 1, output: "  3 passing\n" }), {
    passed: 3,
    failed: 1,
    skipped: 0,
  });
});
