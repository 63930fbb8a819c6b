import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseAbi, parseEther, toFunctionSelector, zeroAddress } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, publicClient } from "../helpers/chain.ts";
import { divisibleStewardship, Forking } from "../helpers/forks.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import { ETHER } from "../helpers/runs.ts";
import { deployWith, people, type Stewardship, votes } from "../helpers/stewardship.ts";
import { hostileToken, malices, manners, oddPayee, oddToken, silentToken } from "../helpers/tokens.ts";

const batchAbi = parseAbi(["function run(address[] targets, bytes[] calls) payable"]);

describe("Who can leave", () => {
  it("given tokens bought after the snapshot, then their buyer can't lodge them, and their seller has none left", async () => {
    const house = await divisibleStewardship();
    const { token, fork } = house;
    const forking = await Forking.against(house);
    await token.write.transfer([people.stranger, votes.cleo], { account: people.cleo });
    await token.write.approve([fork.address, votes.cleo], { account: people.stranger });
    await refuses(forking.lodge(people.stranger, 1n), "ForkAboveEntitlement", [people.stranger, 1n, 0n]);
    const empty = [people.cleo, 0n, 1n];
    await refuses(forking.lodge(people.cleo, 1n), "ERC20InsufficientBalance", empty);
  });

  it("given a member that buys more after the snapshot, then it lodges what it had then, and not a unit more", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    await house.token.write.transfer([people.dora, votes.cleo], { account: people.cleo });
    const above = [people.dora, votes.dora + 1n, votes.dora];
    await refuses(forking.lodge(people.dora, votes.dora + 1n), "ForkAboveEntitlement", above);
    await forking.lodge(people.dora, votes.dora);
    await refuses(forking.lodge(people.dora, 1n), "ForkAboveEntitlement", [people.dora, 1n, 0n]);
  });

  it("given tokens that pass through in the second of the snapshot, then they entitle to nothing", async () => {
    const house = await divisibleStewardship();
    const { token, fork, governor, governance } = house;
    const batch = await deployMock("Batch", batchAbi, []);
    await token.write.approve([batch.address, votes.ada], { account: people.ada });
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await nextAt(await governor.read.proposalSnapshot([proposal.id]));
    const passing = [
      call(token, "transferFrom", [people.ada, batch.address, votes.ada]),
      call(token, "transfer", [people.ada, votes.ada]),
    ];
    await batch.write.run([passing.map(({ target }) => target), passing.map(({ data }) => data)]);
    await governance.pass(proposal);
    assert.equal(await fork.read.entitlement([proposal.id, batch.address]), 0n);
    assert.equal(await fork.read.entitlement([proposal.id, people.ada]), votes.ada);
  });

  it("given a member that had delegated, then it can leave, and its delegate can't in its stead", async () => {
    const house = await divisibleStewardship();
    await house.token.write.delegate([people.stranger], { account: people.cleo });
    const forking = await Forking.against(house);
    await refuses(forking.lodge(people.stranger, 1n), "ForkAboveEntitlement", [people.stranger, 1n, 0n]);
    await forking.lodge(people.cleo, votes.cleo);
    assert.equal(await forking.status(), "Begun");
  });

  it("given two plans against one proposal, then a member lodges what it held once, though it may buy more", async () => {
    const house = await divisibleStewardship();
    const first = await Forking.against(house);
    const second = await Forking.open(house, first.proposal, { name: "Another child" });
    await first.lodge(people.dora, votes.dora);
    await house.token.write.transfer([people.dora, votes.dora], { account: people.ada });
    await refuses(second.lodge(people.dora, 1n), "ForkAboveEntitlement", [people.dora, 1n, 0n]);
    await first.withdraw(people.dora, 5n);
    await second.lodge(people.dora, 5n);
    assert.equal(await house.fork.read.lodgedAgainst([first.proposal.id, people.dora]), votes.dora);
  });

  it("given two proposals, then the same tokens can't be lodged against both", async () => {
    const house = await divisibleStewardship();
    const { governance, governor } = house;
    const calls = ["ipfs://1", "ipfs://2"].map((uri) => call(governor, "setDaoURI", [uri]));
    const proposals = [];
    for (const one of calls) proposals.push(await governance.propose([one]));
    const [a, b] = proposals;
    assert.ok(a && b);
    await governance.untilOpen(b);
    for (const proposal of proposals) {
      for (const voter of [people.ada, people.ben]) await governance.vote(proposal, voter, "for");
    }
    await governance.untilClosed(b);
    const [first, second] = [await Forking.open(house, a), await Forking.open(house, b)];
    await first.lodge(people.dora, votes.dora);
    await refuses(second.lodge(people.dora, 1n), "ERC20InsufficientBalance", [people.dora, 0n, 1n]);
  });
});

