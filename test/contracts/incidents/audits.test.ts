import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import { zeroAddress, zeroHash } from "viem";
import { signBallotWithReason } from "../helpers/ballots.ts";
import { call } from "../helpers/calls.ts";
import {
  DAY,
  HOUR,
  impersonate,
  networkHelpers,
  nextAt,
  publicClient,
  receiptOf,
  waitUntil,
} from "../helpers/chain.ts";
import { divisibleStewardship, Forking } from "../helpers/forks.ts";
import { bitmap, indexOfState } from "../helpers/governance.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  deployWith,
  freshStewardship,
  parameters,
  people,
  settings,
  timelockDelay,
  votes,
} from "../helpers/stewardship.ts";

// Nouns, July 2023, M-03: the grace period was read when asked for, so that dead proposals came back to life.
describe("Nouns 2023-07 M-03: a dead proposal stays dead", () => {
  it("given expired and defeated proposals, when every window and quorum is changed by vote, then they stay what they are", async () => {
    const { governor, governance } = await freshStewardship();
    const forgotten = await governance.propose([call(governor, "setDaoURI", ["ipfs://old"])]);
    const rejected = await governance.propose([call(governor, "setDaoURI", ["ipfs://no"])]);
    await governance.pass(forgotten);
    await waitUntil((await governor.read.proposalQueueDeadline([forgotten.id])) + 1n);
    assert.equal(await governance.state(forgotten), "Expired");
    assert.equal(await governance.state(rejected), "Defeated");

    await governance.decide(
      call(governor, "setQueueWindow", [Number(60n * DAY)]),
      call(governor, "setExecutionWindow", [Number(60n * DAY)]),
      call(governor, "setQuorumFloor", [1n]),
      call(governor, "setLateQuorumVoteExtension", [0]),
    );
    assert.equal(await governance.state(forgotten), "Expired");
    assert.equal(await governance.state(rejected), "Defeated");
    for (const [dead, state] of [
      [forgotten, "Expired"],
      [rejected, "Defeated"],
    ] as const) {
      const seen = [dead.id, indexOfState(state), bitmap("Succeeded")];
      await refuses(governance.queue(dead), "GovernorUnexpectedProposalState", seen);
    }
  });
});

// Nouns Builder, September 2022, M-07 and M-08: votes delegated to nobody were lost, or locked the tokens.
describe("Nouns Builder 2022-09 M-07: delegating to nobody", () => {
  it("given a member that delegated to nobody, then it votes for itself, and its tokens still move", async () => {
    const { token } = await freshStewardship();
    await token.write.delegate([zeroAddress], { account: people.ben });
    assert.equal(await token.read.getVotes([people.ben]), votes.ben);
    await token.write.transfer([people.stranger, votes.ben], { account: people.ben });
    assert.equal(await token.read.getVotes([people.ben]), 0n);
    assert.equal(await token.read.getVotes([people.stranger]), votes.ben);
  });
});

// Nouns Builder, September 2022, H-01 to H-05: self-delegation and moves in one block made votes out of nothing.
describe("Nouns Builder 2022-09 H-01: votes are never more than tokens", () => {
  it("given delegations in a circle, to oneself and back, with transfers between, then the votes are the tokens", async () => {
    const { token } = await freshStewardship();
    const everyone = [people.ada, people.ben, people.cleo, people.dora, people.stranger];
    for (const [index, account] of everyone.entries()) {
      const next = everyone[(index + 1) % everyone.length] ?? account;
      await token.write.delegate([account], { account });
      await token.write.delegate([next], { account });
      await token.write.delegate([next], { account });
      await token.write.transfer([next, (await token.read.balanceOf([account])) / 2n], { account });
    }
    const all = await Promise.all(everyone.map((account) => token.read.getVotes([account])));
    assert.equal(
      all.reduce((sum, one) => sum + one, 0n),
      await token.read.totalSupply(),
    );
  });
});

