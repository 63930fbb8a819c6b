import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeAbiParameters, keccak256, parseEther, zeroAddress, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, now, publicClient } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  digest,
  ETHER,
  reviewWindow,
  type Spec,
  soundSpec,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { model, people, type Stewardship } from "../helpers/stewardship.ts";

async function registerDataset({ catalogue }: Stewardship, name: string, coverage: 1 | 2 | 3) {
  await catalogue.write.registerTerms(["MIT", "3.27", zeroHash]);
  const terms = await catalogue.read.termsIdOf(["MIT", "3.27"]);
  const root = coverage === 1 ? zeroHash : digest(`${name} root`);
  const facts = [digest(name), root, coverage, terms, zeroHash] as const;
  await catalogue.write.registerDataset([...facts, []]);
  return { terms, id: await catalogue.read.datasetIdOf(facts) };
}

async function refused(changes: (start: bigint) => Partial<Spec>, error: string, args?: readonly unknown[]) {
  const house = await wealthyStewardship();
  const spec = await soundSpec(house, changes(await now()));
  await refuses(house.runs.write.fund([spec], house.asTimelock), error, args);
}

describe("Funding a run", () => {
  it("given a passed vote, when it is executed, then the money moves and the run names the proposal", async () => {
    const house = await wealthyStewardship();
    const { runs, treasury, governance } = house;
    const spec = await soundSpec(house, { acceptBy: Number((await now()) + 60n * DAY) });
    const later = {
      ...spec,
      milestones: spec.milestones.map((one) => ({ ...one, dueAt: one.dueAt + 5_000_000 })),
    };
    const { proposal, transaction } = await governance.decide(call(runs, "fund", [later]));

    const [event] = await emitted(transaction, runs, "RunFunded");
    const specHash = await runs.read.hashSpec([later]);
    assert.equal(event?.runId, 1n);
    assert.equal(event?.modelId, model);
    assert.equal(event?.operator, people.operator);
    assert.equal(event?.amount, total);
    assert.equal(event?.specHash, specHash);
    assert.equal(event?.proposalId, proposal.id);
    assert.equal(event?.spec.seed, 42n);
    assert.deepEqual(await emitted(transaction, treasury, "RunFundsDrawn"), [
      { token: ETHER, amount: total, aboveLimit: false },
    ]);
    assert.deepEqual(await runs.read.run([1n]), {
      modelId: model,
      status: 1,
      operator: people.operator,
      token: ETHER,
      specHash,
      adoptedSet: later.adoptedSet,
      outputTerms: later.outputTerms,
      acceptBy: later.acceptBy,
      reviewWindow: Number(reviewWindow),
      milestones: 3n,
      submitted: 0n,
      funded: total,
      paid: 0n,
      refunded: 0n,
      proposalId: proposal.id,
    });
    assert.equal(await publicClient.getBalance({ address: runs.address }), total);
    assert.equal(await publicClient.getBalance({ address: treasury.address }), parseEther("940"));
    assert.equal(await runs.read.held([1n]), total);
    assert.equal(await runs.read.runCount(), 1n);
    assert.equal(await treasury.read.available([ETHER]), parseEther("40"));
    for (const [index, amount] of amounts.entries()) {
      assert.deepEqual(await runs.read.tranche([1n, BigInt(index)]), {
        amount,
        dueAt: later.milestones[index]?.dueAt,
        requiredEvidence: 1,
        paid: false,
        payableAt: 0,
        evidenceHash: zeroHash,
      });
    }
  });

  it("given a spec, then its hash is that of its ABI encoding, and every change of it changes the hash", async () => {
    const house = await wealthyStewardship();
    const spec = await soundSpec(house);
    const fund = house.runs.abi.find((item) => item.type === "function" && item.name === "fund");
    assert.ok(fund && "inputs" in fund);
    const hash = await house.runs.read.hashSpec([spec]);
    assert.equal(hash, keccak256(encodeAbiParameters(fund.inputs, [spec])));
    assert.notEqual(await house.runs.read.hashSpec([{ ...spec, seed: 43n }]), hash);
  });

  it("given more than what is left of the limit, then it is refused; above the limit it is another function", async () => {
    const house = await wealthyStewardship();
    await TrainingRun.fund(house);
    const spec = await soundSpec(house);
    await refuses(house.runs.write.fund([spec], house.asTimelock), "TreasuryLimitExceeded", [
      ETHER,
      total,
      parseEther("40"),
    ]);
    const transaction = house.runs.write.fundAboveLimit([spec], house.asTimelock);
    assert.deepEqual(await emitted(transaction, house.treasury, "RunFundsDrawn"), [
      { token: ETHER, amount: total, aboveLimit: true },
    ]);
    assert.equal(await house.treasury.read.available([ETHER]), parseEther("40"));
    assert.equal(await house.runs.read.held([2n]), total);
  });

  it("given a treasury that does not have it, then it is refused and no run exists", async () => {
    const house = await wealthyStewardship();
    const milestones = [{ amount: parseEther("1001"), dueAt: 2 ** 40, requiredEvidence: 1 }];
    const spec = await soundSpec(house, { milestones });
    await refuses(house.runs.write.fundAboveLimit([spec], house.asTimelock), "InsufficientBalance", [
      parseEther("1000"),
      parseEther("1001"),
    ]);
    assert.equal(await house.runs.read.runCount(), 0n);
  });

  it("given no run, then asking for one is refused and nothing is held", async () => {
    const { runs } = await wealthyStewardship();
    await refuses(runs.read.run([0n]), "RunsUnknownRun", [0n]);
    await refuses(runs.read.run([1n]), "RunsUnknownRun", [1n]);
    assert.equal(await runs.read.held([1n]), 0n);
  });
});

