import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { getAddress, sha256, stringToHex, zeroAddress, zeroHash } from "viem";
import { readPlan } from "../../scripts/deploy/plan.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { temporaryFolder } from "./support/chain-process.ts";

const DAY = 86_400;
const example = join(ROOT, "docs", "examples", "stewardship.json");
const plan = JSON.parse(readFileSync(example, "utf8"));
/** The rule of the docs without what may be left out. */
const { approvalBasisPoints, restrictive, terms, constitutional, ...ordinary } = plan.rule;
const charter = join(dirname(example), plan.model.charter);

/** Reads the plan of the docs with other fields. */
function read(context: TestContext, changes: object) {
  const path = join(temporaryFolder(context), "stewardship.json");
  writeFileSync(path, JSON.stringify({ ...plan, model: { ...plan.model, charter }, ...changes }));
  return readPlan(path);
}

test("given the plan of the docs, then its classes are what it says", async () => {
  const { classes } = (await readPlan(example)).stewardship.settings;
  assert.equal(classes.ordinaryApproval, approvalBasisPoints);
  for (const [name, { votingPeriodDays, ...shares }] of Object.entries({
    restrictive,
    terms,
    constitutional,
  })) {
    assert.deepEqual(classes[name as keyof typeof classes], {
      votingPeriod: votingPeriodDays * DAY,
      quorum: shares.quorumBasisPoints,
      approval: shares.approvalBasisPoints,
    });
  }
});

test("given a plan with the ordinary rule alone, then the rest follows from it", async (t) => {
  const { stewardship, factory } = await read(t, { rule: ordinary });
  assert.equal(factory, undefined);
  assert.equal(stewardship.salt, zeroHash);
  assert.equal(stewardship.forkThreshold, 2_000n);
  assert.deepEqual(stewardship.model, {
    name: "Heron 1B",
    charter: sha256(readFileSync(charter)),
    parents: [],
    forkOf: { chainId: 0n, registry: zeroAddress, modelId: 0n },
  });
  assert.deepEqual(stewardship.settings.classes, {
    ordinaryApproval: 5_000,
    restrictive: { votingPeriod: 2.5 * DAY, quorum: 500, approval: 5_000 },
    terms: { votingPeriod: 7.5 * DAY, quorum: 1_500, approval: 6_666 },
    constitutional: { votingPeriod: 10 * DAY, quorum: 2_000, approval: 6_666 },
  });
});

test("given an ordinary rule at its bounds, then what follows from it keeps within them", async (t) => {
  const least = { ...ordinary, votingPeriodDays: 1, quorumBasisPoints: 100 };
  const low = (await read(t, { rule: least })).stewardship.settings.classes;
  assert.deepEqual(low.restrictive, { votingPeriod: DAY, quorum: 100, approval: 5_000 });
  const greatest = { ...ordinary, votingPeriodDays: 60, quorumBasisPoints: 5_000 };
  const high = (await read(t, { rule: greatest })).stewardship.settings.classes;
  assert.deepEqual(high.constitutional, { votingPeriod: 60 * DAY, quorum: 5_000, approval: 6_666 });
});

test("given a plan that names everything, then that is what is built", async (t) => {
  const classes = {
    approvalBasisPoints: 5_500,
    restrictive: { votingPeriodDays: 1, quorumBasisPoints: 300, approvalBasisPoints: 5_100 },
    terms: { votingPeriodDays: 6, quorumBasisPoints: 1_100, approvalBasisPoints: 6_000 },
    constitutional: { votingPeriodDays: 30, quorumBasisPoints: 4_000, approvalBasisPoints: 9_000 },
  };
  const registry = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  const parent = sha256("0x01");
  const { stewardship, factory } = await read(t, {
    salt: "again",
    factory: registry.toLowerCase(),
    forkThresholdBasisPoints: 1_500,
    model: { name: "Fork", charter, parents: [parent], forkOf: { chainId: 1, registry, modelId: 2 } },
    rule: { ...ordinary, ...classes },
  });
  assert.equal(factory, getAddress(registry));
  assert.equal(stewardship.salt, sha256(stringToHex("again")));
  assert.equal(stewardship.forkThreshold, 1_500n);
  assert.deepEqual(stewardship.model.parents, [parent]);
  assert.deepEqual(stewardship.model.forkOf, { chainId: 1n, registry, modelId: 2n });
  assert.deepEqual(stewardship.settings.classes, {
    ordinaryApproval: 5_500,
    restrictive: { votingPeriod: DAY, quorum: 300, approval: 5_100 },
    terms: { votingPeriod: 6 * DAY, quorum: 1_100, approval: 6_000 },
    constitutional: { votingPeriod: 30 * DAY, quorum: 4_000, approval: 9_000 },
  });
});

test("given a field of another kind, then the plan is refused by the field's name", async (t) => {
  const forkOf = { chainId: 1, registry: zeroAddress, modelId: 0.5 };
  const refusals: [object, RegExp][] = [
    [{ factory: "0x12" }, /factory must be an address/],
    [{ salt: 7 }, /salt must be a text/],
    [{ forkThresholdBasisPoints: 0.5 }, /forkThresholdBasisPoints must be a whole number/],
    [
      { model: { ...plan.model, charter, parents: ["0x12"] } },
      /model\.parents\[0\] must be a sha-256 digest/,
    ],
    [{ model: { ...plan.model, charter, parents: 1 } }, /model\.parents must be a list/],
    [{ model: { ...plan.model, charter, forkOf } }, /model\.forkOf\.modelId must be a whole number/],
    [{ rule: { ...ordinary, restrictive: 1 } }, /rule\.restrictive must be an object/],
    [{ rule: { ...ordinary, approvalBasisPoints: "1" } }, /rule\.approvalBasisPoints must be a number/],
    [
      { rule: { ...ordinary, terms: { quorumBasisPoints: "1" } } },
      /rule\.terms\.quorumBasisPoints must be a number/,
    ],
  ];
  for (const [changes, message] of refusals) await assert.rejects(read(t, changes), message);
});
