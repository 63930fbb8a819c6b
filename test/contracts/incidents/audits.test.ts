import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { zeroAddress } from "viem";
import { call } from "../helpers/calls.ts";
import { DAY, networkHelpers, nextAt, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployWith, freshStewardship, parameters, people, settings, votes } from "../helpers/stewardship.ts";

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
    await refuses(governance.queue(forgotten), "GovernorUnexpectedProposalState");
    await refuses(governance.queue(rejected), "GovernorUnexpectedProposalState");
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
