import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, parseAbi, sha256, stringToHex, toFunctionSelector } from "viem";
import { type Call, call, emitted } from "../helpers/calls.ts";
import { publicClient } from "../helpers/chain.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployWith, freshStewardship, people, type Stewardship, settings } from "../helpers/stewardship.ts";

const classes = { restrictive: 0, ordinary: 1, terms: 2, constitutional: 3 } as const;
type ClassName = keyof typeof classes;

const document = sha256(stringToHex("Some document."));
const witnessAbi = parseAbi(["function noteOf(address governor)"]);
const note = toFunctionSelector("noteOf(address)");

/** The functions of each contract that the house lists at birth. */
const listed: Partial<
  Record<"registry" | "runs" | "treasury" | "token" | "catalogue", Record<string, ClassName>>
> = {
  registry: {
    quarantine: "restrictive",
    adopt: "ordinary",
    concludeTerms: "ordinary",
    supersede: "ordinary",
    withdraw: "ordinary",
    revoke: "ordinary",
    reject: "ordinary",
    recordRelease: "ordinary",
    recordContribution: "ordinary",
    recordResolution: "ordinary",
    createModel: "terms",
    setOutputTerms: "terms",
    setPolicy: "terms",
    setCharter: "terms",
  },
  runs: {
    fund: "ordinary",
    cancel: "ordinary",
    amendByVote: "ordinary",
    recordIncident: "ordinary",
    rule: "ordinary",
    attest: "ordinary",
  },
  treasury: { pay: "ordinary" },
  token: { mint: "terms" },
  catalogue: {
    publish: "ordinary",
    registerTerms: "ordinary",
    registerDataset: "ordinary",
    addLocator: "ordinary",
  },
};

async function classOf({ governor }: Stewardship, { target, value, data }: Call) {
  return governor.read.callClass([target, value, data]);
}

async function proposed(house: Stewardship, ...calls: readonly Call[]) {
  const { id } = await house.governance.propose(calls);
  return house.governor.read.proposalClass([id]);
}

const quarantine = ({ registry }: Stewardship) => call(registry, "quarantine", [1n, document, document]);
const resolve = ({ registry }: Stewardship) => call(registry, "recordResolution", [1n, document]);
const charter = ({ registry }: Stewardship) => call(registry, "setCharter", [1n, document]);
const rename = ({ governor }: Stewardship) => call(governor, "setDaoURI", ["ipfs://new"]);

describe("The class of a call", () => {
  it("given every function of the house, then it has the class that it was born with, and whatever is not listed is Constitutional", async () => {
    const house = await freshStewardship();
    for (const part of [
      "token",
      "governor",
      "timelock",
      "treasury",
      "registry",
      "runs",
      "fork",
      "catalogue",
    ] as const) {
      const own: Record<string, ClassName> = { ...(part in listed ? listed[part as "runs"] : {}) };
      const contract = house[part];
      for (const item of contract.abi) {
        if (item.type !== "function") continue;
        const data = `${toFunctionSelector(item)}00`;
        const found = await house.governor.read.callClass([contract.address, 0n, data as `0x${string}`]);
        assert.equal(found, classes[own[item.name] ?? "constitutional"], `${part}.${item.name}`);
      }
    }
  });

  it("given ether with it, or calldata shorter than a selector, then a call is Constitutional", async () => {
    const house = await freshStewardship();
    const { target, data } = quarantine(house);
    assert.equal(await classOf(house, { target, value: 0n, data }), classes.restrictive);
    assert.equal(await classOf(house, { target, value: 1n, data }), classes.constitutional);
    assert.equal(
      await classOf(house, {
        target,
        value: 0n,
        data: toFunctionSelector("quarantine(uint256,bytes32,bytes32)"),
      }),
      classes.restrictive,
    );
    for (const short of ["0x", data.slice(0, 4), data.slice(0, 6), data.slice(0, 8)] as `0x${string}`[]) {
      assert.equal(await classOf(house, { target, value: 0n, data: short }), classes.constitutional);
    }
  });

  it("given the same selector at another target, then it is Constitutional", async () => {
    const house = await freshStewardship();
    const { data } = quarantine(house);
    for (const target of [people.stranger, house.runs.address, house.catalogue.address] as Address[]) {
      assert.equal(await classOf(house, { target, value: 0n, data }), classes.constitutional);
    }
  });
});

