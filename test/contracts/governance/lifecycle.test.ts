import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { call, emitted } from "../helpers/calls.ts";
import { freshStewardship } from "../helpers/stewardship.ts";

describe("The life of a proposal", () => {
  it("given a proposal that most want, when it is voted, queued and executed, then it takes effect", async () => {
    const { governor, governance } = await freshStewardship();
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://new"])]);
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
});
