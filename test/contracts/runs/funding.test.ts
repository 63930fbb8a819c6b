import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  encodeAbiParameters,
  getAddress,
  keccak256,
  parseEther,
  stringToHex,
  zeroAddress,
  zeroHash,
} from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, now, publicClient, YEAR } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  digest,
  ETHER,
  farOff,
  type Milestone,
  milestone,
  type Rules,
  type Spec,
  soundRules,
  soundSetup,
  soundSpec,
  TrainingRun,
  termsOf,
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

    const specHash = await runs.read.hashSpec([later]);
    assert.deepEqual(await emitted(transaction, runs, "RunFunded"), [
      {
        runId: 1n,
        modelId: model,
        operator: people.operator,
        amount: total,
        specHash,
        spec: later,
        proposalId: proposal.id,
      },
    ]);
    assert.deepEqual(await emitted(transaction, treasury, "RunFundsDrawn"), [
      { token: ETHER, amount: total, aboveLimit: false },
    ]);
    assert.deepEqual(await runs.read.run([1n]), {
      modelId: model,
      status: 1,
      operator: people.operator,
      token: ETHER,
      milestones: 3,
      earned: 0,
      strikes: 0,
      review: 0,
      acceptBy: later.acceptBy,
      activeSince: 0,
      reviewEndsAt: 0,
      proposalId: proposal.id,
      specHash,
      adoptedSet: later.adoptedSet,
      outputTerms: later.outputTerms,
      promised: total,
      kept: 0n,
      account: { funded: total, owed: 0n, paid: 0n, refunded: 0n },
    });
    assert.equal(await runs.read.given([1n, treasury.address]), total);
    assert.equal(await publicClient.getBalance({ address: runs.address }), total);
    assert.equal(await publicClient.getBalance({ address: treasury.address }), parseEther("940"));
    assert.equal(await runs.read.held([1n]), total);
    assert.equal(await runs.read.runCount(), 1n);
    assert.equal(await treasury.read.available([ETHER]), parseEther("40"));
    const terms = await termsOf(house);
    for (const index of amounts.keys()) {
      assert.deepEqual(await terms.read.milestone([1n, BigInt(index)]), later.milestones[index]);
      const nothing = { tier: 0, paid: false, evidenceHash: zeroHash };
      assert.deepEqual(await runs.read.tranche([1n, BigInt(index)]), nothing);
    }
    assert.deepEqual(await terms.read.setup([1n]), later.setup);
    const judge = getAddress(house.timelock.address);
    assert.deepEqual(await terms.read.rules([1n]), { ...later.rules, arbiter: judge, verifier: judge });
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
    const milestones = [lone({ amount: parseEther("1001") })];
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

/** A sound spec's only milestone. */
const lone = (changes: Partial<Milestone> = {}) => milestone({ amount: 100n, dueAt: farOff, ...changes });
const small: Rules = { ...soundRules, operatorBond: 0n, challengeBond: 1n };
const field = (name: string) => stringToHex(name, { size: 32 });

