import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stringToHex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, waitUntil } from "../helpers/chain.ts";
import { bitmap, choices, indexOfState } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  deployWith,
  freshStewardship,
  people,
  type Stewardship,
  settings,
  votes,
} from "../helpers/stewardship.ts";

async function open(house?: Stewardship) {
  const chosen = house ?? (await freshStewardship());
  const proposal = await chosen.governance.propose([call(chosen.governor, "setDaoURI", ["ipfs://new"])]);
  await chosen.governance.untilOpen(proposal);
  return { ...chosen, proposal };
}

describe("Casting a ballot", () => {
  it("given a member with votes, when it votes with a reason, then ballot, weight and reason are on record", async () => {
    const { governor, governance, proposal } = await open();
    const cast = governance.vote(proposal, people.cleo, "abstain", "I hold no view.");
    assert.deepEqual(await emitted(cast, governor, "VoteCast"), [
      {
        voter: people.cleo,
        proposalId: 1n,
        support: choices.abstain,
        weight: votes.cleo,
        reason: "I hold no view.",
      },
    ]);
    assert.deepEqual(await governor.read.proposalVotes([1n]), [0n, 0n, votes.cleo]);
    assert.equal(await governor.read.hasVoted([1n, people.cleo]), true);
    assert.equal(await governor.read.hasVoted([1n, people.ada]), false);
  });

  it("given members on every side, then each side is the sum of its weights", async () => {
    const { governor, governance, proposal } = await open();
    await governance.vote(proposal, people.ada, "for");
    await governance.vote(proposal, people.ben, "against");
    await governor.write.castVote([1n, choices.against], { account: people.cleo });
    await governance.vote(proposal, people.dora, "abstain");
    assert.deepEqual(await governor.read.proposalVotes([1n]), [
      votes.ben + votes.cleo,
      votes.ada,
      votes.dora,
    ]);
  });

  it("given a member who has voted, when it votes again, on any side, then it is refused", async () => {
    const { governor, governance, proposal } = await open();
    await governance.vote(proposal, people.ada, "for");
    for (const choice of ["for", "against", "abstain"] as const) {
      await refuses(governance.vote(proposal, people.ada, choice), "GovernorAlreadyCastVote", [people.ada]);
    }
    assert.deepEqual(await governor.read.proposalVotes([1n]), [0n, votes.ada, 0n]);
  });

  it("given a choice that is none of the three, then it is refused", async () => {
    const { governor } = await open();
    await refuses(governor.write.castVote([1n, 3], { account: people.ada }), "GovernorInvalidVoteType", []);
    assert.equal(await governor.read.hasVoted([1n, people.ada]), false);
  });

  it("given params, then the ballot is refused; given empty ones, then it is a plain ballot", async () => {
    const { governor } = await open();
    const withParams = (params: `0x${string}`) =>
      governor.write.castVoteWithReasonAndParams([1n, 1, "so", params], { account: people.ada });
    await refuses(withParams("0x00"), "GovernorParamsNotSupported", []);
    const [cast] = await emitted(withParams("0x"), governor, "VoteCast");
    assert.equal(cast?.reason, "so");
  });

  it("given a delegate, then it votes with all the votes given to it, and who gave them has none", async () => {
    const house = await freshStewardship();
    await house.token.write.delegate([people.ben], { account: people.dora });
    const { governor, governance, proposal } = await open(house);
    await governance.vote(proposal, people.ben, "for");
    await governance.vote(proposal, people.dora, "against");
    assert.deepEqual(await governor.read.proposalVotes([1n]), [0n, votes.ben + votes.dora, 0n]);
  });

  it("given the seconds around the vote, then ballots count from the first after the snapshot to the deadline", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
    const snapshot = await governor.read.proposalSnapshot([1n]);
    const deadline = await governor.read.proposalDeadline([1n]);
    await nextAt(snapshot);
    await refuses(governance.vote(proposal, people.ada, "for"), "GovernorUnexpectedProposalState", [
      1n,
      indexOfState("Pending"),
      bitmap("Active"),
    ]);
    await nextAt(snapshot + 1n);
    await governance.vote(proposal, people.dora, "for");
    await nextAt(deadline);
    await governance.vote(proposal, people.ben, "against");
    assert.deepEqual(await governor.read.proposalVotes([1n]), [votes.ben, votes.dora, 0n]);
    await waitUntil(deadline + 1n);
    await refuses(governance.vote(proposal, people.cleo, "for"), "GovernorUnexpectedProposalState", [
      1n,
      indexOfState("Defeated"),
      bitmap("Active"),
    ]);
  });
});

describe("Who has voted", () => {
  it("given three hundred proposals, when a member votes on a few on both sides of a word, then those bits are set and no others", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    const ids: bigint[] = [];
    for (let i = 0; i < 300; ++i) ids.push((await governance.propose(calls)).id);
    const last = { id: 300n, description: "", batch: [[], [], [], "0x"] } as const;
    await governance.untilOpen(last);

    const voted = [1n, 2n, 128n, 254n, 255n, 256n, 257n, 300n];
    for (const id of voted) await governor.write.castVote([id, 1], { account: people.ada });
    const found: bigint[] = [];
    for (const id of ids) {
      if (await governor.read.hasVoted([id, people.ada])) found.push(id);
      assert.equal(await governor.read.hasVoted([id, people.ben]), false);
    }
    assert.deepEqual(found, voted);
    for (const id of voted) {
      const again = governor.write.castVote([id, 0], { account: people.ada });
      await refuses(again, "GovernorAlreadyCastVote", [people.ada]);
    }
    assert.equal(await governor.read.hasVoted([0n, people.ada]), false);
    assert.equal(await governor.read.hasVoted([1n + 512n, people.ada]), false);
  });
});