describe("A spec that is not sound", () => {
  it("given a model that does not exist, or a release to start from that does not, then it is refused", async () => {
    await refused(() => ({ modelId: 2n }), "RegistryUnknownModel", [2n]);
    await refused(() => ({ parentRelease: 1n }), "RegistryUnknownRelease", [1n]);
  });

  it("given no operator, then it is refused", async () => {
    await refused(() => ({ operator: zeroAddress }), "RunsInvalidOperator", [zeroAddress]);
  });

  it("given a time for acceptance that has passed, then it is refused; the very second is accepted", async () => {
    const house = await wealthyStewardship();
    const at = (await now()) + 10n;
    const spec = await soundSpec(house, { acceptBy: Number(at) });
    await nextAt(at + 1n);
    await refuses(house.runs.write.fund([spec], house.asTimelock), "RunsInvalidAcceptBy", [Number(at)]);
    await nextAt(at);
    await house.runs.write.fund([spec], house.asTimelock);
  });

  it("given a review window beyond its bounds, then it is refused; at the bounds it is accepted", async () => {
    const [min, max] = [Number(DAY), Number(60n * DAY)];
    for (const window of [min - 1, max + 1]) {
      await refused(() => ({ reviewWindow: window }), "RunsInvalidReviewWindow", [window, min, max]);
    }
    for (const window of [min, max]) {
      const run = await TrainingRun.fund(await wealthyStewardship(), { reviewWindow: window });
      assert.equal((await run.state()).reviewWindow, window);
    }
  });

  it("given no milestone, or more than 32, then it is refused; 32 are accepted", async () => {
    const many = (count: number) => ({
      milestones: Array.from({ length: count }, () => ({ amount: 1n, dueAt: 2 ** 40, requiredEvidence: 1 })),
    });
    await refused(() => many(0), "RunsInvalidMilestoneCount", [0n, 32n]);
    await refused(() => many(33), "RunsInvalidMilestoneCount", [33n, 32n]);
    const run = await TrainingRun.fund(await wealthyStewardship(), many(32));
    assert.equal((await run.state()).milestones, 32n);
  });

  it("given a milestone that pays nothing, asks for nothing, is due in the past or before the one before, then it is refused", async () => {
    const sound = { amount: 1n, dueAt: 2 ** 40, requiredEvidence: 1 };
    const second = (change: Partial<typeof sound>) => ({ milestones: [sound, { ...sound, ...change }] });
    await refused(() => second({ amount: 0n }), "RunsInvalidMilestone", [1n]);
    await refused(() => second({ requiredEvidence: 0 }), "RunsInvalidMilestone", [1n]);
    await refused(() => second({ dueAt: 2 ** 40 - 1 }), "RunsInvalidMilestone", [1n]);
    await refused(
      (start) => ({ milestones: [{ ...sound, dueAt: Number(start) - 1 }] }),
      "RunsInvalidMilestone",
      [0n],
    );
    const run = await TrainingRun.fund(await wealthyStewardship(), second({}));
    assert.equal((await run.state()).funded, 2n);
  });
});

