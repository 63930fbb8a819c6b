import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Hex, parseSignature, toHex, zeroAddress, zeroHash } from "viem";
import { type Ballot, signBallot } from "../helpers/ballots.ts";
import { call, emitted } from "../helpers/calls.ts";
import { networkHelpers, publicClient } from "../helpers/chain.ts";
import { choices } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people, type Stewardship, votes } from "../helpers/stewardship.ts";

const faults = { notActive: 1, invalidChoice: 2, alreadyVoted: 3, invalidSignature: 4, noVotes: 5 } as const;

async function open() {
  const house = await freshStewardship();
  const propose = () => house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://new"])]);
  const [first, second] = [await propose(), await propose()] as const;
  await house.governance.untilOpen(second);
  return { house, ...house, first, second };
}

async function signed(house: Stewardship, ballot: Ballot) {
  const { r, s, yParity } = parseSignature(await signBallot(house, ballot));
  const vs: Hex = toHex(BigInt(s) | (BigInt(yParity) << 255n), { size: 32 });
  return {
    proposalId: ballot.proposal.id,
    support: choices[ballot.choice] as number,
    voter: ballot.voter,
    r,
    vs,
  };
}

describe("Ballots on several proposals", () => {
  it("given a member, when it votes on several at once, then each counts as if cast alone", async () => {
    const { governor, first, second } = await open();
    const cast = governor.write.castVotes(
      [
        [first.id, second.id],
        [1, 2],
      ],
      { account: people.ben },
    );
    assert.deepEqual(await emitted(cast, governor, "VoteCast"), [
      { voter: people.ben, proposalId: first.id, support: 1, weight: votes.ben, reason: "" },
      { voter: people.ben, proposalId: second.id, support: 2, weight: votes.ben, reason: "" },
    ]);
    assert.deepEqual(await governor.read.proposalVotes([first.id]), [0n, votes.ben, 0n]);
    assert.deepEqual(await governor.read.proposalVotes([second.id]), [0n, 0n, votes.ben]);
  });

  it("given one that can't count, then none does", async () => {
    const { governor, governance, first, second } = await open();
    await governance.vote(second, people.ben, "for");
    const cast = (ids: readonly bigint[], supports: readonly number[]) =>
      governor.write.castVotes([ids, supports], { account: people.ben });
    await refuses(cast([first.id, second.id], [1, 1]), "GovernorAlreadyCastVote", [people.ben]);
    await refuses(cast([first.id, first.id], [1, 1]), "GovernorAlreadyCastVote", [people.ben]);
    await refuses(cast([first.id, 9n], [1, 1]), "GovernorNonexistentProposal", [9n]);
    await refuses(cast([first.id], [3]), "GovernorInvalidVoteType", []);
    await refuses(cast([first.id], [1, 1]), "GovernorInvalidBallotsLength", [1n, 2n]);
    await refuses(cast([first.id, second.id], [1]), "GovernorInvalidBallotsLength", [2n, 1n]);
    assert.equal(await governor.read.hasVoted([first.id, people.ben]), false);
  });
});