// Nouns Builder, September 2022, M-14: whoever proposed the same calls first kept others from proposing them.
describe("Nouns Builder 2022-09 M-14: a copied proposal blocks nobody", () => {
  it("given a stranger's copy with other words, when a member proposes the same calls, then both stand", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    const copy = await governance.propose(calls, { by: people.dora, description: "Copied" });
    const own = await governance.propose(calls, { description: `Own#proposer=${people.ada}` });
    assert.notEqual(copy.id, own.id);
    await nextAt((await governor.read.proposalSnapshot([copy.id])) - 1n);
    await governance.cancel(copy, people.dora);
    assert.equal(await governance.state(own), "Pending");
  });
});

// Nouns Builder, September 2022, M-17 and its like: in a tiny supply the quorum was rounded to nothing.
describe("Nouns Builder 2022-09 M-17: a tiny supply", () => {
  it("given a supply of twenty of the smallest units, then the quorum is at least one vote, and none passes nothing", async () => {
    const { factory } = await freshStewardship();
    const tiny = await deployWith({
      ...parameters(factory.address),
      token: {
        name: "Tiny",
        symbol: "T",
        mintCap: 0n,
        allocations: [{ account: people.ada, amount: 20n }],
      },
      settings: { ...settings, proposalThreshold: 1n, quorumNumerator: 100n, quorumFloor: 1n, classes: low },
    });
    const { governor, governance } = tiny;
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), 1n);
    await governance.vote(proposal, people.stranger, "for");
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });
});

const low = {
  ...settings.classes,
  restrictive: { ...settings.classes.restrictive, quorum: 100 },
  terms: { ...settings.classes.terms, quorum: 100 },
  constitutional: { ...settings.classes.constitutional, quorum: 100 },
};

// Nouns Builder, September 2022, M-05: strangers could cancel the proposal of whoever had exactly the threshold.
describe("Nouns Builder 2022-09 M-05: exactly the threshold", () => {
  it("given a proposer with exactly the threshold, then it can propose, and no stranger can cancel, not even when it has less", async () => {
    const { token, governor, governance } = await freshStewardship();
    const { proposalThreshold } = settings;
    await token.write.transfer([people.stranger, proposalThreshold], { account: people.dora });
    const calls = [call(governor, "setDaoURI", ["ipfs://x"])];
    const proposal = await governance.propose(calls, { by: people.stranger });
    await token.write.transfer([people.dora, 1n], { account: people.stranger });
    for (const by of [people.ada, people.deployer]) {
      await refuses(governance.cancel(proposal, by), "GovernorUnableToCancel", [proposal.id, by]);
    }
    await refuses(governance.propose(calls, { by: people.stranger }), "GovernorInsufficientProposerVotes", [
      people.stranger,
      proposalThreshold - 1n,
      proposalThreshold,
    ]);
  });
});

// Nouns Builder, September 2022, M-06: settings that a vote could choose stopped every later vote.
describe("Nouns Builder 2022-09 M-06: settings that brick", () => {
  const strictest = { votingPeriod: Number(60n * DAY), quorum: 5_000, approval: 9_000 };
  const loosest = { votingPeriod: Number(DAY), quorum: 100, approval: 5_000 };
  const extremes = [
    {
      name: "strictest",
      rule: strictest,
      order: [3, 2, 1, 0],
      delay: 30n * DAY,
      window: DAY,
      votingDelay: 30n * DAY,
      floor: votes.all / 2n,
      threshold: votes.all / 20n,
      extension: 60n * DAY,
    },
    {
      name: "loosest",
      rule: loosest,
      order: [0, 1, 2, 3],
      delay: DAY,
      window: 60n * DAY,
      votingDelay: HOUR,
      floor: 1n,
      threshold: 1n,
      extension: 0n,
    },
  ];

  for (const { name, rule, order, delay, window, votingDelay, floor, threshold, extension } of extremes) {
    it(`given every setting at its ${name} by vote, then the members can still decide, and set it back`, async () => {
      const { governor, timelock, governance } = await freshStewardship();
      await governance.decide(
        ...(extension === 0n ? [call(governor, "setLateQuorumVoteExtension", [0])] : []),
        ...order.map((one) => call(governor, "setClassRule", [one, rule])),
        call(governor, "setLateQuorumVoteExtension", [Number(extension)]),
        call(governor, "setVotingDelay", [Number(votingDelay)]),
        call(governor, "setQuorumFloor", [floor]),
        call(governor, "setProposalThreshold", [threshold]),
        call(governor, "setQueueWindow", [Number(window)]),
        call(governor, "setExecutionWindow", [Number(window)]),
        call(timelock, "updateDelay", [delay]),
      );
      assert.deepEqual(await governor.read.classRule([3]), rule);
      const back = await governance.propose([
        call(governor, "setVotingDelay", [settings.votingDelay]),
        call(timelock, "updateDelay", [timelockDelay]),
      ]);
      await governance.pass(back, [people.ada, people.ben, people.cleo, people.dora]);
      await governance.queue(back);
      await governance.untilExecutable(back);
      await governance.execute(back);
      assert.equal(await governor.read.votingDelay(), BigInt(settings.votingDelay));
      assert.equal(await timelock.read.getMinDelay(), timelockDelay);
    });
  }
});

