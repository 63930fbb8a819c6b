import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeAbiParameters, type Hex, keccak256, zeroAddress } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { impersonate, now } from "../helpers/chain.ts";
import { recordedDataset, recordedTerms } from "../helpers/datasets.ts";
import { recomputedHead } from "../helpers/history.ts";
import { refuses } from "../helpers/refusals.ts";
import { digest } from "../helpers/runs.ts";
import { charter, freshStewardship, model, people, type Stewardship } from "../helpers/stewardship.ts";

const nowhere = { chainId: 0n, registry: zeroAddress, modelId: 0n };

async function headIsRecomputed({ registry, runs }: Stewardship) {
  const [head, length] = await registry.read.head();
  assert.deepEqual(await recomputedHead(registry.address, runs.address), { head, length });
  return length;
}

describe("The history's head", () => {
  it("given every kind of change, then the head is what anyone recomputes from the events alone, after each", async () => {
    const house = await freshStewardship();
    const { registry, asTimelock } = house;
    const terms = await recordedTerms(house, "MIT");
    const [text, code, other] = [
      await recordedDataset(house, "text"),
      await recordedDataset(house, "code"),
      await recordedDataset(house, "other"),
    ] as const;
    const why = digest("why");
    assert.equal(await headIsRecomputed(house), 1n);

    const changes: (() => Promise<Hex>)[] = [
      () => registry.write.createModel(["Second", charter, [digest("p"), digest("q")], nowhere], asTimelock),
      () => registry.write.adopt([model, text, terms, why], asTimelock),
      () => registry.write.concludeTerms([model, text, terms, why], asTimelock),
      () => registry.write.supersede([model, text, code, terms, why], asTimelock),
      () => registry.write.quarantine([model, code, why], asTimelock),
      () => registry.write.withdraw([model, code, why], asTimelock),
      () => registry.write.revoke([model, code, why], asTimelock),
      () => registry.write.reject([model, other, why], asTimelock),
      () => registry.write.setOutputTerms([model, terms, why], asTimelock),
      () => registry.write.setPolicy([model, 1, why], asTimelock),
      () => registry.write.setCharter([model, why], asTimelock),
      () => registry.write.recordRelease([model, digest("m"), digest("r"), 0n, why], asTimelock),
      () => registry.write.recordContribution([model, 2, people.dora, why], asTimelock),
      () => registry.write.recordResolution([2n, why], asTimelock),
    ];
    let length = 1n;
    for (const change of changes) {
      const links = await emitted(change(), registry, "HistoryAdvanced");
      const next = await headIsRecomputed(house);
      assert.ok(links.length > 0);
      assert.equal(next, length + BigInt(links.length));
      const [head] = await registry.read.head();
      assert.equal(links.at(-1)?.head, head);
      assert.equal(links.at(-1)?.index, next);
      length = next;
    }
    assert.equal(length, BigInt(changes.length) + 3n);
  });

  it("given a change made by a vote, then its proposal is part of what is folded in", async () => {
    const house = await freshStewardship();
    await house.governance.decide(call(house.registry, "recordResolution", [model, digest("text")]));
    await headIsRecomputed(house);
  });

  it("given facts recorded in the catalogue, then the head stays: nobody but a vote moves it", async () => {
    const house = await freshStewardship();
    const before = await house.registry.read.head();
    await recordedDataset(house, "text");
    assert.deepEqual(await house.registry.read.head(), before);
  });

  it("given a change of a run, when the runs report it, then it is the next link", async () => {
    const { registry, runs } = await freshStewardship();
    const [before, length] = await registry.read.head();
    const [kind, record] = [digest("kind"), digest("record")];
    const asRuns = { account: await impersonate(runs.address) };
    const links = await emitted(
      registry.write.recordRunChange([kind, record], asRuns),
      registry,
      "HistoryAdvanced",
    );
    const words = ["bytes32", "bytes32", "bytes32", "uint256"].map((type) => ({ type }));
    const head = keccak256(encodeAbiParameters(words, [before, kind, record, await now()]));
    assert.deepEqual(links, [{ index: length + 1n, kind, record, head }]);
    assert.deepEqual(await registry.read.head(), [head, length + 1n]);
  });

  it("given anyone but the runs, the timelock too, when they would report a change of a run, then it is refused", async () => {
    const { registry, asTimelock } = await freshStewardship();
    const before = await registry.read.head();
    for (const account of [asTimelock.account, people.ada, people.deployer]) {
      const report = registry.write.recordRunChange([digest("kind"), digest("record")], { account });
      await refuses(report, "RegistryUnauthorizedRuns", [account]);
    }
    assert.deepEqual(await registry.read.head(), before);
  });
});