describe("Relayed ballots", () => {
  it("given good ballots among bad ones of every kind, when they are relayed, then the good ones count and each bad one is reported", async () => {
    const { house, governor, governance, first, second } = await open();
    const late = await governance.propose([call(governor, "setDaoURI", ["ipfs://late"])]);
    await governance.vote(second, people.cleo, "for");
    const on = { proposal: first, choice: "for" } as const;
    const good = await signed(house, { ...on, voter: people.ada });
    const dora = await signed(house, { ...on, choice: "abstain", voter: people.dora });
    const ben = await signed(house, { ...on, voter: people.ben });
    const chainId = (await publicClient.getChainId()) + 1;
    const bad = [
      [{ ...ben, proposalId: 9n }, faults.notActive],
      [{ ...ben, proposalId: 0n }, faults.notActive],
      [{ ...ben, proposalId: 2n ** 256n - 1n }, faults.notActive],
      [await signed(house, { ...on, proposal: late, voter: people.ben }), faults.notActive],
      [{ ...ben, support: 3 }, faults.invalidChoice],
      [{ ...ben, support: 255 }, faults.invalidChoice],
      [good, faults.alreadyVoted],
      [await signed(house, { ...on, choice: "against", voter: people.ada }), faults.alreadyVoted],
      [await signed(house, { proposal: second, choice: "for", voter: people.cleo }), faults.alreadyVoted],
      [{ ...ben, support: 0 }, faults.invalidSignature],
      [{ ...ben, proposalId: second.id }, faults.invalidSignature],
      [{ ...ben, voter: people.cleo }, faults.invalidSignature],
      [{ ...ben, voter: zeroAddress }, faults.invalidSignature],
      [{ ...ben, voter: zeroAddress, r: zeroHash, vs: zeroHash }, faults.invalidSignature],
      [{ ...ben, r: zeroHash, vs: zeroHash }, faults.invalidSignature],
      [{ ...ben, vs: `0x${"ff".repeat(32)}` as const }, faults.invalidSignature],
      [{ ...ben, voter: house.treasury.address }, faults.invalidSignature],
      [await signed(house, { ...on, voter: people.ben, signer: people.stranger }), faults.invalidSignature],
      [await signed(house, { ...on, voter: people.ben, nonce: 1n }), faults.invalidSignature],
      [await signed(house, { ...on, voter: people.ben, chainId }), faults.invalidSignature],
      [await signed(house, { ...on, voter: people.ben, governor: people.stranger }), faults.invalidSignature],
      [await signed(house, { ...on, voter: people.stranger }), faults.noVotes],
    ] as const;
    const batch = [good, ...bad.map(([ballot]) => ballot), dora];
    const account = people.stranger;
    const { result } = await governor.simulate.castVotesBySig([batch], { account });
    assert.equal(result, 2n);
    const relay = governor.write.castVotesBySig([batch], { account });
    const skipped = await emitted(relay, governor, "BallotSkipped");
    assert.deepEqual(
      skipped,
      bad.map(([{ proposalId, voter }, fault]) => ({ proposalId, voter, fault })),
    );
    assert.deepEqual(await emitted(relay, governor, "VoteCast"), [
      { voter: people.ada, proposalId: first.id, support: 1, weight: votes.ada, reason: "" },
      { voter: people.dora, proposalId: first.id, support: 2, weight: votes.dora, reason: "" },
    ]);
    assert.deepEqual(await governor.read.proposalVotes([first.id]), [0n, votes.ada, votes.dora]);
    assert.equal(await governor.read.hasVoted([first.id, people.ben]), false);
    assert.equal(await governor.read.hasVoted([first.id, zeroAddress]), false);
  });

  it("given the same relay twice, or none at all, then nothing counts twice", async () => {
    const { house, governor, first } = await open();
    const batch = [await signed(house, { proposal: first, choice: "for", voter: people.ben })];
    await governor.write.castVotesBySig([batch]);
    const again = governor.write.castVotesBySig([batch]);
    assert.deepEqual(await emitted(again, governor, "BallotSkipped"), [
      { proposalId: first.id, voter: people.ben, fault: faults.alreadyVoted },
    ]);
    assert.equal((await governor.simulate.castVotesBySig([[]])).result, 0n);
    assert.deepEqual(await governor.read.proposalVotes([first.id]), [0n, votes.ben, 0n]);
  });

  it("given a proposal whose vote is over or that was withdrawn, then its ballots are reported", async () => {
    const { house, governor, governance, first } = await open();
    const withdrawn = await governance.propose([call(governor, "setDaoURI", ["ipfs://no"])]);
    await governance.cancel(withdrawn);
    await governance.untilClosed(first);
    const batch = [first, withdrawn].map(
      (proposal) => ({ proposal, choice: "for", voter: people.ben }) as const,
    );
    const ballots = await Promise.all(batch.map((ballot) => signed(house, ballot)));
    const relay = governor.write.castVotesBySig([ballots]);
    assert.deepEqual(
      (await emitted(relay, governor, "BallotSkipped")).map(({ fault }) => fault),
      [faults.notActive, faults.notActive],
    );
  });

  it("given a voter who delegated its account to code, then its own key still signs for it, in a relay and alone", async () => {
    const { house, governor, first, second } = await open();
    await networkHelpers.setCode(people.ben, `0xef0100${house.treasury.address.slice(2)}`);
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    await governor.write.castVotesBySig([[await signed(house, ballot)]]);
    assert.deepEqual(await governor.read.proposalVotes([first.id]), [0n, votes.ben, 0n]);
    const alone = { ...ballot, proposal: second };
    const signature = await signBallot(house, alone);
    await governor.write.castVoteBySig([second.id, 1, people.ben, signature]);
    assert.deepEqual(await governor.read.proposalVotes([second.id]), [0n, votes.ben, 0n]);
  });

  it("given a quorum that comes late in a relay, then the vote is extended as for any ballot", async () => {
    const { house, governor, first } = await open();
    const deadline = await governor.read.proposalDeadline([first.id]);
    const ballots = [];
    for (const voter of [people.ada, people.ben]) {
      ballots.push(await signed(house, { proposal: first, choice: "for", voter }));
    }
    await networkHelpers.time.setNextBlockTimestamp(deadline);
    const relay = governor.write.castVotesBySig([ballots]);
    const extendedDeadline = deadline + (await governor.read.lateQuorumVoteExtension().then(BigInt));
    assert.deepEqual(await emitted(relay, governor, "ProposalExtended"), [
      { proposalId: first.id, extendedDeadline },
    ]);
  });
});
