import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseEther } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { impersonate, publicClient, receiptOf, wallets } from "../helpers/chain.ts";
import { divisibleStewardship, emptying, Forking, funds } from "../helpers/forks.ts";
import { refuses } from "../helpers/refusals.ts";
import { ETHER, TrainingRun } from "../helpers/runs.ts";
import { people, type Stewardship, votes } from "../helpers/stewardship.ts";
import { oddToken } from "../helpers/tokens.ts";

const share = parseEther("200");

async function give({ treasury }: Stewardship, value: bigint) {
  const [wallet] = wallets;
  assert.ok(wallet);
  await receiptOf(wallet.sendTransaction({ to: treasury.address, value }));
}

async function dollars({ treasury }: Stewardship, amount: bigint) {
  const token = await oddToken();
  await token.write.mint([treasury.address, amount]);
  return token;
}

describe("A fork's share", () => {
  it("given a begun fork, when anyone asks, then its share of each asset is set aside and told, once", async () => {
    const house = await divisibleStewardship();
    const { treasury, fork } = house;
    const forking = await Forking.begun(house);
    const token = await dollars(house, 1_001n);
    const asked = treasury.write.ringFence([[ETHER, token.address, ETHER, token.address]], {
      account: people.stranger,
    });
    assert.deepEqual(await emitted(asked, treasury, "ShareRingFenced"), [
      { forkId: forking.id, token: ETHER, oldShare: 0n, newShare: share },
      { forkId: forking.id, token: token.address, oldShare: 0n, newShare: 200n },
    ]);
    assert.equal(await treasury.read.ringFenced([ETHER]), share);
    assert.equal(await treasury.read.unreserved([ETHER]), funds - share);
    assert.equal(await treasury.read.unreserved([token.address]), 801n);
    assert.equal(await treasury.read.countedOf([forking.id, ETHER]), votes.cleo);
    assert.equal(await treasury.read.fork(), fork.address);
    const again = treasury.write.ringFence([[ETHER]]);
    assert.deepEqual(await emitted(again, treasury, "ShareRingFenced"), []);
  });

  it("given no begun fork, then nothing is set aside, whatever is lodged", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    await forking.lodge(people.cleo, votes.cleo - 1n);
    await house.treasury.write.ringFence([[ETHER]]);
    assert.equal(await house.treasury.read.ringFenced([ETHER]), 0n);
  });

  it("given a proposal that pays everything out, when a fork begins first, then the share survives and the rest can be paid", async () => {
    const house = await divisibleStewardship();
    const { governance, treasury, asTimelock } = house;
    const forking = await Forking.begun(house);
    await governance.queue(forking.proposal);
    await governance.untilExecutable(forking.proposal);
    const kept = [ETHER, funds, funds - share];
    await refuses(governance.execute(forking.proposal), "TreasuryRingFenced", kept);

    await treasury.write.payAboveLimit([ETHER, people.ada, funds - share], asTimelock);
    await refuses(treasury.write.payAboveLimit([ETHER, people.ada, 1n], asTimelock), "TreasuryRingFenced", [
      ETHER,
      1n,
      0n,
    ]);
    await refuses(treasury.write.pay([ETHER, people.ada, 1n], asTimelock), "TreasuryRingFenced", [
      ETHER,
      1n,
      0n,
    ]);
    const account = await impersonate(house.runs.address);
    const drawing = treasury.write.drawForRun([ETHER, 1n, true], { account });
    await refuses(drawing, "TreasuryRingFenced", [ETHER, 1n, 0n]);
    await forking.complete();
    await forking.settle();
    const { childTreasury } = await forking.state();
    assert.equal(await publicClient.getBalance({ address: childTreasury }), share);
  });

  it("given a proposal that pays the rest out and is executed during joining, then who joins later shares what is left", async () => {
    const house = await divisibleStewardship();
    const { governance, treasury } = house;
    const forking = await Forking.begun(house, emptying(house, parseEther("400")));
    await governance.queue(forking.proposal);
    await governance.untilExecutable(forking.proposal);
    await governance.execute(forking.proposal);
    assert.equal(await forking.share(), share);
    await forking.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    // Of the 400 that are free, an eighth: Dora has 10 of the 80 hundredths that have no share yet.
    assert.equal(await forking.share(), share + parseEther("50"));
  });

  it("given money that arrives during joining, even what a run returns, then only who joins later has a share of it", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const run = await TrainingRun.fund(house);
    const free = funds - parseEther("60");
    const forking = await Forking.begun(house);
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await forking.share(), free / 5n);
    await run.cancel();
    await run.refund(treasury.address);
    await give(house, parseEther("60"));
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await forking.share(), free / 5n);
    await forking.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    const rest = funds + parseEther("60") - free / 5n;
    assert.equal(await forking.share(), free / 5n + rest / 8n);
  });

  it("given a vote that mints during joining, then nobody's share is thinner", async () => {
    const house = await divisibleStewardship();
    const { token, treasury, asTimelock } = house;
    const forking = await Forking.begun(house);
    await token.write.mint([people.ada, await token.read.mintable()], asTimelock);
    await forking.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await forking.share(), parseEther("300"));
  });

  it("given two forks at once, then each has its share, in whatever order they are counted and finished", async () => {
    const house = await divisibleStewardship();
    const { governance, governor, treasury, fork } = house;
    const first = await Forking.begun(house);
    await treasury.write.ringFence([[ETHER]]);
    const next = await governance.propose([call(governor, "setDaoURI", ["ipfs://next"])]);
    // Ben is for it, and leaves all the same.
    await governance.pass(next);
    const second = await Forking.open(house, next);
    await second.lodge(people.ben, votes.ben);
    assert.equal((await fork.read.claims()).length, 2);
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await first.share(), share);
    assert.equal(await second.share(), parseEther("300"));

    await first.untilCounted();
    await first.buildAll();
    await first.finish();
    assert.equal((await second.state()).supply, votes.all - votes.cleo);
    await second.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await second.share(), parseEther("400"));
    await second.complete();
    await first.settle();
    await second.settle();
    const { childTreasury } = await second.state();
    assert.equal(await publicClient.getBalance({ address: childTreasury }), parseEther("400"));
    assert.equal(await treasury.read.ringFenced([ETHER]), 0n);
  });

  it("given all tokens, then all assets leave, to the last unit", async () => {
    const house = await divisibleStewardship();
    const { treasury, token: vote } = house;
    await give(house, 7n);
    const forking = await Forking.begun(house);
    await treasury.write.ringFence([[ETHER]]);
    for (const member of ["dora", "ben", "ada"] as const) {
      await forking.lodge(people[member], votes[member]);
      await treasury.write.ringFence([[ETHER]]);
    }
    assert.equal(await forking.share(), funds + 7n);
    await forking.complete();
    await forking.settle();
    assert.equal(await publicClient.getBalance({ address: treasury.address }), 0n);
    assert.equal(await vote.read.totalSupply(), 0n);
  });

  it("given an asset that nobody counted before the fork was finished, then it stays", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const token = await dollars(house, 1_000n);
    const forking = await Forking.begun(house);
    await forking.complete();
    await treasury.write.ringFence([[token.address]]);
    await refuses(forking.settle(token.address), "TreasuryNoShare", [forking.id, token.address]);
    assert.equal(await treasury.read.unreserved([token.address]), 1_000n);
  });
});

describe("A share and a vote's limit", () => {
  it("given a payment within the limit, then the share is counted before it and the limit is spent", async () => {
    const house = await divisibleStewardship();
    const { treasury, asTimelock } = house;
    const forking = await Forking.begun(house);
    await treasury.write.pay([ETHER, people.dora, parseEther("100")], asTimelock);
    assert.equal(await forking.share(), share);
    assert.equal(await treasury.read.available([ETHER]), 0n);
  });

  it("given the forks as payee, then a payment is refused, since they could not return it", async () => {
    const { treasury, fork, asTimelock } = await divisibleStewardship();
    const paying = treasury.write.payAboveLimit([ETHER, fork.address, 1n], asTimelock);
    await refuses(paying, "TreasuryInvalidRecipient", [fork.address]);
  });
});
