import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Hex, toHex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, waitUntil } from "../helpers/chain.ts";
import { bitmap, indexOfState, type Proposal, type State } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  freshStewardship,
  people,
  type Stewardship,
  settings,
  timelockDelay,
} from "../helpers/stewardship.ts";

const unexpected = "GovernorUnexpectedProposalState";
const expired = (id: bigint, allowed: State) => [id, indexOfState("Expired"), bitmap(allowed)];

/** How the timelock refuses to cancel an operation that is not waiting. */
function nothingToCancel(operation: Hex): [string, readonly unknown[]] {
  return ["TimelockUnexpectedOperationState", [operation, toHex(0b110, { size: 32 })]];
}

async function passed() {
  const house = await freshStewardship();
  const proposal = await house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://new"])]);
  await house.governance.pass(proposal);
  const deadline = await house.governor.read.proposalDeadline([proposal.id]);
  return { ...house, proposal, queueDeadline: deadline + BigInt(settings.queueWindow) };
}

async function queued() {
  const house = await passed();
  await house.governance.queue(house.proposal);
  const eta = await house.governor.read.proposalEta([house.proposal.id]);
  return { ...house, eta, executionDeadline: eta + BigInt(settings.executionWindow) };
}

describe("What passed and is not queued in time", () => {
  it("given the last second for queueing, then it can be queued", async () => {
    const { governor, governance, proposal, queueDeadline } = await passed();
    assert.equal(await governor.read.proposalQueueDeadline([proposal.id]), queueDeadline);
    assert.equal(await governor.read.proposalExecutionDeadline([proposal.id]), 0n);
    await nextAt(queueDeadline);
    await governance.queue(proposal);
    assert.equal(await governance.state(proposal), "Queued");
  });

  it("given one second more, then it has expired and can't be queued or executed", async () => {
    const { governance, proposal, queueDeadline } = await passed();
    await waitUntil(queueDeadline + 1n);
    assert.equal(await governance.state(proposal), "Expired");
    await refuses(governance.queue(proposal), unexpected, expired(1n, "Succeeded"));
    await refuses(governance.execute(proposal), unexpected, expired(1n, "Queued"));
    await refuses(governance.cancel(proposal), "GovernorUnableToCancel", [1n, people.ada]);
  });

  it("given a quorum that came late, then the time for queueing moves with the end of the vote", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
    const deadline = await governor.read.proposalDeadline([proposal.id]);
    await nextAt(deadline);
    await governance.vote(proposal, people.ada, "for");
    const extended = deadline + BigInt(settings.lateQuorumVoteExtension);
    assert.equal(
      await governor.read.proposalQueueDeadline([proposal.id]),
      extended + BigInt(settings.queueWindow),
    );
  });

  it("when somebody closes it, then there is nothing to cancel and it is refused", async () => {
    const { governance, proposal, queueDeadline } = await passed();
    await waitUntil(queueDeadline + 1n);
    await refuses(governance.expire(proposal), ...nothingToCancel(governance.operationOf(proposal)));
    assert.equal(await governance.state(proposal), "Expired");
  });
});

describe("What is queued and not executed in time", () => {
  it("given the first second after the delay, and the last of the window, then it can be executed; never before", async () => {
    const first = await queued();
    assert.equal(await first.governor.read.proposalExecutionDeadline([1n]), first.executionDeadline);
    await nextAt(first.eta - 1n);
    await refuses(first.governance.execute(first.proposal), "TimelockUnexpectedOperationState", [
      first.governance.operationOf(first.proposal),
      toHex(0b100, { size: 32 }),
    ]);
    await nextAt(first.eta);
    await first.governance.execute(first.proposal);

    const last = await queued();
    await nextAt(last.executionDeadline);
    await last.governance.execute(last.proposal);
    assert.equal(await last.governance.state(last.proposal), "Executed");
  });

  it("given one second more, then it has expired and can't be executed", async () => {
    const { governance, proposal, executionDeadline } = await queued();
    await waitUntil(executionDeadline + 1n);
    assert.equal(await governance.state(proposal), "Expired");
    await refuses(governance.execute(proposal), unexpected, expired(1n, "Queued"));
    await refuses(governance.queue(proposal), unexpected, expired(1n, "Succeeded"));
  });

  it("when it is closed, then the timelock forgets its operation", async () => {
    const { governor, timelock, governance, proposal, executionDeadline } = await queued();
    const operation = governance.operationOf(proposal);
    assert.equal(await timelock.read.isOperationPending([operation]), true);
    await waitUntil(executionDeadline + 1n);

    const transaction = governance.expire(proposal);
    assert.deepEqual(await emitted(transaction, governor, "ProposalExpired"), [{ proposalId: 1n }]);
    assert.deepEqual(await emitted(transaction, timelock, "Cancelled"), [{ id: operation }]);
    assert.equal(await timelock.read.isOperation([operation]), false);
    assert.equal(await governance.state(proposal), "Expired");
    await refuses(governance.expire(proposal), ...nothingToCancel(operation));
  });

  it("given a proposal in any other state, when somebody closes it, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
    const refused = async (state: State) =>
      refuses(governance.expire(proposal), unexpected, [1n, indexOfState(state), bitmap("Expired")]);

    await refused("Pending");
    await governance.untilOpen(proposal);
    await refused("Active");
    await governance.pass(proposal);
    await refused("Succeeded");
    await governance.queue(proposal);
    await refused("Queued");
    await governance.untilExecutable(proposal);
    await governance.execute(proposal);
    await refused("Executed");
    const unknown = { ...proposal, batch: [[], [], [], zeroHash] } as const;
    await refuses(governance.expire(unknown), "GovernorNonexistentProposal", [0n]);
  });
});

