import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keccak256, stringToHex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, now } from "../helpers/chain.ts";
import { bitmap, indexOfState } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people, settings, votes } from "../helpers/stewardship.ts";

const unexpected = "GovernorUnexpectedProposalState";

async function withProposal() {
  const house = await freshStewardship();
  const proposal = await house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://new"])]);
  return { ...house, proposal };
}

describe("The life of a proposal", () => {
  it("given a proposal that most want, when it is voted, queued and executed, then it takes effect", async () => {
    const { governor, governance, proposal } = await withProposal();
    assert.equal(await governance.state(proposal), "Pending");

    await governance.untilOpen(proposal);
    assert.equal(await governance.state(proposal), "Active");

    await governance.pass(proposal);
    assert.equal(await governance.state(proposal), "Succeeded");

    await governance.queue(proposal);
    assert.equal(await governance.state(proposal), "Queued");

    await governance.untilExecutable(proposal);
    const transaction = await governance.execute(proposal);
    assert.equal(await governance.state(proposal), "Executed");
    assert.equal(await governor.read.daoURI(), "ipfs://new");
    assert.deepEqual(await emitted(transaction, governor, "ProposalExecuted"), [{ proposalId: proposal.id }]);
  });

  it("given a proposal, then its event says what it does, when its vote opens and when it closes", async () => {
    const { governor } = await freshStewardship();
    const one = call(governor, "setDaoURI", ["ipfs://new"]);
    const transaction = governor.write.propose([[one.target], [0n], [one.data], "Move"], {
      account: people.ben,
    });
    const [event] = await emitted(transaction, governor, "ProposalCreated");
    const snapshot = (await now()) + BigInt(settings.votingDelay);
    assert.deepEqual(event, {
      proposalId: 1n,
      proposer: people.ben,
      targets: [one.target],
      values: [0n],
      signatures: [""],
      calldatas: [one.data],
      voteStart: snapshot,
      voteEnd: snapshot + BigInt(settings.classes.constitutional.votingPeriod),
      description: "Move",
    });
    assert.equal(await governor.read.proposalProposer([1n]), people.ben);
  });

  it("given several proposals, then their ids count from one", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    const ids: bigint[] = [];
    for (const by of [people.ada, people.ben, people.ada])
      ids.push((await governance.propose(calls, { by })).id);
    assert.deepEqual(ids, [1n, 2n, 3n]);
    assert.equal(await governor.read.latestProposalId(), 3n);
  });

  it("given a proposal, when the same is proposed again, then it is refused and takes no id", async () => {
    const { governor, governance, proposal } = await withProposal();
    const [targets, values, data] = proposal.batch;
    const again = governor.write.propose([targets, values, data, proposal.description], {
      account: people.ben,
    });
    await refuses(again, unexpected, [1n, indexOfState("Pending"), zeroHash]);
    const next = await governance.propose([call(governor, "setDaoURI", ["ipfs://other"])]);
    assert.equal(next.id, 2n);
  });

  it("given calls that nobody proposed, then they have no id and can't be queued, executed or cancelled", async () => {
    const { governor, proposal } = await withProposal();
    const [targets, values, data] = proposal.batch;
    const other = [targets, values, data, keccak256(stringToHex("Another"))] as const;
    const unknown = "GovernorNonexistentProposal";
    await refuses(governor.read.getProposalId(other), unknown, [0n]);
    await refuses(governor.write.queue(other), unknown, [0n]);
    await refuses(governor.write.execute(other), unknown, [0n]);
    await refuses(governor.write.cancel(other), unknown, [0n]);
    await refuses(governor.read.state([2n]), unknown, [2n]);
    assert.equal(await governor.read.getProposalId(proposal.batch), 1n);
  });

  it("given lists of different lengths, or none, when they are proposed, then they are refused", async () => {
    const { governor } = await freshStewardship();
    const account = people.ada;
    const invalid = "GovernorInvalidProposalLength";
    await refuses(governor.write.propose([[], [], [], "Nothing"], { account }), invalid, [0n, 0n, 0n]);
    const target = governor.address;
    await refuses(governor.write.propose([[target], [], ["0x"], "Odd"], { account }), invalid, [1n, 1n, 0n]);
    await refuses(governor.write.propose([[target], [0n], [], "Odd"], { account }), invalid, [1n, 0n, 1n]);
  });

  it("given exactly the threshold of votes, when their holder proposes, then it is accepted; one less is refused", async () => {
    const { governor, governance, token } = await freshStewardship();
    const threshold = settings.proposalThreshold;
    await token.write.transfer([people.stranger, threshold - 1n], { account: people.ada });
    await nextAt((await now()) + 10n);
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    await refuses(governance.propose(calls, { by: people.stranger }), "GovernorInsufficientProposerVotes", [
      people.stranger,
      threshold - 1n,
      threshold,
    ]);
    await token.write.transfer([people.stranger, 1n], { account: people.ada });
    await nextAt((await now()) + 10n);
    assert.equal((await governance.propose(calls, { by: people.stranger })).id, 1n);
  });
});

