import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Hex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { now } from "../helpers/chain.ts";
import { commitmentTo, recordedDataset, recordedTerms } from "../helpers/datasets.ts";
import { refuses } from "../helpers/refusals.ts";
import { digest } from "../helpers/runs.ts";
import { freshStewardship, model } from "../helpers/stewardship.ts";

const standings = [
  "Unknown",
  "Adopted",
  "Quarantined",
  "Superseded",
  "Withdrawn",
  "Revoked",
  "Rejected",
] as const;
type Standing = (typeof standings)[number];
const indexOf = (standing: Standing) => standings.indexOf(standing);

/** Moves: how a community changes a dataset's standing. */
const moves = [
  "adopt",
  "concludeTerms",
  "supersede",
  "succeed",
  "withdraw",
  "revoke",
  "quarantine",
  "reject",
] as const;
type Move = (typeof moves)[number];

/** Where each move leads to, and from where it is possible. */
const table: Record<Move, { to: Standing; from: readonly Standing[] }> = {
  adopt: { to: "Adopted", from: ["Unknown", "Quarantined", "Superseded", "Withdrawn", "Rejected"] },
  concludeTerms: { to: "Adopted", from: ["Adopted"] },
  supersede: { to: "Superseded", from: ["Adopted", "Quarantined"] },
  succeed: {
    to: "Adopted",
    from: ["Unknown", "Adopted", "Quarantined", "Superseded", "Withdrawn", "Rejected"],
  },
  withdraw: { to: "Withdrawn", from: ["Adopted", "Quarantined"] },
  revoke: { to: "Revoked", from: ["Adopted", "Quarantined", "Superseded", "Withdrawn"] },
  quarantine: { to: "Quarantined", from: ["Adopted"] },
  reject: { to: "Rejected", from: ["Unknown", "Withdrawn"] },
};

const paths: Record<Standing, readonly Move[]> = {
  Unknown: [],
  Adopted: ["adopt"],
  Quarantined: ["adopt", "quarantine"],
  Superseded: ["adopt", "supersede"],
  Withdrawn: ["adopt", "withdraw"],
  Revoked: ["adopt", "revoke"],
  Rejected: ["reject"],
};

async function library() {
  const house = await freshStewardship();
  const { registry, asTimelock } = house;
  const terms = await recordedTerms(house, "MIT");
  const [text, code, other] = [
    await recordedDataset(house, "text"),
    await recordedDataset(house, "code"),
    await recordedDataset(house, "other"),
  ] as const;
  const evidence = digest("evidence");
  const make: Record<Move, () => Promise<Hex>> = {
    adopt: () => registry.write.adopt([model, text, terms, evidence], asTimelock),
    concludeTerms: () => registry.write.concludeTerms([model, text, terms, evidence], asTimelock),
    supersede: () => registry.write.supersede([model, text, other, terms, evidence], asTimelock),
    succeed: () => registry.write.supersede([model, code, text, terms, evidence], asTimelock),
    withdraw: () => registry.write.withdraw([model, text, evidence], asTimelock),
    revoke: () => registry.write.revoke([model, text, evidence], asTimelock),
    quarantine: () => registry.write.quarantine([model, text, evidence], asTimelock),
    reject: () => registry.write.reject([model, text, evidence], asTimelock),
  };
  const standingOf = async (id: Hex) => standings[(await registry.read.standing([model, id])).standing];
  return { house, ...house, terms, text, code, other, evidence, make, standingOf };
}

async function brought(to: Standing) {
  const all = await library();
  await all.registry.write.adopt([model, all.code, all.terms, zeroHash], all.asTimelock);
  for (const move of paths[to]) await all.make[move]();
  return all;
}

describe("The standing of a dataset", () => {
  for (const from of standings) {
    for (const move of moves) {
      const { to, from: possible } = table[move];
      if (possible.includes(from)) {
        it(`given a dataset that is ${from}, when a vote would ${move}, then it is ${to}`, async () => {
          const { text, make, standingOf, registry, evidence } = await brought(from);
          await make[move]();
          assert.equal(await standingOf(text), to);
          const entry = await registry.read.standing([model, text]);
          assert.equal(entry.since, Number(await now()));
          assert.equal(entry.evidence, evidence);
          const [ids] = await registry.read.adoptedSet([model]);
          assert.equal(ids.includes(text), to === "Adopted");
        });
      } else {
        it(`given a dataset that is ${from}, when a vote would ${move}, then it is refused`, async () => {
          const { text, make, standingOf } = await brought(from);
          await refuses(make[move](), "RegistryInvalidTransition", [model, text, indexOf(from), indexOf(to)]);
          assert.equal(await standingOf(text), from);
        });
      }
    }
  }
});

