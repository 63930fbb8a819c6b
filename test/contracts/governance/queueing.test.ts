import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toHex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { now } from "../helpers/chain.ts";
import { bitmap, indexOfState, type State } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people, timelockDelay } from "../helpers/stewardship.ts";

const unexpected = "GovernorUnexpectedProposalState";

async function withProposal() {
  const house = await freshStewardship();
  const proposal = await house.governance.propose([call(house.governor, "setDaoURI", ["ipfs://x"])]);
  return { ...house, proposal };
}

describe("A decision on its way through the timelock", () => {
  it("given a decision that is queued, then its operation waits in the timelock under the id that other tools compute", async () => {
    const { governor, timelock, governance, proposal } = await withProposal();
    await governance.pass(proposal);
    assert.equal(await governor.read.proposalNeedsQueuing([1n]), true);

    const transaction = await governance.queue(proposal);
    const eta = (await now()) + timelockDelay;
    assert.deepEqual(await emitted(transaction, governor, "ProposalQueued"), [
      { proposalId: 1n, etaSeconds: eta },
    ]);

    const [targets, values, data, descriptionHash] = proposal.batch;
    const salt = toHex(BigInt(governor.address.padEnd(66, "0")) ^ BigInt(descriptionHash), { size: 32 });
    const operation = await timelock.read.hashOperationBatch([targets, values, data, zeroHash, salt]);
    assert.equal(governance.operationOf(proposal), operation);
    assert.equal(await timelock.read.getTimestamp([operation]), eta);
    assert.equal(await timelock.read.isOperationReady([operation]), false);

    await governance.untilExecutable(proposal);
    assert.equal(await timelock.read.isOperationReady([operation]), true);
    await governance.execute(proposal);
    assert.equal(await timelock.read.isOperationDone([operation]), true);
  });

  it("given a proposal in any state but Succeeded, when it is queued, then it is refused", async () => {
    const { governance, proposal } = await withProposal();
    const refused = (state: State) =>
      refuses(governance.queue(proposal), unexpected, [1n, indexOfState(state), bitmap("Succeeded")]);
    await refused("Pending");
    await governance.untilOpen(proposal);
    await refused("Active");
    await governance.pass(proposal);
    await governance.queue(proposal);
    await refused("Queued");
    await governance.untilExecutable(proposal);
    await governance.execute(proposal);
    await refused("Executed");
  });

  it("given a proposal in any state but Queued, when it is executed, then it is refused", async () => {
    const { governance, proposal } = await withProposal();
    const refused = (state: State) =>
      refuses(governance.execute(proposal), unexpected, [1n, indexOfState(state), bitmap("Queued")]);
    await refused("Pending");
    await governance.untilOpen(proposal);
    await refused("Active");
    await governance.vote(proposal, people.ada, "against");
    await governance.untilClosed(proposal);
    await refused("Defeated");
  });

  it("given an executed decision, when it is executed again, then it is refused", async () => {
    const { governor, governance } = await freshStewardship();
    const { proposal } = await governance.decide(call(governor, "setDaoURI", ["ipfs://x"]));
    await refuses(governance.execute(proposal), unexpected, [1n, indexOfState("Executed"), bitmap("Queued")]);
  });

  it("given a call that fails, when the decision is executed, then nothing of it happens and it can be tried again", async () => {
    const { governor, token, governance, asTimelock } = await freshStewardship();
    const proposal = await governance.ready([
      call(governor, "setDaoURI", ["ipfs://first"]),
      call(token, "transfer", [people.stranger, 1n]),
    ]);
    await refuses(governance.execute(proposal), "ERC20InsufficientBalance", [asTimelock.account, 0n, 1n]);
    assert.equal(await governor.read.daoURI(), "ipfs://bafy/dao.json");
    assert.equal(await governance.state(proposal), "Queued");

    await token.write.transfer([asTimelock.account, 1n], { account: people.ada });
    await governance.execute(proposal);
    assert.equal(await governor.read.daoURI(), "ipfs://first");
  });

  it("given calldata of any odd length, then the bytes that were proposed are the bytes that run", async () => {
    const { timelock, governance } = await freshStewardship();
    const data = [
      "0x",
      "0x01",
      "0x010203",
      "0x01020304",
      toHex(1n, { size: 31 }),
      toHex(2n, { size: 33 }),
    ] as const;
    const { transaction } = await governance.decide(
      ...data.map((bytes) => ({ target: people.dora, value: 0n, data: bytes })),
    );
    const executed = await emitted(transaction, timelock, "CallExecuted");
    assert.deepEqual(
      executed.map((one) => one.data),
      data,
    );
  });
});

describe("Relaying", () => {
  it("given a passed vote to relay a call, when it is executed, then it is refused", async () => {
    const { governor, token, governance } = await freshStewardship();
    const mint = call(token, "mint", [people.ada, 1n]);
    const proposal = await governance.ready([call(governor, "relay", [mint.target, 0n, mint.data])]);
    await refuses(governance.execute(proposal), "GovernorRelayDisabled", []);
  });
});
