import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type Abi,
  encodeAbiParameters,
  getAddress,
  type Hex,
  keccak256,
  parseAbi,
  parseAbiParameters,
  parseEther,
  slice,
  stringToHex,
  toFunctionSelector,
  toHex,
  zeroAddress,
} from "viem";
import { type Call, call, emitted } from "../helpers/calls.ts";
import { DAY, HOUR, networkHelpers, nextAt, publicClient, receiptOf, wallets } from "../helpers/chain.ts";
import { bitmap, indexOfState } from "../helpers/governance.ts";
import { measuresCode } from "../helpers/measures-code.ts";
import { deployMock } from "../helpers/mocks.ts";
import { forbiddenOpcodes } from "../helpers/opcodes.ts";
import { writes } from "../helpers/powers.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  freshStewardship,
  people,
  type Stewardship,
  settings,
  timelockDelay,
  votes,
} from "../helpers/stewardship.ts";

const parts = ["token", "governor", "timelock", "treasury", "registry", "runs", "fork"] as const;
const members = ["ada", "ben", "cleo", "dora"] as const;
const unexpected = "GovernorUnexpectedProposalState";

const batchAbi = parseAbi(["function run(address[] targets, bytes[] calls) payable"]);
const witnessAbi = parseAbi(["function noteOf(address governor)"]);

/** A contract of an attacker, who can do several things in one transaction. */
async function attacker() {
  const house = await freshStewardship();
  const contract = await deployMock("Batch", batchAbi, []);
  const run = (...calls: readonly Call[]) =>
    contract.write.run([calls.map(({ target }) => target), calls.map(({ data }) => data)]);
  return { ...house, contract, run };
}

/** The names of everything that writes, in the whole house. */
function allWrites(house: Stewardship): string[] {
  return parts.flatMap((part) => writes(house[part].abi as Abi));
}

/** That nothing in the house can run, replace or destroy its code, and that no contract is a proxy of another. */
async function assertImmutable(house: Stewardship): Promise<void> {
  const implementation = "0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc";
  for (const part of parts) {
    const { address } = house[part];
    const code = await publicClient.getCode({ address });
    assert.ok(code, part);
    assert.deepEqual(forbiddenOpcodes(code), [], part);
    for (const name of ["initialize()", "upgradeTo(address)", "upgradeToAndCall(address,bytes)"]) {
      assert.equal(code.includes(toFunctionSelector(name).slice(2)), false, `${part} has ${name}`);
    }
    assert.equal(BigInt((await publicClient.getStorageAt({ address, slot: implementation })) ?? "0x"), 0n);
  }
}

// Beanstalk, April 2022: borrowed votes passed and carried out a proposal in one transaction, through an emergency path.
describe("A01 Beanstalk", () => {
  it("given votes borrowed for one transaction, when they propose, then they weigh nothing", async () => {
    const { token, governor, contract, run } = await attacker();
    for (const member of members)
      await token.write.transfer([people.stranger, votes[member]], { account: people[member] });
    await token.write.approve([contract.address, votes.all], { account: people.stranger });
    const steal = call(governor, "setDaoURI", ["ipfs://mine"]);
    await refuses(
      run(
        call(token, "transferFrom", [people.stranger, contract.address, votes.all]),
        call(governor, "propose", [[steal.target], [0n], [steal.data], "Mine"]),
      ),
      "GovernorInsufficientProposerVotes",
      [contract.address, 0n, settings.proposalThreshold],
    );
  });

  it("given a bait that was proposed days before, when all votes are borrowed during its vote, then they weigh nothing", async () => {
    const { token, governor, governance, contract, run } = await attacker();
    const bait = await governance.propose([call(governor, "setDaoURI", ["ipfs://mine"])], {
      by: people.dora,
    });
    await governance.untilOpen(bait);
    await token.write.approve([contract.address, votes.ada], { account: people.ada });
    const vote = run(
      call(token, "transferFrom", [people.ada, contract.address, votes.ada]),
      call(governor, "castVote", [bait.id, 1]),
    );
    assert.deepEqual(
      (await emitted(vote, governor, "VoteCast")).map(({ weight }) => weight),
      [0n],
    );
  });

  it("given the whole house, then it has no emergency path: what changes it waits for vote and delay", async () => {
    const house = await freshStewardship();
    assert.deepEqual(
      allWrites(house).filter((name) => /emergency|commit|force|instant|fast/i.test(name)),
      [],
    );
    const proposal = await house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://x"])]);
    const [from, until] = await Promise.all([
      house.governor.read.proposalSnapshot([proposal.id]),
      house.governor.read.proposalDeadline([proposal.id]),
    ]);
    assert.ok(until - from >= BigInt(settings.votingPeriod));
    assert.equal(await house.timelock.read.getMinDelay(), timelockDelay);
  });
});