describe("A change of standing", () => {
  it("given a passed vote to adopt, when it is executed, then the entry names terms, evidence, time and vote", async () => {
    const { registry, governance, text, terms, evidence } = await library();
    const { proposal, transaction } = await governance.decide(
      call(registry, "adopt", [model, text, terms, evidence]),
    );
    assert.deepEqual(await emitted(transaction, registry, "StandingChanged"), [
      {
        modelId: model,
        datasetId: text,
        oldStanding: indexOf("Unknown"),
        newStanding: indexOf("Adopted"),
        concludedTerms: terms,
        evidence,
        proposalId: proposal.id,
      },
    ]);
    assert.deepEqual(await registry.read.standing([model, text]), {
      standing: indexOf("Adopted"),
      since: Number(await now()),
      proposalId: proposal.id,
      concludedTerms: terms,
      evidence,
      successor: zeroHash,
    });
  });

  it("given a successor, then the old one names it, the new one is adopted, and both changes and the bond are told", async () => {
    const { registry, asTimelock, text, other, terms, evidence, make } = await brought("Adopted");
    const transaction = await make.supersede();
    assert.deepEqual(await emitted(transaction, registry, "DatasetSuperseded"), [
      { modelId: model, datasetId: text, successor: other, proposalId: 0n },
    ]);
    const changes = await emitted(transaction, registry, "StandingChanged");
    assert.deepEqual(
      changes.map((one) => [one.datasetId, one.newStanding]),
      [
        [text, indexOf("Superseded")],
        [other, indexOf("Adopted")],
      ],
    );
    const old = await registry.read.standing([model, text]);
    assert.equal(old.successor, other);
    assert.equal(old.concludedTerms, terms);
    assert.equal((await registry.read.standing([model, other])).concludedTerms, terms);

    await registry.write.adopt([model, text, terms, evidence], asTimelock);
    assert.equal((await registry.read.standing([model, text])).successor, zeroHash);
  });

  it("given a dataset that would succeed itself, then it is refused", async () => {
    const { registry, asTimelock, text, terms } = await brought("Adopted");
    const superseding = registry.write.supersede([model, text, text, terms, zeroHash], asTimelock);
    await refuses(superseding, "RegistrySelfSuccession", [text]);
  });

  it("given a dataset that was superseded, when it is revoked, then it still names its successor; adopted again, it names none", async () => {
    const { registry, asTimelock, text, other, terms, make } = await brought("Superseded");
    const successorOf = async (id: Hex) => (await registry.read.standing([model, id])).successor;
    assert.equal(await successorOf(text), other);
    await registry.write.adopt([model, text, terms, zeroHash], asTimelock);
    assert.equal(await successorOf(text), zeroHash);
    await make.supersede();
    await make.revoke();
    assert.equal(await successorOf(text), other);
  });

  it("given a successor that can't be adopted, then the old one keeps its place", async () => {
    const { registry, asTimelock, text, terms, standingOf } = await brought("Adopted");
    const unknown = digest("nobody recorded it");
    const superseding = registry.write.supersede([model, text, unknown, terms, zeroHash], asTimelock);
    await refuses(superseding, "RegistryUnknownDataset", [unknown]);
    assert.equal(await standingOf(text), "Adopted");
  });

  it("given terms that are corrected, then the standing stays and the set's commitment changes", async () => {
    const { house, registry, asTimelock, text, standingOf } = await brought("Adopted");
    const corrected = await recordedTerms(house, "CC-BY-4.0");
    const [, , before] = await registry.read.adoptedSet([model]);
    await registry.write.concludeTerms([model, text, corrected, digest("why")], asTimelock);
    assert.equal(await standingOf(text), "Adopted");
    assert.equal((await registry.read.standing([model, text])).concludedTerms, corrected);
    const [, , after] = await registry.read.adoptedSet([model]);
    assert.notEqual(after, before);
  });

  it("given a dataset that leaves use, then its concluded terms stay on record; given one refused, then it has none", async () => {
    for (const to of ["Quarantined", "Superseded", "Withdrawn", "Revoked"] as const) {
      const { registry, text, terms } = await brought(to);
      assert.equal((await registry.read.standing([model, text])).concludedTerms, terms, to);
    }
    const { registry, text } = await brought("Rejected");
    assert.equal((await registry.read.standing([model, text])).concludedTerms, zeroHash);
  });

  it("given a model, dataset or terms that do not exist, then it is refused", async () => {
    const { registry, asTimelock, text, terms } = await library();
    const none = digest("none");
    const adopt = (modelId: bigint, id: Hex, concluded: Hex) =>
      registry.write.adopt([modelId, id, concluded, zeroHash], asTimelock);
    await refuses(adopt(2n, text, terms), "RegistryUnknownModel", [2n]);
    await refuses(adopt(0n, text, terms), "RegistryUnknownModel", [0n]);
    await refuses(adopt(model, none, terms), "RegistryUnknownDataset", [none]);
    await refuses(adopt(model, text, none), "RegistryUnknownTerms", [none]);
    await refuses(registry.write.reject([model, none, zeroHash], asTimelock), "RegistryUnknownDataset", [
      none,
    ]);
    await refuses(registry.write.reject([2n, text, zeroHash], asTimelock), "RegistryUnknownModel", [2n]);
  });

  it("given two models, then a dataset has its own standing for each", async () => {
    const { registry, asTimelock, text, terms, make, standingOf } = await brought("Adopted");
    const origin = { chainId: 31337n, registry: registry.address, modelId: model };
    await registry.write.createModel(["Second", digest("charter"), [], origin], asTimelock);
    await make.revoke();
    await registry.write.adopt([2n, text, terms, zeroHash], asTimelock);
    assert.equal(await standingOf(text), "Revoked");
    assert.equal((await registry.read.standing([2n, text])).standing, indexOf("Adopted"));
  });
});