describe("Final states", () => {
  const longest = { votingPeriod: Number(60n * DAY) };

  /** Moves every setting that a state could depend on to the side that would revive. */
  async function loosenEverything({ governor, timelock, governance }: Stewardship) {
    await governance.decide(
      call(governor, "setQueueWindow", [Number(60n * DAY)]),
      call(governor, "setExecutionWindow", [Number(60n * DAY)]),
      ...[0, 1, 2, 3].map((index) =>
        call(governor, "setClassRule", [index, { votingPeriod: Number(DAY), quorum: 100, approval: 5_000 }]),
      ),
      call(governor, "setQuorumFloor", [1n]),
      ...[3, 2, 1, 0].map((index) =>
        call(governor, "setClassRule", [index, { ...longest, quorum: 100, approval: 5_000 }]),
      ),
      call(governor, "setVotingDelay", [Number(30n * DAY)]),
      call(governor, "setLateQuorumVoteExtension", [Number(60n * DAY)]),
      call(timelock, "updateDelay", [30n * DAY]),
    );
  }

  it("given proposals that ended in every way, when all settings are loosened, then each stays what it was", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const propose = () => governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
    const [cancelled, unwanted, unnoticed, forgotten, slow, done] = [
      await propose(),
      await propose(),
      await propose(),
      await propose(),
      await propose(),
      await propose(),
    ] as const;
    await governance.cancel(cancelled);
    await governance.untilOpen(done);
    await governance.vote(unwanted, people.ada, "against");
    await governance.vote(unnoticed, people.dora, "for");
    for (const passing of [forgotten, slow, done]) await governance.vote(passing, people.ada, "for");
    await governance.untilClosed(done);
    await governance.queue(slow);
    await governance.queue(done);
    await governance.untilExecutable(done);
    await governance.execute(done);
    await waitUntil((await governor.read.proposalExecutionDeadline([slow.id])) + 1n);

    const ends = async () => {
      const states: unknown[] = [];
      for (const one of [cancelled, unwanted, unnoticed, forgotten, slow, done] satisfies Proposal[]) {
        states.push(await governance.state(one));
      }
      return states;
    };
    const before = await ends();
    assert.deepEqual(before, ["Canceled", "Defeated", "Defeated", "Expired", "Expired", "Executed"]);
    await loosenEverything(house);
    assert.deepEqual(await ends(), before);
  });

  it("given a queued proposal, when windows and delay change, then its own deadlines stay", async () => {
    const house = await freshStewardship();
    const { governor, timelock, governance } = house;
    const first = await governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
    const second = await governance.propose([
      call(governor, "setQueueWindow", [Number(DAY)]),
      call(governor, "setExecutionWindow", [Number(DAY)]),
      call(timelock, "updateDelay", [30n * DAY]),
    ]);
    await governance.untilOpen(second);
    for (const proposal of [first, second]) await governance.vote(proposal, people.ada, "for");
    await governance.untilClosed(second);
    for (const proposal of [first, second]) await governance.queue(proposal);
    const eta = await governor.read.proposalEta([first.id]);
    await governance.untilExecutable(second);
    await governance.execute(second);

    assert.equal(await governor.read.proposalEta([first.id]), eta);
    assert.equal(
      await governor.read.proposalExecutionDeadline([first.id]),
      eta + BigInt(settings.executionWindow),
    );
    await nextAt(eta + BigInt(settings.executionWindow));
    await governance.execute(first);
    assert.equal(await timelock.read.getMinDelay(), 30n * DAY);
    assert.notEqual(timelockDelay, 30n * DAY);
  });
});