// TOPBPool, June 2026: whoever held 51% proposed, voted and carried out in one transaction, and minted without limit.
describe("A02 TOPBPool", () => {
  it("given one member with every vote, when all have voted, then nothing is decided before the end", async () => {
    const { token, governor, governance } = await freshStewardship();
    for (const member of ["ben", "cleo", "dora"] as const) {
      await token.write.transfer([people.ada, votes[member]], { account: people[member] });
    }
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://mine"])]);
    await governance.untilOpen(proposal);
    await governance.vote(proposal, people.ada, "for");
    assert.equal(await governance.state(proposal), "Active");
    await refuses(governance.queue(proposal), unexpected, [1n, indexOfState("Active"), bitmap("Succeeded")]);
    await refuses(governance.execute(proposal), unexpected, [1n, indexOfState("Active"), bitmap("Queued")]);
  });

  it("given a passed vote to mint, then the yearly cap in the code still holds", async () => {
    const { token, governance } = await freshStewardship();
    const cap = (votes.all * 500n) / 10_000n;
    const greedy = await governance.ready([call(token, "mint", [people.ada, cap + 1n])]);
    await refuses(governance.execute(greedy), "StewardTokenMintCapExceeded", [cap + 1n, cap]);
  });
});

// Tornado Cash, May 2023: the target of a proposal was destroyed and made again with other code after the vote.
describe("A03 Tornado Cash", () => {
  it("given a target whose code was replaced after the vote, when the proposal is executed, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const witness = await deployMock("Witness", witnessAbi, []);
    const proposal = await governance.ready([call(witness, "noteOf", [governor.address])]);
    const before = await publicClient.getCode({ address: witness.address });
    const other = "0x6001600155";
    const [promised, replaced] = [before ?? "0x", other].map((code) => {
      const types = parseAbiParameters("bytes31, address, bytes32");
      const values = [toHex(0, { size: 31 }), witness.address, keccak256(code as Hex)] as const;
      return slice(keccak256(encodeAbiParameters(types, values)), 0, 31);
    });
    await networkHelpers.setCode(witness.address, other);
    await refuses(governance.execute(proposal), "GovernorTargetCodeChanged", [
      proposal.id,
      promised,
      replaced,
    ]);

    await networkHelpers.setCode(witness.address, before ?? "0x");
    await governance.execute(proposal);
  });

  it("given the timelock, then it calls targets and never runs their code as its own", async () => {
    const { timelock } = await freshStewardship();
    const code = await publicClient.getCode({ address: timelock.address });
    assert.deepEqual(forbiddenOpcodes(code ?? "0x"), []);
  });
});

// Build Finance, February 2022: one holder passed a takeover that few noticed.
describe("A05 Build Finance", () => {
  it("given a low turnout without a single vote against, then nothing passes below the quorum", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://mine"])]);
    await governance.pass(proposal, [people.dora]);
    assert.ok(votes.dora < (await governor.read.proposalQuorum([proposal.id])));
    assert.equal(await governance.state(proposal), "Defeated");
  });

  it("given a supply of which little is left, then the quorum is never less than the floor", async () => {
    const { token, governor, governance } = await freshStewardship();
    for (const member of ["ada", "ben", "cleo"] as const) {
      await token.write.burn([votes[member]], { account: people[member] });
    }
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://mine"])], {
      by: people.dora,
    });
    await governance.untilOpen(proposal);
    const fraction = (votes.dora * 4_000n) / 10_000n;
    assert.ok(fraction < settings.quorumFloor);
    assert.equal(await governor.read.proposalQuorum([proposal.id]), settings.quorumFloor);
  });
});

// Indexed Finance, 2023: a proposal without title or description was voted on almost unseen.
describe("A06 Indexed Finance", () => {
  it("given a proposal that nobody could read, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const steal = call(governor, "setDaoURI", ["ipfs://mine"]);
    for (const description of ["", " ", "\n\t  \u0000\u007f"]) {
      await refuses(governance.propose([steal], { description }), "GovernorInvalidDescription", [
        BigInt(description.length),
        16_384n,
      ]);
    }
  });
});