describe("The class of a proposal", () => {
  it("given calls of one class, then it has that class, that class's period and that class's numbers", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const cases = [
      ["restrictive", quarantine, settings.classes.restrictive],
      ["terms", charter, settings.classes.terms],
      ["constitutional", rename, settings.classes.constitutional],
      [
        "ordinary",
        resolve,
        {
          votingPeriod: settings.votingPeriod,
          quorum: Number(settings.quorumNumerator),
          approval: settings.classes.ordinaryApproval,
        },
      ],
    ] as const;
    for (const [name, make, rule] of cases) {
      const one = make(house);
      const transaction = governor.write.propose([[one.target], [one.value], [one.data], name], {
        account: people.ada,
      });
      const [created] = await emitted(transaction, governor, "ProposalCreated");
      assert.ok(created);
      const { proposalId: id } = created;
      assert.equal(await governor.read.proposalClass([id]), classes[name]);
      assert.equal(created.voteEnd - created.voteStart, BigInt(rule.votingPeriod), name);
      assert.equal(await governor.read.proposalDeadline([id]), created.voteEnd);
      assert.equal(await governor.read.votingPeriod(), BigInt(settings.votingPeriod));
      await governance.untilOpen({ id, description: "", batch: [[], [], [], "0x"] });
      const supply = await house.token.read.totalSupply();
      assert.equal(await governor.read.proposalQuorum([id]), (supply * BigInt(rule.quorum)) / 10_000n, name);
      assert.equal(await governor.read.proposalApproval([id]), BigInt(rule.approval), name);
      await governor.write.castVote([id, 1], { account: people.dora });
      assert.equal(await governor.read.proposalQuorum([id]), (supply * BigInt(rule.quorum)) / 10_000n, name);
      assert.equal(await governor.read.proposalApproval([id]), BigInt(rule.approval), name);
    }
  });

  it("given calls of several classes in any order, then it has the strictest", async () => {
    const house = await freshStewardship();
    const [a, b, c, d] = [quarantine(house), resolve(house), charter(house), rename(house)];
    assert.equal(await proposed(house, a, a), classes.restrictive);
    assert.equal(await proposed(house, a, b), classes.ordinary);
    assert.equal(await proposed(house, b, a), classes.ordinary);
    assert.equal(await proposed(house, c, b, a), classes.terms);
    assert.equal(await proposed(house, a, b, c), classes.terms);
    assert.equal(await proposed(house, d, a, b, c), classes.constitutional);
    assert.equal(await proposed(house, a, b, c, d), classes.constitutional);
  });

  it("given an id that nobody proposed, then it has no class", async () => {
    const { governor } = await freshStewardship();
    await refuses(governor.read.proposalClass([1n]), "GovernorNonexistentProposal", [1n]);
  });

  it("given Restrictive calls wrapped in relay, in the timelock's own functions or in another proposal, then they are Constitutional", async () => {
    const house = await freshStewardship();
    const { governor, timelock } = house;
    const inner = quarantine(house);
    const zero = `0x${"00".repeat(32)}` as const;
    const role = await timelock.read.PROPOSER_ROLE();
    const inside = [[inner.target], [0n], [inner.data]] as const;
    const wraps = [
      call(governor, "relay", [inner.target, 0n, inner.data]),
      call(timelock, "schedule", [inner.target, 0n, inner.data, zero, zero, 0n]),
      call(timelock, "scheduleBatch", [...inside, zero, zero, 0n]),
      call(timelock, "execute", [inner.target, 0n, inner.data, zero, zero]),
      call(timelock, "executeBatch", [...inside, zero, zero]),
      call(timelock, "updateDelay", [86_400n]),
      call(timelock, "grantRole", [role, people.stranger]),
      call(governor, "propose", [...inside, "Inner"]),
      call(governor, "execute", [...inside, zero]),
    ];
    for (const wrap of wraps) assert.equal(await proposed(house, wrap), classes.constitutional);
  });

  it("given a decision on a call's class while a proposal is pending, then the proposal keeps its own", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const witness = await deployMock("Witness", witnessAbi, []);
    const noting = call(witness, "noteOf", [governor.address]);
    const lower = await governance.ready([
      call(governor, "setCallClass", [witness.address, note, classes.ordinary]),
    ]);
    const { id } = await governance.propose([noting]);
    const deadline = await governor.read.proposalDeadline([id]);
    await governance.execute(lower);
    assert.equal(await classOf(house, noting), classes.ordinary);
    assert.equal(await governor.read.proposalClass([id]), classes.constitutional);
    assert.equal(await governor.read.proposalDeadline([id]), deadline);
    assert.equal(await proposed(house, noting), classes.ordinary);
  });
});

