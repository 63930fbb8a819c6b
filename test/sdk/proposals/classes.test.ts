import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type Choice,
  findContractError,
  getToken,
  PROPOSAL_CLASSES,
  type ProposalClass,
} from "@commonweight/sdk/chain";
import { callClass, findProposal, listProposals } from "@commonweight/sdk/history";
import {
  type Action,
  describeRequest,
  describeRule,
  encodeAction,
  encodeActions,
  explainClass,
  measure,
  readCallClasses,
  readProposal,
  simulateActions,
} from "@commonweight/sdk/proposals";
import { encodeFunctionData } from "viem";
import { DAY, now, publicClient } from "../helpers/chain.ts";
import { assertMatchesChain } from "../helpers/compare.ts";
import {
  move,
  propose,
  type TestProposal,
  vote,
  voteOnAll,
  waitForDelay,
  waitForResult,
  waitForVoting,
} from "../helpers/governance.ts";
import {
  addressOf,
  digest,
  newStewardship,
  readHistory,
  settings,
  shares,
  type TestStewardship,
  UNIT,
  walletOf,
} from "../helpers/stewardship.ts";

const datasetId = digest("dataset");
const evidence = digest("evidence");
const total = shares.reduce((sum, share) => sum + share, 0n) * UNIT;

/** One action of each class. */
const examples: Readonly<Record<ProposalClass, Action>> = {
  Restrictive: { type: "quarantineDataset", modelId: 1n, datasetId, evidence },
  Ordinary: { type: "recordResolution", modelId: 1n, document: digest("text") },
  Terms: { type: "setCharter", modelId: 1n, charter: digest("another") },
  Constitutional: { type: "setSetting", setting: "votingDelay", value: BigInt(2 * DAY) },
};

const rules = {
  Restrictive: settings.classes.restrictive,
  Ordinary: {
    votingPeriod: settings.votingPeriod,
    quorum: Number(settings.quorumNumerator),
    approval: settings.classes.ordinaryApproval,
  },
  Terms: settings.classes.terms,
  Constitutional: settings.classes.constitutional,
} as const;

let house: TestStewardship;
let number = 0;

function proposeAll(actions: readonly Action[]): Promise<TestProposal> {
  number += 1;
  return propose(house, actions, `# Proposal ${number}`);
}

function read({ id }: TestProposal) {
  return readProposal(publicClient, { governor: house.governor.address, id });
}

async function pass(actions: readonly Action[]): Promise<void> {
  const proposal = await proposeAll(actions);
  await waitForVoting(house, proposal);
  await vote(house, proposal, 0, "For");
  await vote(house, proposal, 1, "For");
  await waitForResult(house, proposal);
  await move(house, proposal, "queue");
  await waitForDelay(house, proposal);
  await move(house, proposal, "execute");
}

before(async () => {
  house = await newStewardship();
});