// Nouns Builder, September 2022, M-10: the quorum went on counting tokens that were burned.
describe("Nouns Builder 2022-09 M-10: burned tokens", () => {
  it("given tokens that were burned before the snapshot, then the quorum is of what is left, and of old proposals stays", async () => {
    const { token, governor, governance } = await freshStewardship();
    const before = await governance.propose([call(token, "burn", [0n])]);
    await governance.untilOpen(before);
    const needed = await governor.read.proposalQuorum([before.id]);
    await token.write.burn([votes.ben], { account: people.ben });
    const after = await governance.propose([call(token, "burn", [0n])]);
    await governance.untilOpen(after);
    assert.equal(await governor.read.proposalQuorum([before.id]), needed);
    assert.equal(
      await governor.read.proposalQuorum([after.id]),
      (needed * (votes.all - votes.ben)) / votes.all,
    );
  });
});

// Nouns, August 2022, M-01: gas was refunded for whatever a reason cost, however long it was.
describe("Nouns 2022-08 M-01: gas for endless reasons", () => {
  const most = 2_048n;

  it("given a ballot with the longest reason, then nobody but its sender pays for it; a byte more is refused", async () => {
    const house = await freshStewardship();
    const { governor, governance, treasury, timelock } = house;
    await networkHelpers.setBalance(treasury.address, 10n ** 18n);
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    const payers = [governor.address, timelock.address, treasury.address];
    const held = () => Promise.all(payers.map((address) => publicClient.getBalance({ address })));
    const before = await held();
    const own = await publicClient.getBalance({ address: people.ben });
    const hash = await governance.vote(proposal, people.ben, "for", "x".repeat(Number(most)));
    const { gasUsed, effectiveGasPrice } = await receiptOf(hash);
    assert.deepEqual(await held(), before);
    assert.equal(await publicClient.getBalance({ address: people.ben }), own - gasUsed * effectiveGasPrice);
    const longer = "x".repeat(Number(most) + 1);
    const tooLong = [most + 1n, most];
    await refuses(governance.vote(proposal, people.cleo, "for", longer), "GovernorReasonTooLong", tooLong);
    const signature = await signBallotWithReason(
      house,
      { proposal, choice: "for", voter: people.cleo },
      longer,
    );
    const relay = governor.write.castVoteWithReasonAndParamsBySig([
      proposal.id,
      1,
      people.cleo,
      longer,
      "0x",
      signature,
    ]);
    await refuses(relay, "GovernorReasonTooLong", tooLong);
  });

  it("given the reason of whoever leaves, then it is bounded too, with a permit or without", async () => {
    const house = await divisibleStewardship();
    const { fork } = house;
    const forking = await Forking.against(house);
    const longer = "x".repeat(Number(most) + 1);
    const tooLong = [most + 1n, most];
    const account = people.dora;
    await refuses(forking.lodge(account, 1n, longer), "ForkReasonTooLong", tooLong);
    const permit = [0n, 27, zeroHash, zeroHash] as const;
    await refuses(
      fork.write.lodgeWithPermit([forking.id, 1n, longer, ...permit], { account }),
      "ForkReasonTooLong",
      tooLong,
    );
  });
});

