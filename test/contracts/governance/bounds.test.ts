import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stringToHex } from "viem";
import { type Call, call, emitted } from "../helpers/calls.ts";
import { DAY, HOUR } from "../helpers/chain.ts";
import type { Governor } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  deployWith,
  freshStewardship,
  type Stewardship,
  settings,
  timelockDelay,
  votes,
} from "../helpers/stewardship.ts";

interface Setting {
  readonly name: string;
  readonly min: bigint;
  readonly max: bigint;
  readonly set: (governor: Governor, value: bigint) => Call;
  readonly get: (governor: Governor) => Promise<bigint | number>;
}

const list: readonly Setting[] = [
  {
    name: "votingDelay",
    min: HOUR,
    max: 30n * DAY,
    set: (governor, value) => call(governor, "setVotingDelay", [Number(value)]),
    get: (governor) => governor.read.votingDelay(),
  },
  {
    name: "votingPeriod",
    min: DAY,
    max: 60n * DAY,
    set: (governor, value) => call(governor, "setVotingPeriod", [Number(value)]),
    get: (governor) => governor.read.votingPeriod(),
  },
  {
    name: "proposalThreshold",
    min: 1n,
    max: votes.all / 20n,
    set: (governor, value) => call(governor, "setProposalThreshold", [value]),
    get: (governor) => governor.read.proposalThreshold(),
  },
  {
    name: "quorumNumerator",
    min: 100n,
    max: 5_000n,
    set: (governor, value) => call(governor, "updateQuorumNumerator", [value]),
    get: (governor) => governor.read.quorumNumerator(),
  },
  {
    name: "quorumFloor",
    min: 1n,
    max: votes.all / 2n,
    set: (governor, value) => call(governor, "setQuorumFloor", [value]),
    get: (governor) => governor.read.quorumFloor(),
  },
  {
    name: "lateQuorumVoteExtension",
    min: 0n,
    max: BigInt(settings.votingPeriod),
    set: (governor, value) => call(governor, "setLateQuorumVoteExtension", [Number(value)]),
    get: (governor) => governor.read.lateQuorumVoteExtension(),
  },
  {
    name: "queueWindow",
    min: DAY,
    max: 60n * DAY,
    set: (governor, value) => call(governor, "setQueueWindow", [Number(value)]),
    get: (governor) => governor.read.queueWindow(),
  },
  {
    name: "executionWindow",
    min: DAY,
    max: 60n * DAY,
    set: (governor, value) => call(governor, "setExecutionWindow", [Number(value)]),
    get: (governor) => governor.read.executionWindow(),
  },
];

/** Rules that leave Ordinary's numbers free within the bounds. */
const least = { votingPeriod: Number(DAY), quorum: 100, approval: 5_000 };
const most = { votingPeriod: Number(60n * DAY), quorum: 5_000, approval: 9_000 };
const free = {
  ...settings,
  classes: { ordinaryApproval: 5_000, restrictive: least, terms: most, constitutional: most },
};

const freeStewardship = () => deployWith({ settings: free });

const outOfBounds = "GovernorSettingOutOfBounds";

describe("Hard bounds on settings", () => {
  for (const { name, min, max, set, get } of list) {
    const named = stringToHex(name, { size: 32 });

    it(`given a decision on ${name}, when it names either bound, then it holds`, async () => {
      const { governor, governance } = await freeStewardship();
      for (const value of [max, min]) {
        await governance.decide(set(governor, value));
        assert.equal(BigInt(await get(governor)), value);
      }
    });

    it(`given a decision on ${name}, when it names one more than the greatest or less than the least, then it is refused`, async () => {
      const { governor, governance } = await freeStewardship();
      const beyond = min === 0n ? [max + 1n] : [min - 1n, max + 1n];
      const before = await get(governor);
      for (const value of beyond) {
        const proposal = await governance.ready([set(governor, value)]);
        await refuses(governance.execute(proposal), outOfBounds, [named, value, min, max]);
        assert.equal(await governance.state(proposal), "Queued");
      }
      assert.equal(await get(governor), before);
    });

    it(`given a stewardship that would start with ${name} beyond its bounds, then it can't be deployed`, async () => {
      const value = max + 1n;
      const wide = name === "proposalThreshold" || name.startsWith("quorum");
      const changed = { ...free, [name]: wide ? value : Number(value) };
      await refuses(deployWith({ settings: changed }), outOfBounds, [named, value, min, max]);
    });
  }

  it("given a decision, then the change is told with what was before", async () => {
    const { governor, governance } = await freeStewardship();
    const { transaction } = await governance.decide(
      call(governor, "setVotingDelay", [7_200]),
      call(governor, "setVotingPeriod", [172_800]),
      call(governor, "setProposalThreshold", [5n]),
      call(governor, "updateQuorumNumerator", [300n]),
      call(governor, "setLateQuorumVoteExtension", [60]),
      call(governor, "setQueueWindow", [90_000]),
      call(governor, "setExecutionWindow", [91_000]),
    );
    assert.deepEqual(await emitted(transaction, governor, "VotingDelaySet"), [
      { oldVotingDelay: BigInt(settings.votingDelay), newVotingDelay: 7_200n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "VotingPeriodSet"), [
      { oldVotingPeriod: BigInt(settings.votingPeriod), newVotingPeriod: 172_800n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "ProposalThresholdSet"), [
      { oldProposalThreshold: settings.proposalThreshold, newProposalThreshold: 5n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "QuorumNumeratorUpdated"), [
      { oldQuorumNumerator: settings.quorumNumerator, newQuorumNumerator: 300n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "LateQuorumVoteExtensionSet"), [
      { oldVoteExtension: BigInt(settings.lateQuorumVoteExtension), newVoteExtension: 60n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "QueueWindowSet"), [
      { oldQueueWindow: BigInt(settings.queueWindow), newQueueWindow: 90_000n },
    ]);
    assert.deepEqual(await emitted(transaction, governor, "ExecutionWindowSet"), [
      { oldExecutionWindow: BigInt(settings.executionWindow), newExecutionWindow: 91_000n },
    ]);
  });
});

describe("Hard bounds on the delay", () => {
  const invalid = "StewardTimelockInvalidDelay";
  const decideDelay = ({ timelock, governance }: Stewardship, delay: bigint) =>
    governance.ready([call(timelock, "updateDelay", [delay])]);

  it("given a decision that names either bound, then it holds", async () => {
    const house = await freshStewardship();
    for (const delay of [DAY, 30n * DAY]) {
      const before = await house.timelock.read.getMinDelay();
      const transaction = house.governance.execute(await decideDelay(house, delay));
      assert.deepEqual(await emitted(transaction, house.timelock, "MinDelayChange"), [
        { oldDuration: before, newDuration: delay },
      ]);
    }
    assert.equal(await house.timelock.read.MIN_DELAY(), DAY);
    assert.equal(await house.timelock.read.MAX_DELAY(), 30n * DAY);
  });

  it("given a decision one second beyond either bound, then it is refused", async () => {
    const house = await freshStewardship();
    for (const delay of [DAY - 1n, 30n * DAY + 1n]) {
      const proposal = await decideDelay(house, delay);
      await refuses(house.governance.execute(proposal), invalid, [delay, DAY, 30n * DAY]);
    }
    assert.equal(await house.timelock.read.getMinDelay(), timelockDelay);
  });

  it("given a stewardship that would start one second beyond, then it can't be deployed", async () => {
    for (const delay of [DAY - 1n, 30n * DAY + 1n]) {
      await refuses(deployWith({ timelockDelay: delay }), invalid, [delay, DAY, 30n * DAY]);
    }
  });
});
