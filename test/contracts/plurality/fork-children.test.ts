import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { modelRegistryAbi, stewardGovernorAbi, stewardTokenAbi, treasuryAbi } from "@commonweight/sdk/chain";
import { getContract, parseEther } from "viem";
import { emitted } from "../helpers/calls.ts";
import { nextAt, publicClient } from "../helpers/chain.ts";
import { countPeriod, divisibleStewardship, Forking, finishPeriod, planFor } from "../helpers/forks.ts";
import { refuses } from "../helpers/refusals.ts";
import { ETHER } from "../helpers/runs.ts";
import { people, type Stewardship, settings, votes } from "../helpers/stewardship.ts";

async function keyOf({ fork, factory }: Stewardship, { id, plan }: Forking) {
  return factory.read.keyOf([await fork.read.childOf([id, plan])]);
}

async function childOf(house: Stewardship, forking: Forking) {
  const at = await house.factory.read.addressesOf([await keyOf(house, forking)]);
  const client = publicClient;
  return {
    at,
    governor: getContract({ abi: stewardGovernorAbi, address: at.governor, client }),
    token: getContract({ abi: stewardTokenAbi, address: at.token, client }),
    treasury: getContract({ abi: treasuryAbi, address: at.treasury, client }),
    registry: getContract({ abi: modelRegistryAbi, address: at.registry, client }),
  };
}

describe("A child", () => {
  it("given a begun fork, when its time comes, then it is a whole stewardship with a share of the treasury, and its members hold its votes", async () => {
    const house = await divisibleStewardship();
    const { fork, token, treasury } = house;
    const forking = await Forking.begun(house);
    await forking.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    await forking.untilJoined();
    await forking.buildAll();
    const child = await childOf(house, forking);
    await forking.untilCounted();
    const lodged = votes.cleo + votes.dora;
    const finishing = forking.finish();
    assert.deepEqual(await emitted(finishing, fork, "ForkFinished"), [
      {
        forkId: forking.id,
        childGovernor: child.at.governor,
        childToken: child.at.token,
        childTreasury: child.at.treasury,
        burned: lodged,
      },
    ]);
    assert.equal(await forking.status(), "Finished");
    assert.equal(await token.read.totalSupply(), votes.all - lodged);
    assert.equal(await token.read.balanceOf([fork.address]), 0n);
    assert.deepEqual(await fork.read.claims(), []);

    const settling = forking.settle();
    const share = parseEther("300");
    assert.deepEqual(await emitted(settling, treasury, "ShareSettled"), [
      { forkId: forking.id, token: ETHER, childTreasury: child.at.treasury, share, amount: share },
    ]);
    assert.equal(await publicClient.getBalance({ address: child.at.treasury }), share);
    assert.equal(await treasury.read.ringFenced([ETHER]), 0n);
    await refuses(forking.settle(), "TreasuryNoShare", [forking.id, ETHER]);

    const claiming = forking.claim(people.cleo);
    assert.deepEqual(await emitted(claiming, fork, "Claimed"), [
      { forkId: forking.id, member: people.cleo, amount: votes.cleo },
    ]);
    await forking.claim(people.dora);
    assert.equal(await child.token.read.balanceOf([people.cleo]), votes.cleo);
    assert.equal(await child.token.read.getVotes([people.dora]), votes.dora);
    assert.equal(await child.token.read.balanceOf([fork.address]), 0n);
    await refuses(forking.claim(people.cleo), "ForkNothing", [forking.id, people.cleo]);
    await refuses(forking.claim(people.ada), "ForkNothing", [forking.id, people.ada]);
    await refuses(forking.withdraw(people.cleo, 1n), "ForkUnexpectedStatus", [forking.id, 3]);
  });

  it("given the plan's shares of the supply, then the child's governor has them as votes, and its house is its own", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await forking.untilJoined();
    const asked = await house.fork.read.childOf([forking.id, forking.plan]);
    assert.equal(asked.salt, forking.id);
    assert.deepEqual(asked.allocations, [{ account: house.fork.address, amount: votes.cleo }]);
    await forking.buildAll();
    const child = await childOf(house, forking);
    assert.equal(await child.governor.read.proposalThreshold(), votes.cleo / 100n);
    assert.equal(await child.governor.read.quorumFloor(), votes.cleo / 20n);
    assert.equal(await child.governor.read.votingPeriod(), BigInt(settings.votingPeriod));
    assert.equal(await child.token.read.balanceOf([house.fork.address]), votes.cleo);
    assert.equal((await child.governor.read.house()).treasury, child.at.treasury);
    assert.equal(await house.factory.read.isStewardship([child.at.governor]), true);
    assert.notEqual(child.at.treasury, house.treasury.address);
  });

  it("given a plan without shares, then the child asks for one vote", async () => {
    const house = await divisibleStewardship();
    const { proposal } = await Forking.against(house);
    const { settings: rules } = planFor(house);
    const changes = { settings: { ...rules, proposalThreshold: 0n, quorumFloor: 0n } };
    const forking = await Forking.open(house, proposal, changes);
    const { settings: asked } = await house.fork.read.childOf([forking.id, forking.plan]);
    assert.equal(asked.proposalThreshold, 1n);
    assert.equal(asked.quorumFloor, 1n);
  });

  it("given a stranger who builds the child by itself, then it is the very same, and the fork goes on with it", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await forking.untilJoined();
    const asked = await house.fork.read.childOf([forking.id, forking.plan]);
    for (let upTo = 1n; upTo <= 7n; upTo++) await house.factory.write.build([asked, upTo]);
    await forking.untilCounted();
    await forking.finish();
    assert.equal(await forking.status(), "Finished");
  });

  it("given another plan, then nothing can be built or finished with it", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    const plan = planFor(house, { name: "A stranger's" });
    const given = await house.fork.read.forkIdOf([forking.proposal.id, plan]);
    await forking.untilCounted();
    const foreign = [forking.id, given];
    await refuses(house.fork.write.build([forking.id, plan, 7n]), "ForkForeignPlan", foreign);
    await refuses(house.fork.write.finish([forking.id, plan]), "ForkForeignPlan", foreign);
  });

  it("given the last second of each period, then the next step is refused; one second later it is not", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    const joined = await forking.joinUntil();
    const over = joined + finishPeriod;
    await nextAt(joined);
    await refuses(forking.build(1n), "ForkTooEarly", [forking.id, joined + 1n]);
    await nextAt(joined + 1n);
    await forking.buildAll();
    await nextAt(joined + countPeriod);
    await refuses(forking.finish(), "ForkTooEarly", [forking.id, joined + countPeriod + 1n]);
    await nextAt(over);
    await refuses(house.fork.write.abandon([forking.id]), "ForkTooEarly", [forking.id, over + 1n]);
    await nextAt(over + 1n);
    await refuses(forking.finish(), "ForkTooLate", [forking.id, over]);
    await refuses(forking.build(1n), "ForkTooLate", [forking.id, over]);
    assert.equal(await house.fork.read.COUNT_PERIOD(), countPeriod);
    assert.equal(await house.fork.read.FINISH_PERIOD(), finishPeriod);
  });

  it("given a child that is not complete, then the fork can't be finished", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await forking.untilCounted();
    await forking.buildAll(6n);
    const key = await keyOf(house, forking);
    await refuses(forking.finish(), "ForkChildIncomplete", [key]);
    await forking.buildAll();
    await forking.finish();
    await refuses(forking.finish(), "ForkUnexpectedStatus", [forking.id, 3]);
    await refuses(forking.build(7n), "ForkUnexpectedStatus", [forking.id, 3]);
  });

  it("given a fork that has not begun, then no child can be built, nor is there anything to claim, settle, release or give up", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    const open = [forking.id, 1];
    await refuses(forking.build(7n), "ForkUnexpectedStatus", open);
    await refuses(forking.finish(), "ForkUnexpectedStatus", open);
    await refuses(forking.claim(people.cleo), "ForkUnexpectedStatus", open);
    await refuses(house.fork.write.abandon([forking.id]), "ForkUnexpectedStatus", open);
    await refuses(forking.settle(), "TreasuryNoChild", [forking.id]);
    await refuses(forking.release(), "TreasuryForkNotAbandoned", [forking.id]);
  });
});