describe("A spec that is not sound", () => {
  it("given a model that does not exist, or a release to start from that does not, then it is refused", async () => {
    await refused(() => ({ modelId: 2n }), "RegistryUnknownModel", [2n]);
    await refused(() => ({ parentRelease: 1n }), "RegistryUnknownRelease", [1n]);
  });

  it("given no operator, or one that would judge itself, then it is refused", async () => {
    await refused(() => ({ operator: zeroAddress }), "RunsInvalidOperator", [zeroAddress]);
    for (const role of ["arbiter", "verifier"] as const) {
      const rules = { ...soundRules, [role]: people.operator };
      await refused(() => ({ rules }), "RunsInvalidOperator", [people.operator]);
    }
  });

  it("given the timelock as the operator, then it is refused unless somebody else judges", async () => {
    const house = await wealthyStewardship();
    const operator = getAddress(house.timelock.address);
    const fund = async (rules: Partial<Rules>) =>
      house.runs.write.fund(
        [await soundSpec(house, { operator, milestones: [lone()], rules: { ...small, ...rules } })],
        house.asTimelock,
      );
    await refuses(fund({}), "RunsInvalidOperator", [operator]);
    await refuses(fund({ verifier: people.ada }), "RunsInvalidOperator", [operator]);
    await fund({ arbiter: people.ada });
    assert.equal(await house.runs.read.runCount(), 1n);
  });

  it("given a time for acceptance that has passed, or is more than a year away, then it is refused; at the bounds it is accepted", async () => {
    const house = await wealthyStewardship();
    const at = (await now()) + 10n;
    const spec = await soundSpec(house, { acceptBy: Number(at), milestones: [lone()], rules: small });
    const name = field("acceptBy");
    await nextAt(at + 1n);
    const late = [name, at, at + 1n, at + 1n + YEAR];
    await refuses(house.runs.write.fund([spec], house.asTimelock), "RunsOutOfBounds", late);
    await nextAt(at);
    await house.runs.write.fund([spec], house.asTimelock);

    const then = at + 20n;
    const far = { ...spec, acceptBy: Number(then + YEAR) };
    await nextAt(then - 1n);
    const early = [name, then + YEAR, then - 1n, then - 1n + YEAR];
    await refuses(house.runs.write.fund([far], house.asTimelock), "RunsOutOfBounds", early);
    await nextAt(then);
    await house.runs.write.fund([far], house.asTimelock);
  });

  it("given a rule beyond its bounds, then it is refused by its name; at the bounds it is accepted", async () => {
    const most = Number(90n * DAY);
    const day = Number(DAY);
    const bounds: [keyof Rules, number | bigint, number | bigint][] = [
      ["operatorBond", 0n, 100n],
      ["challengeBond", 1n, 100n],
      ["reviewWindow", day, most],
      ["disputeWindow", day, most],
      ["finalReview", 0, most],
      ["grace", 0, most],
      ["cure", day, most],
      ["holdback", 0, 5_000],
      ["maxStrikes", 0, 10],
    ];
    const house = await wealthyStewardship();
    const fund = async (name: keyof Rules, value: number | bigint) => {
      const rules = { ...small, [name]: value };
      const spec = await soundSpec(house, { milestones: [lone()], rules });
      return house.runs.write.fund([spec], house.asTimelock);
    };
    for (const [name, min, max] of bounds) {
      const step = (value: number | bigint, by: 1 | -1) =>
        typeof value === "bigint" ? value + BigInt(by) : value + by;
      const args = (value: number | bigint) => [field(name), BigInt(value), BigInt(min), BigInt(max)];
      await refuses(fund(name, step(max, 1)), "RunsOutOfBounds", args(step(max, 1)));
      if (min !== 0 && min !== 0n) {
        await refuses(fund(name, step(min, -1)), "RunsOutOfBounds", args(step(min, -1)));
      }
      await fund(name, min);
      await fund(name, max);
    }
    assert.equal(await house.runs.read.runCount(), BigInt(bounds.length * 2));
  });

  it("given an envelope or a setup that delays too much, then it is refused", async () => {
    const most = 2n * YEAR;
    const rules = (mostDelay: bigint) => ({
      ...soundRules,
      envelope: { ...soundRules.envelope, mostDelay: Number(mostDelay) },
    });
    await refused(() => ({ rules: rules(most + 1n) }), "RunsOutOfBounds", [
      field("mostDelay"),
      most + 1n,
      0n,
      most,
    ]);
    await TrainingRun.fund(await wealthyStewardship(), { rules: rules(most) });
    const setup = { ...soundSetup, delay: 1 };
    await refused(() => ({ setup }), "RunsOutOfBounds", [field("delay"), 1n, 0n, 0n]);
  });

  it("given no milestone, or more than 32, then it is refused; 32 are accepted", async () => {
    const many = (count: number) => ({
      milestones: Array.from({ length: count }, () => lone()),
      rules: small,
    });
    await refused(() => many(0), "RunsOutOfBounds", [field("milestones"), 0n, 1n, 32n]);
    await refused(() => many(33), "RunsOutOfBounds", [field("milestones"), 33n, 1n, 32n]);
    const run = await TrainingRun.fund(await wealthyStewardship(), many(32));
    assert.equal((await run.state()).milestones, 32);
  });

  it("given a milestone that pays nothing, asks for nothing, is due in the past or before the one before, then it is refused", async () => {
    const second = (changes: Partial<Milestone>) => () => ({
      milestones: [lone(), lone(changes)],
      rules: small,
    });
    await refused(second({ amount: 0n }), "RunsInvalidMilestone", [1n]);
    await refused(second({ requiredEvidence: 0 }), "RunsInvalidMilestone", [1n]);
    await refused(second({ dueAt: lone().dueAt - 1 }), "RunsInvalidMilestone", [1n]);
    const due = (at: bigint) => ({ milestones: [lone({ dueAt: Number(at) })], rules: small });
    await refused((start) => due(start - 1n), "RunsInvalidMilestone", [0n]);
    const run = await TrainingRun.fund(await wealthyStewardship(), second({})());
    assert.equal((await run.state()).promised, 200n);
  });

  it("given a milestone that is due in more than five years, then it is refused; at five years it is accepted", async () => {
    const house = await wealthyStewardship();
    const at = (await now()) + 10n;
    const milestones = [lone({ dueAt: Number(at + 5n * YEAR) })];
    const spec = await soundSpec(house, { milestones, rules: small });
    await nextAt(at - 1n);
    await refuses(house.runs.write.fund([spec], house.asTimelock), "RunsInvalidMilestone", [0n]);
    await nextAt(at);
    await house.runs.write.fund([spec], house.asTimelock);
  });

  it("given a milestone that must be verified, then it must ask for a checkpoint", async () => {
    for (const leastTier of [1, 2, 3, 4]) {
      const blind = { milestones: [lone({ leastTier, requiredEvidence: 0b1111_1110 })], rules: small };
      await refused(() => blind, "RunsInvalidMilestone", [0n]);
      const sound = { milestones: [lone({ leastTier })], rules: small };
      assert.equal((await TrainingRun.fund(await wealthyStewardship(), sound)).id, 1n);
    }
  });
});