// Swerve, StrongBlock, PantherBase, 2023 to 2026: an abandoned community's silence counted as consent to an upgrade.
describe("A07 Swerve, StrongBlock and PantherBase", () => {
  it("given a proposal that nobody votes on, then it is defeated", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://mine"])]);
    await governance.pass(proposal, []);
    assert.equal(await governance.state(proposal), "Defeated");
    await refuses(governance.queue(proposal), unexpected, [
      1n,
      indexOfState("Defeated"),
      bitmap("Succeeded"),
    ]);
  });

  it(
    "given the deployed contracts, then nothing in them can be upgraded, and no account administers them",
    measuresCode,
    async () => {
      const house = await freshStewardship();
      await assertImmutable(house);
      assert.deepEqual(
        allWrites(house).filter((name) => /upgrade|owner|admin|initiali[sz]e/i.test(name)),
        [],
      );
    },
  );
});

// Audius, July 2022: an initializer behind a proxy could be run again and made the attacker guardian.
describe("A08 Audius", () => {
  it(
    "given the deployed contracts, then there is no proxy and no initializer, and calling one is refused",
    measuresCode,
    async () => {
      const house = await freshStewardship();
      await assertImmutable(house);
      const [wallet] = wallets;
      assert.ok(wallet);
      for (const part of parts) {
        const attempt = wallet.sendTransaction({
          to: house[part].address,
          data: toFunctionSelector("initialize()"),
        });
        await assert.rejects(attempt, part);
      }
    },
  );
});

// Compound 289, July 2024: bought votes passed a payout on a weekend, late and with little opposition.
describe("A09 Compound 289, and A16 sniping at the end", () => {
  it("given a whale that reaches the quorum in the last second, then the others get time to answer, and can defeat it", async () => {
    const { governor, governance, registry } = await freshStewardship();
    const grab = call(registry, "recordResolution", [1n, keccak256(stringToHex("x"))]);
    const proposal = await governance.propose([grab]);
    const deadline = await governor.read.proposalDeadline([proposal.id]);
    await nextAt(deadline);
    const vote = governance.vote(proposal, people.ada, "for");
    const extended = deadline + BigInt(settings.lateQuorumVoteExtension);
    assert.deepEqual(await emitted(vote, governor, "ProposalExtended"), [
      { proposalId: proposal.id, extendedDeadline: extended },
    ]);
    await governance.vote(proposal, people.ben, "against");
    await governance.vote(proposal, people.cleo, "against");
    assert.equal(await governor.read.proposalDeadline([proposal.id]), extended);
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });

  it("given a narrow majority for money above the limit, then it is not enough", async () => {
    const { treasury, governance } = await freshStewardship();
    const drain = call(treasury, "payAboveLimit", [zeroAddress, people.ada, parseEther("1")]);
    const proposal = await governance.propose([drain]);
    await governance.untilOpen(proposal);
    await governance.vote(proposal, people.ada, "for");
    await governance.vote(proposal, people.cleo, "for");
    await governance.vote(proposal, people.ben, "against");
    await governance.vote(proposal, people.dora, "against");
    await governance.untilClosed(proposal);
    assert.equal(await governance.state(proposal), "Defeated");
  });

  it("given the deployed contracts, then there is no guardian to be bribed, and only a proposer can take back what waits", async () => {
    const house = await freshStewardship();
    assert.deepEqual(
      allWrites(house).filter((name) => /guardian|veto|pause|blacklist/i.test(name)),
      [],
    );
    const proposal = await house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://x"])]);
    for (const by of [people.deployer, people.ben]) {
      await refuses(house.governance.cancel(proposal, by), "GovernorUnableToCancel", [proposal.id, by]);
    }
  });
});

// Compound 62 and 117: an executed upgrade had a bug, and the delay let the money leak on. Ours has no upgrade to be wrong.
describe("A10 Compound 62 and 117", () => {
  it(
    "given the deployed contracts, then no vote can put other code in their place",
    measuresCode,
    async () => {
      const house = await freshStewardship();
      await assertImmutable(house);
      const before = await house.governor.read.house();
      const setters = allWrites(house).filter((name) =>
        /^(set|update)(Token|Timelock|Treasury|Registry|Runs|Fork)/.test(name),
      );
      assert.deepEqual(setters, []);
      await house.governance.decide(call(house.governor, "setDaoURI", ["ipfs://x"]));
      assert.deepEqual(await house.governor.read.house(), before);
    },
  );
});

