import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { artifacts } from "hardhat";
import { type Abi, type Address, keccak256, parseAbi, stringToHex, zeroAddress, zeroHash } from "viem";
import {
  attempt,
  callersOf,
  compiled,
  guardedOf,
  holdersOf,
  parts,
  rolesOf,
  stewardshipAtWork,
} from "./helpers/at-work.ts";
import { type Call, call, emitted } from "./helpers/calls.ts";
import { nextAt, now, publicClient, receiptOf, wallets } from "./helpers/chain.ts";
import { bitmap, indexOfState } from "./helpers/governance.ts";
import { measuresCode } from "./helpers/measures-code.ts";
import { deployMock } from "./helpers/mocks.ts";
import { forbiddenOpcodes } from "./helpers/opcodes.ts";
import { writes } from "./helpers/powers.ts";
import { refusalOf, refuses } from "./helpers/refusals.ts";
import { freshStewardship, people, settings, votes } from "./helpers/stewardship.ts";

describe("Nobody owns a stewardship", () => {
  it("given the compiled contracts, then every function that writes is listed as open to anyone or as somebody's power", async () => {
    const { table } = await stewardshipAtWork();
    for (const part of parts) {
      const { abi } = await artifacts.readArtifact(compiled[part]);
      assert.deepEqual(Object.keys(table[part]).sort(), writes(abi as Abi), part);
    }
  });

  it("given the deployer, a stranger, a member with all votes, or any contract of the house, when they call a privileged function, then it refuses them", async () => {
    const { house, table } = await stewardshipAtWork();
    const callers = callersOf(house);
    for (const { part, name, power } of guardedOf(table)) {
      for (const [who, from] of Object.entries(callers)) {
        if (who === power.only || who === power.also) continue;
        const refusal = await refusalOf(attempt(house, part, name, power, from));
        assert.deepEqual(
          refusal,
          { name: power.error, args: power.args(from) },
          `${part}.${name} called by ${who}`,
        );
      }
    }
  });

  it("given the one holder of each power, when it calls, then it is not refused as a stranger would be", async () => {
    const { house, table } = await stewardshipAtWork();
    const holders = holdersOf(house);
    for (const { part, name, power } of guardedOf(table)) {
      if (power.only === "nobody") continue;
      const refusal = await refusalOf(attempt(house, part, name, power, holders[power.only]));
      assert.notEqual(refusal?.name, power.error, `${part}.${name} refuses its own holder`);
    }
  });

  it("given the timelock itself, when it is not carrying out a decision, then the governor's settings refuse even it", async () => {
    const { house, table } = await stewardshipAtWork();
    for (const { part, name, power } of guardedOf(table)) {
      if (power.error !== "GovernorOnlyExecutor") continue;
      const refusal = await refusalOf(attempt(house, part, name, power, house.timelock.address));
      assert.deepEqual(refusal, { name: "Panic", args: [0x31n] }, name);
    }
  });

  it("given the roles of the timelock, then the governor and the timelock hold them, and nobody ever held another", async () => {
    const house = await freshStewardship();
    const { proposer, executor, canceller } = await rolesOf(house);
    const granted = await publicClient.getContractEvents({
      ...house.timelock,
      eventName: "RoleGranted",
      fromBlock: 0n,
      strict: true,
    });
    assert.deepEqual(
      granted.map(({ args }) => [args.role, args.account]),
      [
        [zeroHash, house.timelock.address],
        [proposer, house.governor.address],
        [canceller, house.governor.address],
        [executor, house.governor.address],
      ],
    );
    for (const role of [zeroHash, proposer, executor, canceller]) {
      assert.equal(await house.timelock.read.hasRole([role, people.deployer]), false);
      assert.equal(await house.timelock.read.hasRole([role, zeroAddress]), false);
    }
  });

  it("given the timelock's own word, when it would grant, revoke or renounce a role, then it is refused for ever", async () => {
    const { timelock, governor, asTimelock } = await freshStewardship();
    const role = await timelock.read.PROPOSER_ROLE();
    const fixed = "StewardTimelockFixedRoles";
    await refuses(timelock.write.grantRole([role, people.ada], asTimelock), fixed, []);
    await refuses(timelock.write.revokeRole([role, governor.address], asTimelock), fixed, []);
    await refuses(timelock.write.renounceRole([zeroHash, timelock.address], asTimelock), fixed, []);
  });

  it("given a passed vote to grant a role, when it is executed, then it is refused", async () => {
    const { timelock, governance } = await freshStewardship();
    const role = await timelock.read.PROPOSER_ROLE();
    const proposal = await governance.ready([call(timelock, "grantRole", [role, people.ada])]);
    await refuses(governance.execute(proposal), "StewardTimelockFixedRoles", []);
  });

  it(
    "given the code of every contract, then the deployer is not in it, and nothing in it can delegate, replace or destroy it",
    measuresCode,
    async () => {
      const { house } = await stewardshipAtWork();
      for (const part of parts) {
        const code = await publicClient.getCode({ address: house[part].address });
        assert.ok(code, part);
        assert.equal(code.includes(people.deployer.slice(2).toLowerCase()), false, part);
        assert.deepEqual(forbiddenOpcodes(code), [], part);
      }
    },
  );

  it("given ether sent to a contract that has no use for it, then it is refused", async () => {
    const house = await freshStewardship();
    const [wallet] = wallets;
    assert.ok(wallet);
    const send = (to: Address) => wallet.sendTransaction({ to, value: 1n });
    await refuses(send(house.catalogue.address), "empty");
    await refuses(send(house.token.address), "empty");
    await refuses(send(house.registry.address), "empty");
    await refuses(send(house.fork.address), "empty");
    await refuses(send(await house.runs.read.terms()), "empty");
    await refuses(send(house.governor.address), "GovernorDisabledDeposit", []);
    await refuses(send(house.runs.address), "RunsUnexpectedEther", [people.deployer]);
    await receiptOf(send(house.treasury.address));
    await receiptOf(send(house.timelock.address));
  });
});

