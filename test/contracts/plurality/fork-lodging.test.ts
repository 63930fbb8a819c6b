import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardshipForkAbi } from "@commonweight/sdk/chain";
import { getContract, parseSignature, zeroAddress, zeroHash } from "viem";
import { deployContract } from "../../../scripts/deploy/deployContract.ts";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, now, publicClient, waitUntil, wallets } from "../helpers/chain.ts";
import {
  divisibleStewardship,
  emptying,
  Forking,
  finishPeriod,
  joinPeriod,
  planFor,
} from "../helpers/forks.ts";
import { indexOfState } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployer, forkThreshold, people, votes } from "../helpers/stewardship.ts";

const half = votes.cleo / 2n;

describe("A plan to leave", () => {
  it("given a proposal that passed, when anyone opens a plan against it, then the plan is told and nothing else happens", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    const { id, plan, proposal } = forking;
    assert.equal(plan.name, "Child stewardship");
    assert.deepEqual(await emitted(forking.opening, house.fork, "ForkOpened"), [
      { forkId: id, proposalId: proposal.id, opener: people.stranger, plan },
    ]);
    assert.equal(await house.fork.read.forkIdOf([proposal.id, plan]), id);
    assert.equal(await forking.status(), "Open");
    assert.deepEqual(await house.fork.read.claims(), []);
  });

  it("given an open plan, when it is opened again, then it is refused; another plan, or the same with another salt, is not", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    const again = house.fork.write.open([forking.proposal.id, forking.plan]);
    await refuses(again, "ForkUnexpectedStatus", [forking.id, 1]);
    const other = await Forking.open(house, forking.proposal, { salt: `0x${"11".repeat(32)}` });
    assert.notEqual(other.id, forking.id);
  });

  it("given a plan that gives out tokens, or votes above the whole, then it is refused", async () => {
    const house = await divisibleStewardship();
    const { proposal } = await Forking.against(house);
    const plan = planFor(house);
    const open = (changes: Partial<typeof plan>) =>
      house.fork.write.open([proposal.id, { ...plan, ...changes }]);
    await refuses(open({ allocations: [{ account: people.ada, amount: 1n }] }), "ForkInvalidPlan", [
      1n,
      100n,
      500n,
    ]);
    const settings = (proposalThreshold: bigint, quorumFloor: bigint) => ({
      settings: { ...plan.settings, proposalThreshold, quorumFloor },
    });
    await refuses(open(settings(10_001n, 1n)), "ForkInvalidPlan", [0n, 10_001n, 1n]);
    await refuses(open(settings(1n, 10_001n)), "ForkInvalidPlan", [0n, 1n, 10_001n]);
    await open(settings(10_000n, 10_000n));
  });

  it("given a proposal that is not passed yet, failed or is over, then no plan can be opened against it", async () => {
    const house = await divisibleStewardship();
    const { governance, fork } = house;
    const plan = planFor(house);
    const proposal = await governance.propose([emptying(house)]);
    const open = () => fork.write.open([proposal.id, plan]);
    const refused = async (state: Parameters<typeof indexOfState>[0]) =>
      refuses(open(), "ForkUnexpectedProposalState", [proposal.id, indexOfState(state)]);
    await refused("Pending");
    await governance.untilOpen(proposal);
    await refused("Active");
    await governance.untilClosed(proposal);
    await refused("Defeated");
    await refuses(fork.write.open([99n, plan]), "GovernorNonexistentProposal", [99n]);
  });

  it("given a threshold out of bounds, then the fork can't be deployed", async () => {
    const build = (threshold: bigint) =>
      deployContract(deployer, "plurality/StewardshipFork", stewardshipForkAbi, [
        people.ada,
        people.ada,
        people.ada,
        people.ada,
        threshold,
      ]);
    await refuses(build(99n), "ForkInvalidThreshold", [99n, 100n, 5_000n]);
    await refuses(build(5_001n), "ForkInvalidThreshold", [5_001n, 100n, 5_000n]);
    await build(100n);
    const { address } = await build(5_000n);
    const fork = getContract({ abi: stewardshipForkAbi, address, client: publicClient });
    assert.equal(await fork.read.MIN_THRESHOLD(), 100n);
    assert.equal(await fork.read.MAX_THRESHOLD(), 5_000n);
  });
});