describe("A spec's keeper", () => {
  it("given anyone but the training runs, when it would write there, then it is refused", async () => {
    const house = await wealthyStewardship();
    const terms = await termsOf(house);
    assert.equal(await terms.read.runs(), getAddress(house.runs.address));
    const spec = await soundSpec(house);
    const amendment = {
      byVote: true,
      first: 0n,
      oldPromise: 0n,
      budget: 0n,
      reason: zeroHash,
      proposalId: 0n,
    };
    for (const account of [people.stranger, people.operator, house.asTimelock.account]) {
      const agreeing = terms.simulate.agree([1n, spec], { account });
      await refuses(agreeing, "RunTermsUnauthorizedCaller", [account]);
      const amending = terms.simulate.amend([1n, soundSetup, [], amendment], { account });
      await refuses(amending, "RunTermsUnauthorizedCaller", [account]);
    }
  });
});

describe("What a run is part of", () => {
  it("given a stewardship, then its runs know its timelock, treasury and registry", async () => {
    const { runs, timelock, treasury, registry } = await wealthyStewardship();
    assert.equal(await runs.read.timelock(), getAddress(timelock.address));
    assert.equal(await runs.read.treasury(), getAddress(treasury.address));
    assert.equal(await runs.read.registry(), getAddress(registry.address));
  });
});

describe("Data and terms that voters saw", () => {
  it("given a dataset adopted between proposal and execution, then the run is not funded", async () => {
    const house = await wealthyStewardship();
    const { runs, registry, governance, asTimelock } = house;
    const spec = await soundSpec(house, {
      acceptBy: Number((await now()) + 60n * DAY),
      milestones: [lone()],
      rules: small,
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
    const [, , changed] = await registry.read.adoptedSet([model]);
    assert.notEqual(changed, spec.adoptedSet);
    await refuses(runs.write.fund([spec], asTimelock), "RunsAdoptedSetChanged", [spec.adoptedSet, changed]);
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
          milestones: [lone()],
          rules: small,
        });
        const funding = runs.write.fund([spec], asTimelock);
        if (leastCoverage <= coverage) await funding;
        else await refuses(funding, "RunsInsufficientCoverage", [id, coverage, leastCoverage]);
      }
      await registry.write.withdraw([model, id, zeroHash], asTimelock);
    }
  });
});