describe("Listing a call", () => {
  it("given a contract outside the house, when a vote lists and unlists its call, then each is told and holds", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const witness = await deployMock("Witness", witnessAbi, []);
    const list = (name: ClassName) => call(governor, "setCallClass", [witness.address, note, classes[name]]);
    let before: ClassName = "constitutional";
    for (const next of ["terms", "ordinary", "terms", "constitutional", "ordinary"] as const) {
      const { transaction } = await governance.decide(list(next));
      assert.deepEqual(await emitted(transaction, governor, "CallClassSet"), [
        { target: witness.address, selector: note, oldClass: classes[before], newClass: classes[next] },
      ]);
      assert.equal(await classOf(house, call(witness, "noteOf", [governor.address])), classes[next]);
      before = next;
    }
    assert.equal(
      await classOf(house, { target: witness.address, value: 1n, data: note }),
      classes.constitutional,
    );
  });

  it("given a call of the house or of the catalogue, when a vote would list it, in either direction, then it is refused", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    for (const part of [
      "token",
      "governor",
      "timelock",
      "treasury",
      "registry",
      "runs",
      "fork",
      "catalogue",
    ] as const) {
      for (const name of ["ordinary", "constitutional"] as const) {
        const { address } = house[part];
        const proposal = await governance.ready([
          call(governor, "setCallClass", [address, "0x01020304", classes[name]]),
        ]);
        await refuses(governance.execute(proposal), "GovernorFixedCallClass", [address]);
      }
    }
  });

  it("given a listed selector that ends in zeros, then calldata that stops before them is still no listed call", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const target = people.stranger;
    await governance.decide(
      call(governor, "setCallClass", [target, "0x01000000", classes.ordinary]),
      call(governor, "setCallClass", [target, "0x00000000", classes.ordinary]),
    );
    for (const short of ["0x", "0x00", "0x01", "0x0100", "0x010000"] as const) {
      assert.equal(await classOf(house, { target, value: 0n, data: short }), classes.constitutional, short);
    }
    assert.equal(await classOf(house, { target, value: 0n, data: "0x01000000" }), classes.ordinary);
  });

  it("given a call that a vote would make Restrictive, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.ready([
      call(governor, "setCallClass", [people.stranger, note, classes.restrictive]),
    ]);
    await refuses(governance.execute(proposal), "GovernorInvalidCallClass", [
      people.stranger,
      note,
      classes.restrictive,
    ]);
  });

  it("given a birth, then every listed call was told", async () => {
    const { governor } = await freshStewardship();
    const events = await publicClient.getContractEvents({
      abi: governor.abi,
      address: governor.address,
      eventName: "CallClassSet",
      fromBlock: 0n,
    });
    const expected = Object.values(listed)
      .flatMap((one) => Object.values(one ?? {}))
      .map((name) => classes[name]);
    assert.deepEqual(events.map(({ args }) => args.newClass).sort(), expected.sort());
    assert.ok(events.every(({ args }) => args.oldClass === classes.constitutional));
  });
});

