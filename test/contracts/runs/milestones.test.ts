import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeAbiParameters, keccak256, zeroHash } from "viem";
import { emitted } from "../helpers/calls.ts";
import { nextAt, now, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  digest,
  type Evidence,
  evidence,
  reviewWindow,
  type Status,
  statuses,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const unexpected = "RunsUnexpectedStatus";
const seen = (status: Status) => [1n, statuses.indexOf(status)];

async function accepted() {
  const house = await wealthyStewardship();
  return { ...house, run: await TrainingRun.accepted(house) };
}

async function funded() {
  const house = await wealthyStewardship();
  return { ...house, run: await TrainingRun.fund(house) };
}

describe("An operator's acceptance", () => {
  it("given the operator, when it countersigns the spec, then the run is active", async () => {
    const { runs, run } = await funded();
    assert.equal(await run.status(), "Funded");
    const transaction = run.accept();
    const specHash = await runs.read.hashSpec([run.spec]);
    assert.deepEqual(await emitted(transaction, runs, "RunAccepted"), [
      { runId: 1n, operator: people.operator, specHash },
    ]);
    assert.equal(await run.status(), "Active");
    await refuses(run.accept(), unexpected, seen("Active"));
  });

  it("given anyone else, or another spec, then it is refused", async () => {
    const { runs, run } = await funded();
    await refuses(run.accept(people.stranger), "RunsUnauthorizedOperator", [1n, people.stranger]);
    const specHash = await runs.read.hashSpec([run.spec]);
    const other = runs.write.accept([1n, digest("another")], { account: people.operator });
    await refuses(other, "RunsSpecMismatch", [1n, specHash, digest("another")]);
    await refuses(runs.write.accept([2n, specHash]), "RunsUnknownRun", [2n]);
  });

  it("given the last second, then it is accepted; one second later it is refused", async () => {
    const { run } = await funded();
    const acceptBy = run.spec.acceptBy;
    await nextAt(BigInt(acceptBy) + 1n);
    await refuses(run.accept(), "RunsAcceptanceDeadline", [1n, acceptBy]);
    await nextAt(BigInt(acceptBy));
    await run.accept();
    assert.equal(await run.status(), "Active");
  });
});

describe("A milestone", () => {
  it("given evidence, when it is submitted, then it is under review until the window is over, and then payable", async () => {
    const { runs, run } = await accepted();
    const transaction = await run.submit();
    const payableAt = (await now()) + reviewWindow;
    const [event] = await emitted(transaction, runs, "MilestoneSubmitted");
    assert.deepEqual(event, { runId: 1n, index: 0n, evidence, payableAt: Number(payableAt) });
    const submitMilestone = runs.abi.find(
      (item) => item.type === "function" && item.name === "submitMilestone",
    );
    assert.ok(submitMilestone && "inputs" in submitMilestone);
    const [, shape] = submitMilestone.inputs;
    assert.ok(shape);
    assert.equal(
      (await runs.read.tranche([1n, 0n])).evidenceHash,
      keccak256(encodeAbiParameters([shape], [evidence])),
    );

    await nextAt(payableAt);
    await refuses(run.submit(), unexpected, seen("UnderReview"));
    await waitUntil(payableAt);
    assert.equal(await run.status(), "UnderReview");
    await waitUntil(payableAt + 1n);
    assert.equal(await run.status(), "Active");
  });

  it("given the last second of the window, then it is not paid; one second later anyone can have it paid to the operator", async () => {
    const { runs, run } = await accepted();
    await run.submit();
    const end = await run.endOfReview(0n);
    await nextAt(end);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await nextAt(end + 1n);
    const before = await publicClient.getBalance({ address: people.operator });
    const transaction = run.pay(0n, people.stranger);
    assert.deepEqual(await emitted(transaction, runs, "TranchePaid"), [
      { runId: 1n, index: 0n, operator: people.operator, amount: amounts[0] },
    ]);
    assert.equal(await publicClient.getBalance({ address: people.operator }), before + amounts[0]);
    assert.equal(await run.held(), total - amounts[0]);
  });

  it("given a tranche that is paid, not submitted or not there, when somebody has it paid, then it is refused", async () => {
    const { runs, run } = await accepted();
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await run.submitAndWait();
    await run.pay(0n);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await refuses(run.pay(1n), "RunsNotPayable", [1n, 1n]);
    await refuses(run.pay(99n), "RunsNotPayable", [1n, 99n]);
    await refuses(runs.write.payTranche([2n, 0n]), "RunsUnknownRun", [2n]);
  });

  it("given anyone but the operator, or a run that is not active, then nothing can be submitted", async () => {
    const { run } = await funded();
    await refuses(run.submit(), unexpected, seen("Funded"));
    await run.accept();
    await refuses(run.submit(evidence, people.ada), "RunsUnauthorizedOperator", [1n, people.ada]);
  });

  it("given each kind of evidence, then a milestone that requires it and lacks it is refused by its bit", async () => {
    const fields = Object.keys(evidence) as (keyof Evidence)[];
    assert.equal(fields.length, 8);
    const house = await wealthyStewardship();
    const run = await TrainingRun.accepted(house, {
      milestones: [{ amount: 1n, dueAt: 2 ** 40, requiredEvidence: 255 }],
    });
    const none: Evidence = {
      checkpointRoot: zeroHash,
      step: 0n,
      tokensSeen: 0n,
      gpuSeconds: 0n,
      dataCursor: zeroHash,
      logs: zeroHash,
      evaluation: zeroHash,
      environment: zeroHash,
    };
    for (const [bit, field] of fields.entries()) {
      const lacking = { ...evidence, [field]: none[field] };
      await refuses(run.submit(lacking), "RunsMissingEvidence", [1n, 0n, 1 << bit]);
      const lone = { ...none, [field]: evidence[field] };
      await refuses(run.submit(lone), "RunsMissingEvidence", [1n, 0n, 255 - (1 << bit)]);
    }
    await run.submit();
    assert.equal((await run.state()).submitted, 1n);
  });

  it("given a milestone that requires one kind, then the others may be missing", async () => {
    const { run } = await accepted();
    const lone = { ...evidence, logs: zeroHash, step: 0n, evaluation: zeroHash };
    await run.submit(lone);
    assert.equal(await run.status(), "UnderReview");
  });
});

describe("A run to its end", () => {
  it("given every milestone submitted, reviewed and paid as it comes, then the run is completed and nothing is left", async () => {
    const { runs, run } = await accepted();
    const before = await publicClient.getBalance({ address: people.operator });
    for (const index of amounts.keys()) {
      await run.submitAndWait();
      const paying = await run.pay(BigInt(index));
      const completed = await emitted(paying, runs, "RunCompleted");
      assert.deepEqual(completed, index === 2 ? [{ runId: 1n }] : []);
    }
    assert.equal(await run.status(), "Completed");
    assert.equal(await run.held(), 0n);
    assert.equal((await run.state()).paid, total);
    assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
    assert.ok((await publicClient.getBalance({ address: people.operator })) > before + total - 10n ** 17n);
    await refuses(run.submit(), unexpected, seen("Completed"));
    await refuses(run.cancel(), unexpected, seen("Completed"));
    await refuses(run.lapse(), unexpected, seen("Completed"));
  });

  it("given tranches paid late and in any order, then the run is completed with the last", async () => {
    const { run } = await accepted();
    for (const _ of amounts) await run.submitAndWait();
    await refuses(run.submit(), unexpected, seen("Active"));
    for (const index of [2n, 0n]) await run.pay(index);
    assert.equal(await run.status(), "Active");
    await run.pay(1n);
    assert.equal(await run.status(), "Completed");
  });
});