describe("Data and terms that voters saw", () => {
  it("given a dataset adopted between proposal and execution, then the run is not funded", async () => {
    const house = await wealthyStewardship();
    const { runs, registry, governance, asTimelock } = house;
    const spec = await soundSpec(house, {
      acceptBy: 2 ** 40,
      milestones: [{ amount: 1n, dueAt: 2 ** 40, requiredEvidence: 1 }],
    });
    const proposal = await governance.ready([call(runs, "fund", [spec])]);
    const { id, terms } = await registerDataset(house, "late", 3);
    await registry.write.adopt([model, id, terms, zeroHash], asTimelock);
    const [, , commitment] = await registry.read.adoptedSet([model]);
    await refuses(governance.execute(proposal), "RunsAdoptedSetChanged", [spec.adoptedSet, commitment]);

    await registry.write.withdraw([model, id, zeroHash], asTimelock);
    await governance.execute(proposal);
    assert.equal(await runs.read.runCount(), 1n);
  });

  it("given concluded terms corrected in between, then the run is not funded", async () => {
    const house = await wealthyStewardship();
    const { runs, registry, catalogue, asTimelock } = house;
    const { id, terms } = await registerDataset(house, "text", 3);
    await registry.write.adopt([model, id, terms, zeroHash], asTimelock);
    const spec = await soundSpec(house);
    await catalogue.write.registerTerms(["CC-BY-4.0", "3.27", zeroHash]);
    const corrected = await catalogue.read.termsIdOf(["CC-BY-4.0", "3.27"]);
    await registry.write.concludeTerms([model, id, corrected, zeroHash], asTimelock);
    await refuses(runs.write.fund([spec], asTimelock), "RunsAdoptedSetChanged");
  });

  it("given output terms set in between, then the run is not funded", async () => {
    const house = await wealthyStewardship();
    const { runs, registry, asTimelock } = house;
    const { terms } = await registerDataset(house, "text", 3);
    const spec = await soundSpec(house);
    await registry.write.setOutputTerms([model, terms, zeroHash], asTimelock);
    await refuses(runs.write.fund([spec], asTimelock), "RunsOutputTermsChanged", [zeroHash, terms]);
  });

  it("given a least coverage, then every adopted dataset must reach it", async () => {
    const house = await wealthyStewardship();
    const { runs, registry, asTimelock } = house;
    for (const [name, coverage] of [
      ["pin", 1],
      ["part", 2],
      ["full", 3],
    ] as const) {
      const { id, terms } = await registerDataset(house, name, coverage);
      await registry.write.adopt([model, id, terms, zeroHash], asTimelock);
      for (const leastCoverage of [0, 1, 2, 3] as const) {
        const spec = await soundSpec(house, {
          leastCoverage,
          milestones: [{ amount: 1n, dueAt: 2 ** 40, requiredEvidence: 1 }],
        });
        const funding = runs.write.fund([spec], asTimelock);
        if (leastCoverage <= coverage) await funding;
        else await refuses(funding, "RunsInsufficientCoverage", [id, coverage, leastCoverage]);
      }
      await registry.write.withdraw([model, id, zeroHash], asTimelock);
    }
  });
});