describe("The adopted set", () => {
  it("given datasets that come and go, then it is sorted and its commitment is what anyone computes", async () => {
    const { house, registry, asTimelock, terms } = await library();
    const free = await recordedTerms(house, "CC0-1.0");
    const expected = new Map<Hex, Hex>();
    const check = async () => {
      const [ids, concluded, commitment] = await registry.read.adoptedSet([model]);
      assert.equal(commitment, commitmentTo(expected));
      assert.deepEqual(ids, [...ids].sort());
      assert.deepEqual(new Map(ids.map((id, index) => [id, concluded[index]])), expected);
    };
    await check();
    for (const [index, name] of ["a", "b", "c", "d", "e", "f"].entries()) {
      const id = await recordedDataset(house, name);
      const concluded = index % 2 === 0 ? terms : free;
      await registry.write.adopt([model, id, concluded, zeroHash], asTimelock);
      expected.set(id, concluded);
      await check();
    }
    const [first, second] = [...expected.keys()];
    assert.ok(first && second);
    await registry.write.quarantine([model, first, zeroHash], asTimelock);
    expected.delete(first);
    await check();
    await registry.write.concludeTerms([model, second, terms, zeroHash], asTimelock);
    expected.set(second, terms);
    await check();
  });

  it("given as many as a model can have, then one more is refused, and a successor still finds its place", async () => {
    const { house, registry, asTimelock, terms, other } = await library();
    const most = Number(await registry.read.MAX_ADOPTED());
    assert.equal(most, 128);
    const ids: Hex[] = [];
    for (let i = 0; i < most; ++i) ids.push(await recordedDataset(house, `part ${i}`));
    for (const id of ids) await registry.write.adopt([model, id, terms, zeroHash], asTimelock);
    const one = registry.write.adopt([model, other, terms, zeroHash], asTimelock);
    await refuses(one, "RegistryTooManyAdopted", [model, 128n]);
    const [last] = ids.slice(-1);
    assert.ok(last);
    await registry.write.supersede([model, last, other, terms, zeroHash], asTimelock);
    const [adopted] = await registry.read.adoptedSet([model]);
    assert.equal(adopted.length, most);
    assert.ok(adopted.includes(other));
  });
});