describe("A fork that is given up", () => {
  it("given a plan that the constructors refuse, then the fork is abandoned, its share is free again and everybody takes back what they lodged", async () => {
    const house = await divisibleStewardship();
    const { treasury, token, fork } = house;
    const { proposal } = await Forking.against(house);
    const forking = await Forking.open(house, proposal, { timelockDelay: 1n });
    await forking.lodge(people.cleo, votes.cleo);
    await forking.lodge(people.dora, votes.dora);
    await treasury.write.ringFence([[ETHER]]);
    await forking.untilJoined();
    await assert.rejects(forking.build(1n));
    assert.deepEqual(await emitted(forking.abandon(), fork, "ForkAbandoned"), [{ forkId: forking.id }]);
    assert.equal(await forking.status(), "Abandoned");
    assert.deepEqual(await fork.read.claims(), []);

    const share = parseEther("300");
    assert.deepEqual(await emitted(forking.release(), treasury, "ShareReleased"), [
      { forkId: forking.id, token: ETHER, share },
    ]);
    assert.equal(await treasury.read.unreserved([ETHER]), parseEther("1000"));
    await refuses(forking.release(), "TreasuryNoShare", [forking.id, ETHER]);
    await refuses(forking.settle(), "TreasuryNoChild", [forking.id]);
    await refuses(forking.lodge(people.ada, 1n), "ForkUnexpectedStatus", [forking.id, 4]);
    await forking.withdraw(people.cleo, votes.cleo);
    await forking.withdraw(people.dora, votes.dora);
    assert.equal(await token.read.balanceOf([people.cleo]), votes.cleo);
    assert.equal(await token.read.balanceOf([fork.address]), 0n);
  });

  it("given a child that nobody finished in time, then it owns nothing, and giving up stays given up", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await house.treasury.write.ringFence([[ETHER]]);
    await forking.untilJoined();
    await forking.buildAll();
    await forking.abandon();
    const abandoned = [forking.id, 4];
    await refuses(forking.finish(), "ForkUnexpectedStatus", abandoned);
    await refuses(forking.claim(people.cleo), "ForkUnexpectedStatus", abandoned);
    await refuses(forking.abandon(), "ForkUnexpectedStatus", abandoned);
    await refuses(forking.settle(), "TreasuryNoChild", [forking.id]);
    await forking.withdraw(people.cleo, votes.cleo);
  });
});