describe("Lodging", () => {
  it("given less than the threshold, when a member lodges, then it is told with the reason, and can be taken back", async () => {
    const house = await divisibleStewardship();
    const { fork, token } = house;
    const forking = await Forking.against(house);
    const lodging = await forking.lodge(people.cleo, half, "They give it all away.");
    assert.deepEqual(await emitted(lodging, fork, "Lodged"), [
      {
        forkId: forking.id,
        member: people.cleo,
        amount: half,
        lodged: half,
        reason: "They give it all away.",
      },
    ]);
    assert.deepEqual(await emitted(lodging, fork, "ForkBegun"), []);
    assert.equal(await token.read.balanceOf([fork.address]), half);
    assert.equal(await fork.read.lodgedAgainst([forking.proposal.id, people.cleo]), half);
    assert.deepEqual(await fork.read.lodging([forking.id, people.cleo]), {
      amount: half,
      since: Number(await now()),
    });

    const withdrawal = forking.withdraw(people.cleo, half - 1n);
    assert.deepEqual(await emitted(withdrawal, fork, "Withdrawn"), [
      { forkId: forking.id, member: people.cleo, amount: half - 1n, lodged: 1n },
    ]);
    assert.equal(await token.read.balanceOf([people.cleo]), votes.cleo - 1n);
    assert.equal(await fork.read.lodgedAgainst([forking.proposal.id, people.cleo]), 1n);
    await refuses(forking.withdraw(people.cleo, 2n), "ForkAboveLodging", [people.cleo, 2n, 1n]);
    await refuses(forking.withdraw(people.dora, 1n), "ForkAboveLodging", [people.dora, 1n, 0n]);
  });

  it("given nothing, or a reason that is too long, then it is refused", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    await refuses(forking.lodge(people.cleo, 0n), "ForkNothing", [forking.id, people.cleo]);
    await refuses(forking.withdraw(people.cleo, 0n), "ForkNothing", [forking.id, people.cleo]);
    await refuses(forking.lodge(people.cleo, 1n, "x".repeat(2_049)), "ForkReasonTooLong", [2_049n, 2_048n]);
    await forking.lodge(people.cleo, 1n, "x".repeat(2_048));
    assert.equal(await house.fork.read.MAX_REASON_LENGTH(), 2_048n);
  });

  it("given a fork that nobody opened, then nothing can be lodged, taken back, claimed or given up", async () => {
    const { fork } = await divisibleStewardship();
    const account = people.cleo;
    const none = [zeroHash, 0];
    await refuses(fork.write.lodge([zeroHash, 1n, ""], { account }), "ForkUnexpectedStatus", none);
    await refuses(fork.write.withdraw([zeroHash, 1n], { account }), "ForkUnexpectedStatus", none);
    await refuses(fork.write.claim([zeroHash, account]), "ForkUnexpectedStatus", none);
    await refuses(fork.write.abandon([zeroHash]), "ForkUnexpectedStatus", none);
  });

  it("given a unit below the threshold, then the fork waits; with that unit it begins at once", async () => {
    const house = await divisibleStewardship();
    const { fork } = house;
    const forking = await Forking.against(house);
    await forking.lodge(people.cleo, votes.cleo - 1n);
    assert.equal(await forking.status(), "Open");
    const lodging = await forking.lodge(people.dora, 1n);
    const begunAt = await now();
    assert.deepEqual(await emitted(lodging, fork, "ForkBegun"), [
      {
        forkId: forking.id,
        lodged: votes.cleo,
        supply: votes.all,
        joinUntil: begunAt + joinPeriod,
        finishUntil: begunAt + joinPeriod + finishPeriod,
      },
    ]);
    assert.deepEqual(await forking.state(), {
      proposalId: forking.proposal.id,
      lodged: votes.cleo,
      supply: votes.all,
      begunAt: Number(begunAt),
      status: 2,
      childToken: zeroAddress,
      childTreasury: zeroAddress,
    });
    assert.deepEqual(await fork.read.claims(), [
      { forkId: forking.id, supply: votes.all, lodged: votes.cleo },
    ]);
    assert.equal(await fork.read.threshold(), forkThreshold);
    for (const member of [people.cleo, people.dora]) {
      await refuses(forking.withdraw(member, 1n), "ForkUnexpectedStatus", [forking.id, 2]);
    }
  });

  it("given a queued proposal, then members can lodge; executed before the threshold, then they can only take back", async () => {
    const house = await divisibleStewardship();
    const { governance } = house;
    const forking = await Forking.against(house);
    await governance.queue(forking.proposal);
    await forking.lodge(people.cleo, half);
    await governance.untilExecutable(forking.proposal);
    await governance.execute(forking.proposal);
    const executed = [forking.proposal.id, indexOfState("Executed")];
    await refuses(forking.lodge(people.cleo, half), "ForkUnexpectedProposalState", executed);
    await forking.withdraw(people.cleo, half);
    assert.equal(await forking.status(), "Open");
  });

  it("given a proposal that expired, then members can only take back", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.against(house);
    await forking.lodge(people.cleo, half);
    await waitUntil((await house.governor.read.proposalQueueDeadline([forking.proposal.id])) + 1n);
    const expired = [forking.proposal.id, indexOfState("Expired")];
    await refuses(forking.lodge(people.cleo, 1n), "ForkUnexpectedProposalState", expired);
    await forking.withdraw(people.cleo, half);
  });

  it("given a begun fork, then others join to the last second of the period, and no later", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    const until = await forking.joinUntil();
    await nextAt(until);
    await forking.lodge(people.dora, half);
    await nextAt(until + 1n);
    await refuses(forking.lodge(people.dora, half), "ForkTooLate", [forking.id, until]);
    assert.equal((await forking.state()).lodged, votes.cleo + half);
    assert.equal(await house.fork.read.JOIN_PERIOD(), joinPeriod);
  });

  it("given a signed permit, then no approval is needed, even if somebody has used the permit before", async () => {
    const house = await divisibleStewardship();
    const { fork, token } = house;
    const forking = await Forking.against(house);
    const dora = wallets.find(({ account }) => account.address.toLowerCase() === people.dora.toLowerCase());
    assert.ok(dora);
    await token.write.approve([fork.address, 0n], { account: people.dora });
    const deadline = (await now()) + DAY;
    const permit = async (value: bigint) => {
      const nonce = await token.read.nonces([people.dora]);
      const signature = await dora.signTypedData({
        domain: {
          name: await token.read.name(),
          version: "1",
          chainId: await publicClient.getChainId(),
          verifyingContract: token.address,
        },
        types: {
          Permit: [
            { name: "owner", type: "address" },
            { name: "spender", type: "address" },
            { name: "value", type: "uint256" },
            { name: "nonce", type: "uint256" },
            { name: "deadline", type: "uint256" },
          ],
        },
        primaryType: "Permit",
        message: { owner: people.dora, spender: fork.address, value, nonce, deadline },
      });
      const { r, s, yParity } = parseSignature(signature);
      return [deadline, 27 + yParity, r, s] as const;
    };
    const account = people.dora;
    await fork.write.lodgeWithPermit([forking.id, 5n, "", ...(await permit(5n))], { account });
    const used = await permit(7n);
    await token.write.permit([people.dora, fork.address, 7n, ...used]);
    await fork.write.lodgeWithPermit([forking.id, 7n, "", ...used], { account });
    assert.equal(await forking.lodged(people.dora), 12n);
    const without = fork.write.lodgeWithPermit([forking.id, 7n, "", ...used], { account });
    await refuses(without, "ERC20InsufficientAllowance", [fork.address, 0n, 7n]);
  });
});

