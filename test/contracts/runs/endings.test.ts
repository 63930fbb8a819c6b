import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseEther } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { amounts, type Status, statuses, TrainingRun, total, wealthyStewardship } from "../helpers/runs.ts";

const unexpected = "RunsUnexpectedStatus";
const seen = (status: Status) => [1n, statuses.indexOf(status)];

async function withRun(stage: "funded" | "accepted") {
  const house = await wealthyStewardship();
  const run = await (stage === "funded" ? TrainingRun.fund(house) : TrainingRun.accepted(house));
  const treasuryHas = () => publicClient.getBalance({ address: house.treasury.address });
  return { ...house, run, treasuryHas };
}

describe("A run that nobody accepts", () => {
  it("given the last second for acceptance, then it can't lapse; one second later anyone can send the money back", async () => {
    const { runs, run, treasuryHas } = await withRun("funded");
    const { acceptBy } = run.spec;
    await nextAt(BigInt(acceptBy));
    await refuses(run.lapse(), "RunsAcceptanceDeadline", [1n, acceptBy]);
    await nextAt(BigInt(acceptBy) + 1n);
    assert.deepEqual(await emitted(run.lapse(), runs, "RunLapsed"), [{ runId: 1n, refunded: total }]);
    assert.equal(await run.status(), "Lapsed");
    assert.equal(await run.held(), 0n);
    assert.equal(await treasuryHas(), parseEther("1000"));
    await refuses(run.lapse(), unexpected, seen("Lapsed"));
    await refuses(run.accept(), unexpected, seen("Lapsed"));
    await refuses(run.cancel(), unexpected, seen("Lapsed"));
  });

  it("given a run that was accepted, then it can't lapse, however late it is", async () => {
    const { run } = await withRun("accepted");
    await waitUntil(BigInt(run.spec.acceptBy) + 1_000_000n);
    await refuses(run.lapse(), unexpected, seen("Active"));
  });
});

describe("A run that a vote cancels", () => {
  it("given a passed vote, when it is executed, then all goes back and the vote is named", async () => {
    const { runs, run, governance, treasuryHas } = await withRun("funded");
    const { proposal, transaction } = await governance.decide(call(runs, "cancel", [1n]));
    assert.deepEqual(await emitted(transaction, runs, "RunCancelled"), [
      { runId: 1n, refunded: total, reserved: 0n, proposalId: proposal.id },
    ]);
    assert.equal(await run.status(), "Cancelled");
    assert.equal(await treasuryHas(), parseEther("1000"));
    await refuses(run.accept(), unexpected, seen("Cancelled"));
    await refuses(run.cancel(), unexpected, seen("Cancelled"));
    await refuses(run.lapse(), unexpected, seen("Cancelled"));
  });

  it("given an active run with one tranche paid, then the rest goes back", async () => {
    const { runs, run, treasuryHas } = await withRun("accepted");
    await run.submitAndWait();
    await run.pay(0n);
    const [event] = await emitted(run.cancel(), runs, "RunCancelled");
    assert.equal(event?.refunded, amounts[1] + amounts[2]);
    assert.equal(event?.reserved, 0n);
    assert.equal(await treasuryHas(), parseEther("1000") - amounts[0]);
    assert.equal(await run.held(), 0n);
    await refuses(run.submit(), unexpected, seen("Cancelled"));
  });

  it("given a milestone in the last second of its review, then it is not paid any more", async () => {
    const { runs, run } = await withRun("accepted");
    await run.submit();
    await nextAt(await run.endOfReview(0n));
    const [event] = await emitted(run.cancel(), runs, "RunCancelled");
    assert.equal(event?.refunded, total);
    assert.equal((await runs.read.tranche([1n, 0n])).payableAt, 0);
    await waitUntil(BigInt(run.spec.acceptBy) + 10_000_000n);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
  });

  it("given a milestone one second past its review, then it stays payable, once, and the run stays cancelled", async () => {
    const { runs, run, treasuryHas } = await withRun("accepted");
    await run.submitAndWait();
    const [event] = await emitted(run.cancel(), runs, "RunCancelled");
    assert.equal(event?.refunded, amounts[1] + amounts[2]);
    assert.equal(event?.reserved, amounts[0]);
    assert.equal(await run.held(), amounts[0]);
    assert.equal(await treasuryHas(), parseEther("1000") - amounts[0]);
    await run.pay(0n);
    assert.equal(await run.held(), 0n);
    assert.equal(await run.status(), "Cancelled");
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
  });

  it("given every milestone past its review and none paid, then all stay payable and the run stays cancelled", async () => {
    const { runs, run } = await withRun("accepted");
    for (const _ of amounts) await run.submitAndWait();
    const [event] = await emitted(run.cancel(), runs, "RunCancelled");
    assert.equal(event?.refunded, 0n);
    assert.equal(event?.reserved, total);
    for (const index of amounts.keys()) await run.pay(BigInt(index));
    assert.equal(await run.status(), "Cancelled");
    assert.equal(await run.held(), 0n);
  });

  it("given one tranche payable and the next under review, then the first stays payable and the next does not", async () => {
    const { runs, run } = await withRun("accepted");
    await run.submitAndWait();
    await run.submit();
    assert.equal(await run.status(), "UnderReview");
    const [event] = await emitted(run.cancel(), runs, "RunCancelled");
    assert.equal(event?.reserved, amounts[0]);
    assert.equal(event?.refunded, amounts[1] + amounts[2]);
    await refuses(run.pay(1n), "RunsNotPayable", [1n, 1n]);
    await run.pay(0n);
    const { funded, paid, refunded } = await run.state();
    assert.equal(paid + refunded, funded);
  });

  it("given a run that does not exist, then it can't be cancelled", async () => {
    const { runs, asTimelock } = await wealthyStewardship();
    await refuses(runs.write.cancel([1n], asTimelock), "RunsUnknownRun", [1n]);
    await refuses(runs.write.cancel([0n], asTimelock), "RunsUnknownRun", [0n]);
  });
});