describe("the class of a draft", () => {
  it("given any mix of calls, is the same from the governor, from the record, and once proposed", async () => {
    const history = await readHistory(house);
    const { governor } = house;
    for (const first of PROPOSAL_CLASSES) {
      for (const second of PROPOSAL_CLASSES) {
        const actions = [examples[first], examples[second]];
        const calls = encodeActions(house.house, actions);
        const asked = await readCallClasses(publicClient, { governor: governor.address, calls });
        const worked = explainClass(calls.flatMap((call) => callClass(history, call) ?? []));
        assert.deepEqual(asked, worked);
        assert.deepEqual(asked?.calls, [first, second]);
        const proposal = await proposeAll(actions);
        assert.equal((await read(proposal)).class, asked?.class);
      }
    }
  });

  it("given entries in the catalogue, which anyone can make, is Ordinary, and never stricter than what they prepare", async () => {
    const { governor } = house;
    const entries: Action[] = [
      { type: "publishDocument", document: "0x12" },
      { type: "registerTerms", spdxExpression: "MIT", listVersion: "3.28.0", textDigest: evidence },
      {
        type: "registerDataset",
        manifestDigest: datasetId,
        contentRoot: evidence,
        coverage: "Full",
        declaredTerms: evidence,
        previous: datasetId,
        locators: [],
      },
      { type: "addLocator", datasetId, locator: "hf:datasets/a/b" },
    ];
    const calls = encodeActions(house.house, [...entries, examples.Ordinary]);
    const asked = await readCallClasses(publicClient, { governor: governor.address, calls });
    assert.deepEqual(asked?.calls, ["Ordinary", "Ordinary", "Ordinary", "Ordinary", "Ordinary"]);
  });

  it("given wrapped, short, unknown or paying calls, is Constitutional", async () => {
    const history = await readHistory(house);
    const { governor, treasury, timelock } = house;
    const quarantine = encodeAction(house.house, examples.Restrictive);
    const wrapped = encodeFunctionData({
      abi: timelock.abi,
      functionName: "execute",
      args: [quarantine.target, 0n, quarantine.data, digest("none"), digest("salt")],
    });
    const calls = [
      { ...quarantine, value: 1n },
      { ...quarantine, data: quarantine.data.slice(0, 8) as `0x${string}` },
      { ...quarantine, target: treasury.address },
      { ...quarantine, target: addressOf(9) },
      { target: timelock.address, value: 0n, data: wrapped },
      { target: quarantine.target, value: 0n, data: "0x" as const },
    ];
    const asked = await readCallClasses(publicClient, { governor: governor.address, calls });
    assert.deepEqual(
      asked?.calls,
      calls.map(() => "Constitutional"),
    );
    assert.deepEqual(
      calls.map((call) => callClass(history, call)),
      asked?.calls,
    );
  });

  it("given a contract that is no such governor, is unknown", async () => {
    const calls = [encodeAction(house.house, examples.Ordinary)];
    const governor = house.token.address;
    assert.equal(await readCallClasses(publicClient, { governor, calls }), undefined);
  });
});

describe("what a class needs", () => {
  it("given a proposal of each class, comes from the chain with its numbers, before and after it opens", async () => {
    const tokens = [await getToken(publicClient, house.token.address)];
    for (const name of PROPOSAL_CLASSES) {
      const proposal = await proposeAll([examples[name]]);
      const { votingPeriod, quorum, approval } = rules[name];
      const votes = (total * BigInt(quorum)) / 10_000n;
      const floor = settings.quorumFloor;
      const expected = {
        votes: votes > floor ? votes : floor,
        fraction: { numerator: BigInt(quorum), denominator: 10_000n },
        floor,
      };
      const pending = await read(proposal);
      assert.deepEqual(pending.quorum, { ...expected, known: false });
      assert.deepEqual(
        [pending.class, pending.approval, pending.deadline - pending.snapshot],
        [name, approval, votingPeriod],
      );
      await waitForVoting(house, proposal);
      const open = await read(proposal);
      assert.deepEqual(open.quorum, { ...expected, known: true });
      const { rule } = describeRule(open, { history: await readHistory(house), tokens });
      assert.match(rule, new RegExp(`^An? ${name} proposal passes if For and Abstain together reach`));
      if (name === "Terms") assert.match(rule, /and For is more than 66\.66% of For and Against\.$/);
    }
  });

  /** Ballots by member, and whether they do for Terms: more than 66.66% For, and a quorum of its own. */
  const outcomes: readonly (readonly [Partial<Record<number, Choice>>, boolean])[] = [
    [{ 0: "For" }, true],
    [{ 4: "For", 5: "Abstain" }, false],
    [{ 1: "For", 2: "Abstain" }, true],
    [{ 0: "For", 1: "Against" }, false],
    [{ 0: "For", 2: "Against", 4: "Against" }, false],
    [{ 0: "For", 2: "Against", 5: "Against" }, true],
  ];
  for (const [ballots, passes] of outcomes) {
    it(`given ${Object.entries(ballots).join("; ")}, foresees that Terms ${passes ? "pass" : "fall"}`, async () => {
      const proposal = await proposeAll([examples.Terms]);
      await waitForVoting(house, proposal);
      for (const [voter, choice] of Object.entries(ballots)) {
        if (choice) await vote(house, proposal, Number(voter), choice);
      }
      assert.equal(measure(await read(proposal)).passing, passes);
      await waitForResult(house, proposal);
      const { state } = await read(proposal);
      assert.equal(state, passes ? "Succeeded" : "Defeated");
    });
  }
});