describe("Moving what is lodged", () => {
  it("given tokens that wait in one fork, when another proposal passes, then they can be moved against it", async () => {
    const house = await divisibleStewardship();
    const { fork, governance, governor } = house;
    const first = await Forking.against(house);
    await first.lodge(people.cleo, half - 1n);
    await first.lodge(people.dora, votes.dora);
    const next = await governance.propose([call(governor, "setDaoURI", ["ipfs://next"])]);
    await governance.pass(next);
    const second = await Forking.open(house, next);
    assert.equal(await fork.read.entitlement([next.id, people.dora]), 0n);

    const moving = await fork.write.move([first.id, second.id, votes.dora, "Worse."], {
      account: people.dora,
    });
    assert.deepEqual(await emitted(moving, fork, "LodgingMoved"), [
      { from: first.id, to: second.id, member: people.dora, amount: votes.dora },
    ]);
    assert.equal((await emitted(moving, fork, "Withdrawn"))[0]?.lodged, half - 1n);
    assert.equal((await emitted(moving, fork, "Lodged"))[0]?.lodged, votes.dora);
    assert.equal(await fork.read.entitlement([next.id, people.dora]), votes.dora);
    assert.equal(await first.lodged(people.dora), 0n);
    assert.equal(await second.lodged(people.dora), votes.dora);
    await fork.write.move([first.id, second.id, half - 1n, ""], { account: people.cleo });
    assert.equal(await second.status(), "Open");
    await second.lodge(people.cleo, 1n);
    assert.equal(await second.status(), "Begun");
  });

  it("given tokens that were lodged after the other proposal's snapshot, then they can't be moved", async () => {
    const house = await divisibleStewardship();
    const { fork, governance, governor } = house;
    const first = await Forking.against(house);
    const next = await governance.propose([call(governor, "setDaoURI", ["ipfs://next"])]);
    await governance.untilOpen(next);
    await first.lodge(people.cleo, half);
    const since = await now();
    await governance.pass(next);
    const second = await Forking.open(house, next);
    const snapshot = await governor.read.proposalSnapshot([next.id]);
    const moving = fork.write.move([first.id, second.id, half, ""], { account: people.cleo });
    await refuses(moving, "ForkLodgedAfterSnapshot", [people.cleo, since, snapshot]);
  });

  it("given a fork that has begun, then what is lodged in it can't be moved", async () => {
    const house = await divisibleStewardship();
    const { fork, governance, governor } = house;
    const first = await Forking.begun(house);
    const next = await governance.propose([call(governor, "setDaoURI", ["ipfs://next"])]);
    await governance.pass(next);
    const second = await Forking.open(house, next);
    const moving = fork.write.move([first.id, second.id, half, ""], { account: people.cleo });
    await refuses(moving, "ForkUnexpectedStatus", [first.id, 2]);
  });
});