describe("A proposal that its proposer takes back", () => {
  it("given a pending proposal, when its proposer cancels it, then it is cancelled for ever", async () => {
    const { governor, governance, proposal } = await withProposal();
    const transaction = governance.cancel(proposal);
    assert.deepEqual(await emitted(transaction, governor, "ProposalCanceled"), [{ proposalId: 1n }]);
    assert.equal(await governance.state(proposal), "Canceled");

    await governance.untilOpen(proposal);
    await refuses(governance.vote(proposal, people.ada, "for"), unexpected, [
      1n,
      indexOfState("Canceled"),
      bitmap("Active"),
    ]);
    await governance.untilClosed(proposal);
    await refuses(governance.queue(proposal), unexpected, [
      1n,
      indexOfState("Canceled"),
      bitmap("Succeeded"),
    ]);
    assert.equal(await governance.state(proposal), "Canceled");
  });

  it("given a pending proposal, when anyone else cancels it, then it is refused", async () => {
    const { governance, proposal } = await withProposal();
    await refuses(governance.cancel(proposal, people.ben), "GovernorUnableToCancel", [1n, people.ben]);
    assert.equal(await governance.state(proposal), "Pending");
  });

  it("given the last second of waiting, then it can still be cancelled; in the next second it can't", async () => {
    const { governor, governance, proposal } = await withProposal();
    const late = await governance.propose([call(governor, "setDaoURI", ["ipfs://late"])]);
    await nextAt(await governor.read.proposalSnapshot([proposal.id]));
    await governance.cancel(proposal);

    await governance.untilOpen(late);
    await refuses(governance.cancel(late), "GovernorUnableToCancel", [late.id, people.ada]);
  });

  it("given a proposal that passed, or is queued, when its proposer cancels it, then it is refused", async () => {
    const { governance, proposal } = await withProposal();
    await governance.pass(proposal);
    await refuses(governance.cancel(proposal), "GovernorUnableToCancel", [1n, people.ada]);
    await governance.queue(proposal);
    await refuses(governance.cancel(proposal), "GovernorUnableToCancel", [1n, people.ada]);
  });
});

describe("A description that names its proposer", () => {
  it("given a description that names Ada, when Ben copies it first, then he is refused and Ada is not", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    const description = `Move the documents#proposer=${people.ada}`;
    await refuses(governance.propose(calls, { by: people.ben, description }), "GovernorRestrictedProposer", [
      people.ben,
    ]);
    const proposal = await governance.propose(calls, { by: people.ada, description });
    assert.equal(await governor.read.proposalProposer([proposal.id]), people.ada);
    assert.equal(await governor.read.getVotes([people.ada, (await now()) - 1n]), votes.ada);
  });

  it("given a name in other letter case, then it still counts; given one that is no address, then anyone may propose", async () => {
    const { governor, governance } = await freshStewardship();
    const calls = [call(governor, "setDaoURI", ["ipfs://new"])];
    const lower = `Move#proposer=${people.ada.toLowerCase()}`;
    await refuses(
      governance.propose(calls, { by: people.ben, description: lower }),
      "GovernorRestrictedProposer",
      [people.ben],
    );
    for (const suffix of [
      `#proposer=${people.ada}0`,
      `#proposer=${people.ada} `,
      `#proposer=0x${"z".repeat(40)}`,
    ]) {
      await governance.propose(calls, { by: people.ben, description: `Move${suffix}` });
    }
    assert.equal(await governor.read.latestProposalId(), 3n);
  });
});