// Fortress, May 2022: a passed proposal set parameters to values that made theft possible.
describe("A11 Fortress", () => {
  it("given passed votes for extreme settings, then each is refused by bounds in the code", async () => {
    const { governor, timelock, governance } = await freshStewardship();
    const extreme = [
      ["votingDelay", call(governor, "setVotingDelay", [0]), 0n, HOUR, 30n * DAY],
      ["votingPeriod", call(governor, "setVotingPeriod", [1]), 1n, DAY, 60n * DAY],
      ["quorumNumerator", call(governor, "updateQuorumNumerator", [1n]), 1n, 100n, 5_000n],
      ["quorumFloor", call(governor, "setQuorumFloor", [0n]), 0n, 1n, votes.all / 2n],
      ["proposalThreshold", call(governor, "setProposalThreshold", [0n]), 0n, 1n, votes.all / 20n],
      ["queueWindow", call(governor, "setQueueWindow", [0]), 0n, DAY, 60n * DAY],
      ["executionWindow", call(governor, "setExecutionWindow", [0]), 0n, DAY, 60n * DAY],
    ] as const;
    for (const [name, one, ...bounds] of extreme) {
      const named = [stringToHex(name, { size: 32 }), ...bounds];
      await refuses(governance.execute(await governance.ready([one])), "GovernorSettingOutOfBounds", named);
    }
    const noDelay = await governance.ready([call(timelock, "updateDelay", [HOUR])]);
    await refuses(governance.execute(noDelay), "StewardTimelockInvalidDelay", [HOUR, DAY, 30n * DAY]);
  });
});

// Arbitrum AIP-1, March 2023: a foundation had moved the money before the vote that was to allow it.
describe("A14 Arbitrum AIP-1", () => {
  it("given the treasury's logs, then each outflow stands in the transaction of an executed proposal", async () => {
    const { governor, governance, treasury } = await freshStewardship();
    const [wallet] = wallets;
    assert.ok(wallet);
    await receiptOf(wallet.sendTransaction({ to: treasury.address, value: parseEther("3") }));
    await governance.decide(call(treasury, "payAboveLimit", [zeroAddress, people.operator, parseEther("1")]));
    await governance.decide(call(treasury, "payAboveLimit", [zeroAddress, people.operator, parseEther("2")]));
    const all = { fromBlock: 0n, strict: true } as const;
    const paid = await publicClient.getContractEvents({ ...treasury, ...all, eventName: "Paid" });
    const executed = await publicClient.getContractEvents({
      ...governor,
      ...all,
      eventName: "ProposalExecuted",
    });
    const decisions = new Set(executed.map(({ transactionHash }) => transactionHash));
    assert.equal(paid.length, 2);
    assert.ok(paid.every(({ transactionHash }) => decisions.has(transactionHash)));
    const sum = paid.reduce((total, { args }) => total + args.amount, 0n);
    assert.equal(await publicClient.getBalance({ address: treasury.address }), parseEther("3") - sum);
  });

  it("given the deployer or a member, when they take money without a decision, then it is refused", async () => {
    const { treasury } = await freshStewardship();
    for (const account of [people.deployer, people.ada]) {
      await refuses(
        treasury.write.payAboveLimit([zeroAddress, account, 1n], { account }),
        "TimelockedUnauthorizedCaller",
        [getAddress(account)],
      );
    }
  });
});

// LobbyFi, April 2025: delegated votes were sold to the highest bidder.
describe("A15 LobbyFi", () => {
  it("given a delegate who sold its vote, when a member takes its votes back before the snapshot, then they are its own", async () => {
    const { token, governor, governance } = await freshStewardship();
    await token.write.delegate([people.stranger], { account: people.ben });
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await token.write.delegate([people.ben], { account: people.ben });
    await governance.untilOpen(proposal);
    await governance.vote(proposal, people.stranger, "for");
    await governance.vote(proposal, people.ben, "against");
    assert.deepEqual(await governor.read.proposalVotes([proposal.id]), [votes.ben, 0n, 0n]);
  });
});