describe("Hostile tokens in a fork's share", () => {
  async function finished(house: Stewardship, tokens: readonly { readonly address: `0x${string}` }[]) {
    const forking = await Forking.begun(house);
    await house.treasury.write.ringFence([[ETHER, ...tokens.map(({ address }) => address)]]);
    await forking.complete();
    const { childTreasury } = await forking.state();
    return { forking, childTreasury };
  }

  it("given a token that is stopped, burns all gas or returns a megabyte, then it blocks no other, and is settled when it gives way", async () => {
    const house = await divisibleStewardship();
    const token = await hostileToken();
    const silent = await silentToken();
    await token.write.mint([house.treasury.address, 1_000n]);
    await silent.write.mint([house.treasury.address, 1_000n]);
    const { forking, childTreasury } = await finished(house, [token, silent]);

    await token.write.turn([malices.paused]);
    await refuses(forking.settle(token.address), "Paused", []);
    await token.write.turn([malices.burnsGas]);
    await assert.rejects(house.treasury.write.settle([forking.id, token.address], { gas: 1_000_000n }));
    await forking.settle();
    await forking.settle(silent.address);
    assert.equal(await silent.read.balanceOf([childTreasury]), 200n);
    assert.equal(await publicClient.getBalance({ address: childTreasury }), parseEther("200"));
    assert.equal(await forking.share(token.address), 200n);
    await token.write.turn([malices.returnsMuch]);
    await forking.settle(token.address);
    assert.equal(await token.read.balanceOf([childTreasury]), 200n);
  });

  it("given a token that takes a fee, then its child has the rest and the parent's own is whole", async () => {
    const house = await divisibleStewardship();
    const token = await oddToken();
    await token.write.mint([house.treasury.address, 1_000n]);
    const { forking, childTreasury } = await finished(house, [token]);
    await token.write.behave([manners.takesFee, zeroAddress, "0x"]);
    await forking.settle(token.address);
    assert.equal(await token.read.balanceOf([childTreasury]), 199n);
    assert.equal(await house.treasury.read.unreserved([token.address]), 800n);
  });

  it("given a token that shrinks below what is set aside, then the fork has what is left, and nothing stays set aside", async () => {
    const house = await divisibleStewardship();
    const { treasury, asTimelock } = house;
    const token = await hostileToken();
    await token.write.mint([treasury.address, 1_000n]);
    const { forking, childTreasury } = await finished(house, [token]);
    await treasury.write.payAboveLimit([token.address, people.ada, 800n], asTimelock);
    await token.write.turn([malices.shrinks]);
    assert.equal(await treasury.read.unreserved([token.address]), 0n);
    assert.deepEqual(await emitted(forking.settle(token.address), treasury, "ShareSettled"), [
      { forkId: forking.id, token: token.address, childTreasury, share: 200n, amount: 100n },
    ]);
    assert.equal(await treasury.read.ringFenced([token.address]), 0n);
  });

  it("given a token that has gone to nothing, then its share is not struck off for nothing", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const token = await hostileToken();
    await token.write.mint([treasury.address, 5n]);
    const { forking } = await finished(house, [token]);
    assert.equal(await forking.share(token.address), 1n);
    await treasury.write.payAboveLimit([token.address, people.ada, 4n], house.asTimelock);
    await token.write.turn([malices.shrinks]);
    await refuses(forking.settle(token.address), "TreasuryNoShare", [forking.id, token.address]);
    await token.write.turn([malices.none]);
    await forking.settle(token.address);
  });

  it("given tokens that call back into the treasury while they are settled, then each is refused and takes nothing twice", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const tokens = await Promise.all([0, 1, 2, 3].map(oddToken));
    for (const token of tokens) await token.write.mint([treasury.address, 1_000n]);
    const { forking, childTreasury } = await finished(house, tokens);
    const reentrant = toFunctionSelector("ReentrancyGuardReentrantCall()");
    for (const [index, token] of tokens.entries()) {
      const again = [
        call(treasury, "settle", [forking.id, token.address]),
        call(treasury, "settle", [forking.id, ETHER]),
        call(treasury, "ringFence", [[token.address]]),
        call(treasury, "release", [forking.id, token.address]),
      ][index];
      assert.ok(again);
      await token.write.behave([manners.callsBack, again.target, again.data]);
      await forking.settle(token.address);
      assert.equal(await token.read.lastError(), reentrant);
      assert.equal(await token.read.balanceOf([childTreasury]), 200n);
    }
  });

  it("given a payee that lodges while it is paid, then its share is of what is left", async () => {
    const house = await divisibleStewardship();
    const { token, treasury, governance, governor, fork, asTimelock } = house;
    const payee = await oddPayee();
    await token.write.transfer([payee.address, votes.cleo], { account: people.ada });
    const approve = call(token, "approve", [fork.address, votes.cleo]);
    await payee.write.act([approve.target, approve.data]);
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])], {
      by: people.ben,
    });
    await governance.pass(proposal, [people.ben, people.cleo]);
    const forking = await Forking.open(house, proposal);
    const lodging = call(fork, "lodge", [forking.id, votes.cleo, ""]);
    await payee.write.behave([lodging.target, lodging.data]);
    await treasury.write.payAboveLimit([ETHER, payee.address, parseEther("500")], asTimelock);
    assert.equal(await forking.status(), "Begun");
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await forking.share(), parseEther("100"));
  });
});

describe("As many forks as tokens allow", () => {
  it("given the lowest threshold and ten forks at once, then each has its share and payments go on", async () => {
    const house = await deployWith({ forkThreshold: 100n });
    const { token, fork, treasury, governance, governor, asTimelock } = house;
    for (const member of [people.cleo, people.dora]) {
      await token.write.approve([fork.address, votes.all], { account: member });
    }
    const odd = await oddToken();
    await odd.write.mint([treasury.address, 10_000n]);
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.pass(proposal);
    const part = votes.all / 100n;
    const forks: Forking[] = [];
    for (let index = 0; index < 10; index++) {
      const forking = await Forking.open(house, proposal, { name: `Child ${index}` });
      await forking.lodge(people.dora, part);
      forks.push(forking);
    }
    assert.equal((await fork.read.claims()).length, 10);
    const paying = treasury.write.payAboveLimit([odd.address, people.ada, 9_000n], asTimelock);
    assert.equal((await emitted(paying, treasury, "ShareRingFenced")).length, 10);
    for (const forking of forks) assert.equal(await forking.share(odd.address), 100n);
    await refuses(
      treasury.write.payAboveLimit([odd.address, people.ada, 1n], asTimelock),
      "TreasuryRingFenced",
      [odd.address, 1n, 0n],
    );
  });
});