describe("Nobody can hurry a stewardship", () => {
  const batchAbi = parseAbi(["function run(address[] targets, bytes[] calls) payable"]);

  async function attacker() {
    const house = await freshStewardship();
    const contract = await deployMock("Batch", batchAbi, []);
    const { governor, token } = house;
    const harmless = call(governor, "setDaoURI", ["ipfs://mine"]);
    const arrays = [[harmless.target], [0n], [harmless.data]] as const;
    const propose = call(governor, "propose", [...arrays, "Mine"]);
    const descriptionHash = keccak256(stringToHex("Mine"));
    const run = (...calls: Call[]) =>
      contract.write.run([calls.map(({ target }) => target), calls.map(({ data }) => data)]);
    return { ...house, contract, token, arrays, propose, descriptionHash, run };
  }

  it("given tokens that arrive in the same transaction, when their holder proposes, then they weigh nothing", async () => {
    const { token, contract, propose, run } = await attacker();
    await token.write.approve([contract.address, votes.ada], { account: people.ada });
    const borrow = call(token, "transferFrom", [people.ada, contract.address, votes.ada]);
    await refuses(run(borrow, propose), "GovernorInsufficientProposerVotes", [
      contract.address,
      0n,
      settings.proposalThreshold,
    ]);
  });

  it("given tokens bought after the snapshot, when their new holder votes, then they weigh nothing and the old holder's vote stays", async () => {
    const { token, governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    await token.write.transfer([people.stranger, votes.ada], { account: people.ada });

    const cast = governance.vote(proposal, people.stranger, "for");
    assert.deepEqual(
      (await emitted(cast, governor, "VoteCast")).map(({ weight }) => weight),
      [0n],
    );
    await governance.vote(proposal, people.ada, "against");
    assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [votes.ada, 0n, 0n]);
  });

  it("given tokens that only pass through in the second of the snapshot, when the vote opens, then they weigh nothing", async () => {
    const { token, contract, governor, governance, run } = await attacker();
    await token.write.approve([contract.address, votes.ada], { account: people.ada });
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await nextAt(await governor.read.proposalSnapshot([proposal.id]));
    const borrow = call(token, "transferFrom", [people.ada, contract.address, votes.ada]);
    await run(borrow, call(token, "transfer", [people.ada, votes.ada]));
    await governance.untilOpen(proposal);

    await run(call(governor, "castVote", [proposal.id, 1]));
    assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [0n, 0n, 0n]);
  });

  it("given all the votes, when one transaction proposes and votes, queues or executes, then it is refused", async () => {
    const { token, contract, governor, arrays, descriptionHash, propose, run } = await attacker();
    for (const member of ["ada", "ben", "cleo", "dora"] as const) {
      await token.write.transfer([contract.address, votes[member]], { account: people[member] });
    }
    const seen = [1n, indexOfState("Pending")];
    const vote = call(governor, "castVote", [1n, 1]);
    const queue = call(governor, "queue", [...arrays, descriptionHash]);
    const execute = call(governor, "execute", [...arrays, descriptionHash]);
    const unexpected = "GovernorUnexpectedProposalState";
    await refuses(run(propose, vote), unexpected, [...seen, bitmap("Active")]);
    await refuses(run(propose, queue), unexpected, [...seen, bitmap("Succeeded")]);
    await refuses(run(propose, execute), unexpected, [...seen, bitmap("Queued")]);
  });

  it("given a decision that has just been queued, when it is executed before the delay is over, then the timelock refuses", async () => {
    const { governor, timelock, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.pass(proposal);
    await governance.queue(proposal);
    const operation = governance.operationOf(proposal);
    const eta = await governor.read.proposalEta([proposal.id]);
    assert.equal(eta, (await now()) + (await timelock.read.getMinDelay()));

    await nextAt(eta - 1n);
    const ready = `0x${(1n << 2n).toString(16).padStart(64, "0")}`;
    await refuses(governance.execute(proposal), "TimelockUnexpectedOperationState", [operation, ready]);
    await governance.untilExecutable(proposal);
    await governance.execute(proposal);
    assert.equal(await governance.state(proposal), "Executed");
  });
});