describe("The rules of the classes", () => {
  const { restrictive, terms, constitutional, ordinaryApproval } = settings.classes;
  const ordinary = {
    votingPeriod: settings.votingPeriod,
    quorum: Number(settings.quorumNumerator),
    approval: ordinaryApproval,
  };
  const born = [restrictive, ordinary, terms, constitutional] as const;

  it("given a birth, then each class has its rule", async () => {
    const { governor } = await freshStewardship();
    for (const [index, rule] of born.entries())
      assert.deepEqual(await governor.read.classRule([index]), rule);
  });

  it("given a decision on a rule, then it is told, it holds from then on, and the past keeps its own", async () => {
    const { governor, governance } = await freshStewardship();
    const rule = { votingPeriod: 8 * 86_400, quorum: 3_500, approval: 6_000 };
    const { proposal, transaction } = await governance.decide(
      call(governor, "setClassRule", [classes.terms, rule]),
    );
    assert.deepEqual(await emitted(transaction, governor, "ClassRuleSet"), [
      { class: classes.terms, oldRule: terms, newRule: rule },
    ]);
    assert.deepEqual(await governor.read.classRule([classes.terms]), rule);
    const snapshot = await governor.read.proposalSnapshot([proposal.id]);
    assert.deepEqual(await governor.read.classRule([classes.terms, snapshot]), terms);
  });

  it("given a decision on Ordinary's rule, then OpenZeppelin's settings and events say the same", async () => {
    const { governor, governance } = await freshStewardship();
    const rule = { votingPeriod: 6 * 86_400, quorum: 2_500, approval: 5_500 };
    const { proposal, transaction } = await governance.decide(
      call(governor, "setClassRule", [classes.ordinary, rule]),
    );
    assert.deepEqual(await emitted(transaction, governor, "VotingPeriodSet"), [
      { oldVotingPeriod: BigInt(ordinary.votingPeriod), newVotingPeriod: BigInt(rule.votingPeriod) },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "QuorumNumeratorUpdated"), [
      { oldQuorumNumerator: BigInt(ordinary.quorum), newQuorumNumerator: BigInt(rule.quorum) },
    ]);
    assert.equal(await governor.read.votingPeriod(), BigInt(rule.votingPeriod));
    assert.equal(await governor.read.quorumNumerator(), BigInt(rule.quorum));
    const snapshot = await governor.read.proposalSnapshot([proposal.id]);
    assert.equal(await governor.read.quorumNumerator([snapshot]), settings.quorumNumerator);
    assert.deepEqual(await governor.read.classRule([classes.ordinary]), rule);
    await governance.decide(
      call(governor, "setVotingPeriod", [3 * 86_400]),
      call(governor, "updateQuorumNumerator", [1_500n]),
    );
    assert.deepEqual(await governor.read.classRule([classes.ordinary]), {
      votingPeriod: 3 * 86_400,
      quorum: 1_500,
      approval: 5_500,
    });
  });

  const broken = [
    [
      "setVotingPeriod",
      (g: Stewardship["governor"]) => call(g, "setVotingPeriod", [8 * 86_400]),
      [172_800n, 691_200n, 604_800n, 864_000n],
    ],
    [
      "updateQuorumNumerator",
      (g: Stewardship["governor"]) => call(g, "updateQuorumNumerator", [3_001n]),
      [1_000n, 3_001n, 3_000n, 4_000n],
    ],
    [
      "Restrictive above Ordinary",
      (g: Stewardship["governor"]) => call(g, "setClassRule", [0, { ...restrictive, approval: 5_001 }]),
      [5_001n, 5_000n, 6_666n, 6_666n],
    ],
    [
      "Ordinary above Terms",
      (g: Stewardship["governor"]) => call(g, "setClassRule", [1, { ...ordinary, approval: 6_667 }]),
      [5_000n, 6_667n, 6_666n, 6_666n],
    ],
    [
      "Terms above Constitutional",
      (g: Stewardship["governor"]) => call(g, "setClassRule", [2, { ...terms, quorum: 4_001 }]),
      [1_000n, 2_000n, 4_001n, 4_000n],
    ],
    [
      "Constitutional below Terms",
      (g: Stewardship["governor"]) =>
        call(g, "setClassRule", [3, { ...constitutional, votingPeriod: 86_400 }]),
      [172_800n, 432_000n, 604_800n, 86_400n],
    ],
  ] as const;
  for (const [name, make, args] of broken) {
    it(`given ${name} out of order, then it is refused`, async () => {
      const { governor, governance } = await freshStewardship();
      const proposal = await governance.ready([make(governor)]);
      await refuses(governance.execute(proposal), "GovernorClassOrder", args);
    });
  }

  const bounds = [
    ["votingPeriod", { ...constitutional, votingPeriod: 60 * 86_400 + 1 }, 5_184_001n, 86_400n, 5_184_000n],
    ["quorumNumerator", { ...constitutional, quorum: 5_001 }, 5_001n, 100n, 5_000n],
    ["approval", { ...constitutional, approval: 9_001 }, 9_001n, 5_000n, 9_000n],
    ["approval", { ...constitutional, approval: 4_999 }, 4_999n, 5_000n, 9_000n],
  ] as const;
  for (const [name, rule, value, min, max] of bounds) {
    it(`given ${name} ${value}, beyond its bounds, then it is refused, at birth as well`, async () => {
      const { governor, governance } = await freshStewardship();
      const args = [stringToHex(name, { size: 32 }), value, min, max];
      const proposal = await governance.ready([call(governor, "setClassRule", [3, rule])]);
      await refuses(governance.execute(proposal), "GovernorSettingOutOfBounds", args);
      const changed = { ...settings, classes: { ...settings.classes, constitutional: rule } };
      await refuses(deployWith({ settings: changed }), "GovernorSettingOutOfBounds", args);
    });
  }

  it("given rules that change between proposing, snapshot, voting and queueing, then the snapshot's count and the period stays", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const before = await governance.propose([
      call(governor, "setClassRule", [2, { votingPeriod: 9 * 86_400, quorum: 3_500, approval: 5_500 }]),
    ]);
    const after = await governance.propose([
      call(governor, "setClassRule", [2, { ...terms, quorum: 4_000 }]),
    ]);
    await governance.untilOpen(after);
    for (const one of [before, after]) await governance.vote(one, people.ada, "for");
    await governance.untilClosed(after);
    for (const one of [before, after]) await governance.queue(one);
    await governance.untilExecutable(after);
    const changing = await governance.propose([charter(house)]);
    const deadline = await governor.read.proposalDeadline([changing.id]);
    await governance.execute(before);
    assert.equal(await governor.read.proposalDeadline([changing.id]), deadline);
    await governance.untilOpen(changing);
    await governance.vote(changing, people.ada, "for");
    await governance.vote(changing, people.ben, "against");
    const supply = await house.token.read.totalSupply();
    await governance.execute(after);
    assert.equal(await governor.read.proposalQuorum([changing.id]), (supply * 3_500n) / 10_000n);
    assert.equal(await governor.read.proposalApproval([changing.id]), 5_500n);
    await governance.untilClosed(changing);
    assert.equal(await governance.state(changing), "Succeeded");
    assert.equal(await governor.read.proposalDeadline([changing.id]), deadline);
  });
});