// Found while proving OpenZeppelin's timelock: two governors with the same calls blocked each other on one timelock.
describe("OpenZeppelin #4432: two houses with the same decision", () => {
  it("given two governors that queue the same calls in the same words, then both carry them out", async () => {
    const houses = [await deployWith(), await deployWith()];
    const [first] = houses;
    assert.ok(first);
    const text = call(first.catalogue, "publish", ["0x01"]);
    const decisions = [];
    for (const { governance } of houses) {
      const proposal = await governance.propose([text], { description: "Publish" });
      await governance.untilOpen(proposal);
      decisions.push({ governance, proposal });
    }
    for (const { governance, proposal } of decisions) {
      for (const voter of [people.ada, people.ben]) await governance.vote(proposal, voter, "for");
    }
    for (const { governance, proposal } of decisions) {
      await governance.untilClosed(proposal);
      await governance.queue(proposal);
    }
    for (const { governance, proposal } of decisions) {
      await governance.untilExecutable(proposal);
      await governance.execute(proposal);
      assert.equal(await governance.state(proposal), "Executed");
    }
  });
});

describe("OpenZeppelin #4432: two governors on one timelock", () => {
  it("given a house's timelock, when another governor would use it, then the timelock refuses, and that governor can't be built", async () => {
    const { governor, timelock, governance } = await freshStewardship();
    const other = await deployWith();
    const foreign = { ...(await other.governor.read.house()), timelock: timelock.address };
    await refuses(
      deployMock("StewardGovernor", stewardGovernorAbi, ["Second", "", foreign, settings]),
      "StewardGovernorForeignPart",
      [timelock.address],
    );
    const delay = await timelock.read.getMinDelay();
    const nothing = [people.ada, 0n, "0x", zeroHash, zeroHash, delay] as const;
    await refuses(
      timelock.write.schedule(nothing, { account: await impersonate(other.governor.address) }),
      "AccessControlUnauthorizedAccount",
      [other.governor.address, await timelock.read.PROPOSER_ROLE()],
    );
    const { transaction } = await governance.decide(call(governor, "setDaoURI", ["ipfs://x"]));
    assert.ok(transaction);
  });
});

// zFi's Moloch, March 2026: a cap of zero meant no cap, and a cap that was used up became zero.
describe("zFi Moloch 2026-03: a limit that is used up", () => {
  it("given a limit that is spent to the last wei, or that was never set, then nothing more can be spent", async () => {
    const { treasury, asTimelock } = await freshStewardship();
    await networkHelpers.setBalance(treasury.address, 100n);
    const pay = (amount: bigint) => treasury.write.pay([zeroAddress, people.operator, amount], asTimelock);
    await refuses(pay(1n), "TreasuryLimitExceeded", [zeroAddress, 1n, 0n]);
    await treasury.write.setLimit([zeroAddress, 10n], asTimelock);
    await pay(10n);
    await refuses(pay(1n), "TreasuryLimitExceeded", [zeroAddress, 1n, 0n]);
    await treasury.write.setLimit([zeroAddress, 0n], asTimelock);
    await refuses(pay(1n), "TreasuryLimitExceeded", [zeroAddress, 1n, 0n]);
  });

  it("given a token without any yearly minting, then not one vote can be minted", async () => {
    const { factory } = await freshStewardship();
    const house = parameters(factory.address);
    const { token, asTimelock } = await deployWith({ ...house, token: { ...house.token, mintCap: 0n } });
    await refuses(token.write.mint([people.ada, 1n], asTimelock), "StewardTokenMintCapExceeded", [1n, 0n]);
  });
});