describe("A quorum that comes late", () => {
  const extension = BigInt(settings.lateQuorumVoteExtension);

  /** Ada, whose votes alone are a quorum, votes so many seconds before the deadline. */
  async function quorumBefore(seconds: bigint) {
    const house = await open();
    const deadline = await house.governor.read.proposalDeadline([1n]);
    await nextAt(deadline - seconds);
    const cast = await house.governance.vote(house.proposal, people.ada, "for");
    const extended = await emitted(cast, house.governor, "ProposalExtended");
    return { ...house, deadline, extended };
  }

  it("given a quorum exactly as early as the extension is long, then the vote ends when it would have", async () => {
    const { governor, deadline, extended } = await quorumBefore(extension);
    assert.deepEqual(extended, []);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline);
  });

  it("given a quorum one second later, then the vote stays open one second longer", async () => {
    const { governor, deadline, extended } = await quorumBefore(extension - 1n);
    assert.deepEqual(extended, [{ proposalId: 1n, extendedDeadline: deadline + 1n }]);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline + 1n);
  });

  it("given a quorum in the last second, then others can answer for the whole extension, and it extends no more", async () => {
    const { governor, governance, proposal, deadline } = await quorumBefore(0n);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline + extension);
    await nextAt(deadline + extension);
    const answer = governance.vote(proposal, people.ben, "for");
    assert.deepEqual(await emitted(answer, governor, "ProposalExtended"), []);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline + extension);
    await waitUntil(deadline + extension + 1n);
    assert.equal(await governance.state(proposal), "Succeeded");
  });

  it("given an early quorum, then the vote is not shortened", async () => {
    const { governor, deadline } = await quorumBefore(4n * DAY);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline);
  });

  it("given an extension that is longer than a shorter class's whole vote, then it is bounded by that vote's own period", async () => {
    const house = await freshStewardship();
    const { governor, registry, governance } = house;
    const longest = Number(settings.votingPeriod);
    await governance.decide(call(governor, "setLateQuorumVoteExtension", [longest]));
    const proposal = await governance.propose([call(registry, "quarantine", [1n, zeroHash, zeroHash])]);
    const [snapshot, deadline] = await Promise.all([
      governor.read.proposalSnapshot([proposal.id]),
      governor.read.proposalDeadline([proposal.id]),
    ]);
    assert.ok(deadline - snapshot < BigInt(longest));
    await nextAt(deadline);
    const cast = governance.vote(proposal, people.ada, "for");
    const extendedDeadline = deadline + (deadline - snapshot);
    assert.deepEqual(await emitted(cast, governor, "ProposalExtended"), [
      { proposalId: proposal.id, extendedDeadline },
    ]);
    assert.equal(await governor.read.proposalDeadline([proposal.id]), extendedDeadline);
  });

  it("given an extension as long as the period, when a vote shortens the period, then an open vote has the whole of it, and a new one as much as its own period", async () => {
    const { governor, registry, governance } = await freshStewardship();
    const [long, short] = [BigInt(settings.votingPeriod), 2n * DAY];
    const calls = [call(registry, "recordResolution", [1n, stringToHex("resolved", { size: 32 })])];
    await governance.decide(call(governor, "setLateQuorumVoteExtension", [Number(long)]));
    const shortening = await governance.ready([call(governor, "setVotingPeriod", [Number(short)])]);
    const old = await governance.propose(calls);
    await governance.execute(shortening);
    const fresh = await governance.propose(calls);
    assert.equal(await governor.read.lateQuorumVoteExtension(), Number(long));

    for (const [proposal, period] of [
      [fresh, short],
      [old, long],
    ] as const) {
      const snapshot = await governor.read.proposalSnapshot([proposal.id]);
      const deadline = await governor.read.proposalDeadline([proposal.id]);
      assert.equal(deadline - snapshot, period);
      await nextAt(deadline);
      const cast = governance.vote(proposal, people.ada, "for");
      assert.deepEqual(await emitted(cast, governor, "ProposalExtended"), [
        { proposalId: proposal.id, extendedDeadline: deadline + period },
      ]);
    }
    const again = await governance.ready([call(governor, "setLateQuorumVoteExtension", [Number(long)])]);
    const named = stringToHex("lateQuorumVoteExtension", { size: 32 });
    await refuses(governance.execute(again), "GovernorSettingOutOfBounds", [named, long, 0n, short]);
  });

  it("given no extension, then the last ballot ends the vote", async () => {
    const bare = await deployWith({ settings: { ...settings, lateQuorumVoteExtension: 0 } });
    const { governor, governance, proposal } = await open(bare);
    const deadline = await governor.read.proposalDeadline([1n]);
    await nextAt(deadline);
    const cast = governance.vote(proposal, people.ada, "for");
    assert.deepEqual(await emitted(cast, governor, "ProposalExtended"), []);
    assert.equal(await governor.read.proposalDeadline([1n]), deadline);
  });
});