describe("votes on several proposals at once", () => {
  it("given one transaction, are counted on each, and said in one sentence", async () => {
    const proposals = [await proposeAll([examples.Ordinary]), await proposeAll([examples.Terms])] as const;
    await waitForVoting(house, proposals[1]);
    await voteOnAll(
      house,
      [
        [proposals[0], "For"],
        [proposals[1], "Abstain"],
      ],
      1,
    );
    const history = await readHistory(house);
    const [votes, others] = proposals.map(({ id }) => findProposal(history, id)?.votes ?? []);
    assert.deepEqual([votes?.[0]?.support, others?.[0]?.support], [1, 2]);
    assert.equal(votes?.[0]?.source.transactionHash, others?.[0]?.source.transactionHash);
    const data = encodeFunctionData({
      abi: house.governor.abi,
      functionName: "castVotes",
      args: [proposals.map(({ id }) => id), [1, 2]],
    });
    const call = { target: house.governor.address, value: 0n, data };
    const [a, b] = proposals.map(({ id }) => id);
    assert.equal(
      describeRequest(house.house, call, { history }).sentence,
      `Vote for proposal ${a} ("Proposal ${number - 1}"); abstain on proposal ${b} ("Proposal ${number}")`,
    );
  });

  it("given ballots that nobody signed, leaves them out and keeps why", async () => {
    const proposal = await proposeAll([examples.Ordinary]);
    await waitForVoting(house, proposal);
    const junk = { r: digest("r"), vs: digest("s") };
    await walletOf(5).writeContract({
      ...house.governor,
      functionName: "castVotesBySig",
      args: [
        [
          { proposalId: proposal.id, support: 1, voter: addressOf(2), ...junk },
          { proposalId: proposal.id, support: 7, voter: addressOf(2), ...junk },
          { proposalId: 9_999n, support: 1, voter: addressOf(2), ...junk },
        ],
      ],
    });
    const history = await readHistory(house);
    const known = findProposal(history, proposal.id);
    assert.deepEqual(
      known?.skipped.map(({ fault }) => fault),
      ["InvalidSignature", "InvalidChoice"],
    );
    assert.deepEqual(known?.votes, []);
    assert.equal(history.timeline.filter(({ eventName }) => eventName === "BallotSkipped").length, 3);
  });
});

describe("changing what classes need", () => {
  it("given votes that change rules and classes, is foreseen and folds to what the governor answers", async () => {
    const token = house.dollar.address;
    const later = { votingPeriod: settings.votingPeriod, quorum: 1_100, approval: 5_100 };
    const actions: Action[] = [
      { type: "setClassRule", class: "Ordinary", rule: later },
      { type: "setCallClass", target: token, selector: "0xa9059cbb", class: "Ordinary" },
    ];
    const foreseen = simulateActions(actions, await readHistory(house), { now: await now() });
    assert.deepEqual(foreseen.problems, []);
    await pass(actions);
    const history = await readHistory(house);
    const bare = (values: readonly { readonly value: unknown }[] | undefined) =>
      values?.map(({ value }) => value);
    assert.deepEqual(bare(foreseen.history.classes.rules.Ordinary), bare(history.classes.rules.Ordinary));
    await assertMatchesChain(house, history, []);
    const newest = listProposals(history)[0]?.id;
    assert.equal(history.classes.rules.Ordinary?.at(-1)?.proposalId, newest);
  });

  it("given a rule out of order, or a class that is fixed, foresees the refusal", async () => {
    const history = await readHistory(house);
    const { constitutional } = settings.classes;
    const refused: readonly (readonly [Action, string])[] = [
      [
        {
          type: "setClassRule",
          class: "Ordinary",
          rule: { ...constitutional, quorum: constitutional.quorum + 1 },
        },
        "GovernorClassOrder",
      ],
      [
        { type: "setSetting", setting: "quorumNumerator", value: BigInt(constitutional.quorum + 1) },
        "GovernorClassOrder",
      ],
      [
        { type: "setCallClass", target: house.registry.address, selector: "0x12345678", class: "Ordinary" },
        "GovernorFixedCallClass",
      ],
      [
        { type: "setCallClass", target: addressOf(9), selector: "0x12345678", class: "Restrictive" },
        "GovernorInvalidCallClass",
      ],
    ];
    for (const [action, name] of refused) {
      const [problem] = simulateActions([action], history).problems;
      assert.equal(problem?.error.name, name);
      await assert.rejects(pass([action]), (error) => findContractError(error)?.name === name);
    }
  });
});
