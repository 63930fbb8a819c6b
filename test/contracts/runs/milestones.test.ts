import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeAbiParameters, getAddress, keccak256, zeroAddress, zeroHash } from "viem";
import { emitted } from "../helpers/calls.ts";
import { nextAt, now, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  digest,
  type Evidence,
  evidence,
  farOff,
  finalReview,
  grace,
  milestone,
  noEvidence,
  reviewWindow,
  type Spec,
  seen,
  soundRules,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const unexpected = "RunsUnexpectedStatus";
/** What of an amount is paid before the end. */
const most = (amount: bigint) => (amount * 9n) / 10n;

async function accepted(changes: Partial<Spec> = {}) {
  const house = await wealthyStewardship();
  return { ...house, house, run: await TrainingRun.accepted(house, changes) };
}

async function funded() {
  const house = await wealthyStewardship();
  return { ...house, run: await TrainingRun.fund(house) };
}

describe("An operator's acceptance", () => {
  it("given the operator, when it countersigns the spec and deposits its bond, then the run is active", async () => {
    const { runs, run } = await funded();
    assert.equal(await run.status(), "Funded");
    const transaction = run.accept();
    const specHash = await runs.read.hashSpec([run.spec]);
    assert.deepEqual(await emitted(transaction, runs, "RunAccepted"), [
      { runId: 1n, operator: people.operator, specHash, bond },
    ]);
    assert.equal(await run.status(), "Active");
    assert.equal((await run.state()).activeSince, Number(await now()));
    assert.equal(await runs.read.bonded([1n]), bond);
    assert.equal(await run.held(), total);
    assert.equal(await publicClient.getBalance({ address: runs.address }), total + bond);
    await refuses(run.accept(), unexpected, seen("Active"));
  });

  it("given a spec without a bond, then nothing is deposited", async () => {
    const house = await wealthyStewardship();
    const run = await TrainingRun.fund(house, { rules: { ...soundRules, operatorBond: 0n } });
    const [event] = await emitted(run.accept(), house.runs, "RunAccepted");
    assert.equal(event?.bond, 0n);
    assert.equal(await house.runs.read.bonded([1n]), 0n);
  });

  it("given anyone else, or another spec, then it is refused", async () => {
    const { runs, run } = await funded();
    await refuses(run.accept(people.stranger), "RunsUnauthorizedOperator", [1n, people.stranger]);
    const specHash = await runs.read.hashSpec([run.spec]);
    const other = runs.write.accept([1n, digest("another")], { account: people.operator, value: bond });
    await refuses(other, "RunsSpecMismatch", [1n, specHash, digest("another")]);
    await refuses(runs.write.accept([2n, specHash]), "RunsUnknownRun", [2n]);
  });

  it("given another bond than was agreed, then it is refused", async () => {
    const { run } = await funded();
    for (const value of [0n, bond - 1n, bond + 1n]) {
      await refuses(run.accept(people.operator, value), "RunsUnexpectedAmount", [
        run.spec.token,
        bond,
        value,
      ]);
    }
  });

  it("given the last second, then it is accepted; one second later it is refused", async () => {
    const { run } = await funded();
    const acceptBy = BigInt(run.spec.acceptBy);
    await nextAt(acceptBy + 1n);
    await refuses(run.accept(), "RunsTooLate", [1n, acceptBy]);
    await nextAt(acceptBy);
    await run.accept();
    assert.equal(await run.status(), "Active");
  });
});

describe("A milestone", () => {
  it("given evidence, when it is submitted, then it is under review until the window is over, and then earned", async () => {
    const { runs, run } = await accepted();
    const transaction = await run.submit();
    const reviewEndsAt = (await now()) + reviewWindow;
    const drawBlock = Number(await publicClient.getBlockNumber({ cacheTime: 0 })) + 32;
    assert.deepEqual(await emitted(transaction, runs, "MilestoneSubmitted"), [
      { runId: 1n, index: 0n, review: 1, evidence, tier: 1, reviewEndsAt: Number(reviewEndsAt), drawBlock },
    ]);
    const submitMilestone = runs.abi.find(
      (item) => item.type === "function" && item.name === "submitMilestone",
    );
    assert.ok(submitMilestone && "inputs" in submitMilestone);
    const [, shape] = submitMilestone.inputs;
    assert.ok(shape);
    const evidenceHash = keccak256(encodeAbiParameters([shape], [evidence]));
    assert.deepEqual(await runs.read.tranche([1n, 0n]), { tier: 1, paid: false, evidenceHash });
    const fresh = { drawBlock, rulingBy: 0, challenger: zeroAddress, segment: zeroHash };
    assert.deepEqual(await runs.read.review([1n]), fresh);

    await nextAt(reviewEndsAt);
    await refuses(run.submit(), unexpected, seen("UnderReview"));
    await nextAt(reviewEndsAt);
    await refuses(run.closeReview(), "RunsTooEarly", [1n, reviewEndsAt]);
    await waitUntil(reviewEndsAt);
    assert.equal(await run.status(), "UnderReview");
    await waitUntil(reviewEndsAt + 1n);
    assert.equal(await run.status(), "Active");
    assert.equal((await run.state()).earned, 1);
    assert.deepEqual(await emitted(run.closeReview(), runs, "MilestoneEarned"), [
      {
        runId: 1n,
        index: 0n,
        review: 1,
        kept: amounts[0] - most(amounts[0]),
        at: Number(reviewEndsAt),
        finalReviewEndsAt: 0,
      },
    ]);
    const { earned, activeSince, kept, account } = await run.state();
    assert.deepEqual([earned, activeSince, kept], [1, Number(reviewEndsAt), amounts[0] / 10n]);
    assert.deepEqual(account, { funded: total, owed: amounts[0], paid: 0n, refunded: 0n });
    await refuses(run.closeReview(), unexpected, seen("Active"));
  });

  it("given a review that is over, then whatever is done next records it first", async () => {
    const { runs, run } = await accepted();
    await run.submitAndWait();
    const transaction = await run.submit();
    assert.equal((await emitted(transaction, runs, "MilestoneEarned")).length, 1);
    assert.equal((await emitted(transaction, runs, "MilestoneSubmitted"))[0]?.index, 1n);
  });

  it("given the last review is over, but nobody recorded it, then the run and its review are shown as they are now", async () => {
    const { runs, run } = await accepted({ milestones: [milestone({ amount: total, dueAt: farOff })] });
    await run.submit();
    const end = await run.endOfReview();
    await waitUntil(end + 1n);
    const { status, review, reviewEndsAt, earned } = await run.state();
    assert.deepEqual([status, review, earned], [6, 2, 1]);
    assert.equal(BigInt(reviewEndsAt), end + finalReview);
    assert.equal((await runs.read.review([1n])).drawBlock, 0);
    assert.deepEqual(await emitted(run.closeReview(), runs, "MilestoneEarned"), [
      {
        runId: 1n,
        index: 0n,
        review: 1,
        kept: total / 10n,
        at: Number(end),
        finalReviewEndsAt: Number(end + finalReview),
      },
    ]);
    assert.equal((await runs.read.review([1n])).drawBlock, 0);
    assert.equal((await run.state()).review, 2);
  });

  it("given the last second of the window, then it is not paid; one second later anyone can have it paid to the operator", async () => {
    const { runs, run } = await accepted();
    await run.submit();
    const end = await run.endOfReview();
    await nextAt(end);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await nextAt(end + 1n);
    const before = await publicClient.getBalance({ address: people.operator });
    const transaction = run.pay(0n, people.stranger);
    const amount = most(amounts[0]);
    assert.deepEqual(await emitted(transaction, runs, "TranchePaid"), [
      { runId: 1n, index: 0n, to: people.operator, amount },
    ]);
    assert.equal(await publicClient.getBalance({ address: people.operator }), before + amount);
    assert.equal(await run.held(), total - amount);
    assert.equal((await runs.read.tranche([1n, 0n])).paid, true);
  });

  it("given a tranche that is paid, not submitted or not there, when somebody has it paid, then it is refused", async () => {
    const { runs, run } = await accepted();
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await run.submitAndWait();
    await run.pay(0n);
    for (const index of [0n, 1n, 3n, 4n, 99n]) await refuses(run.pay(index), "RunsNotPayable", [1n, index]);
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
    const all = milestone({ amount: total, dueAt: farOff, requiredEvidence: 255 });
    const { run } = await accepted({ milestones: [all] });
    for (const [bit, field] of fields.entries()) {
      const lacking = { ...evidence, [field]: noEvidence[field] };
      await refuses(run.submit(lacking), "RunsMissingEvidence", [1n, 0n, 1 << bit]);
      const lone = { ...noEvidence, [field]: evidence[field] };
      await refuses(run.submit(lone), "RunsMissingEvidence", [1n, 0n, 255 - (1 << bit)]);
    }
    await run.submit();
    assert.equal(await run.status(), "UnderReview");
  });

  it("given a milestone that requires one kind, then the others may be missing", async () => {
    const { run } = await accepted();
    await run.submit({ ...noEvidence, checkpointRoot: evidence.checkpointRoot });
    assert.equal(await run.status(), "UnderReview");
  });
});

describe("An overdue milestone", () => {
  it("given the last second of grace, then the run is active; one second later it is stalled, and a submission cures it", async () => {
    const { run } = await accepted();
    const overdueAfter = BigInt(run.spec.milestones[0]?.dueAt ?? 0) + grace;
    await waitUntil(overdueAfter);
    assert.equal(await run.status(), "Active");
    await waitUntil(overdueAfter + 1n);
    assert.equal(await run.status(), "Stalled");
    await nextAt(await run.endOfCure());
    await run.submit();
    assert.equal(await run.status(), "UnderReview");
  });

  it("given a milestone that came due while the one before was reviewed, then grace counts from the end of that review", async () => {
    const { run } = await accepted({
      milestones: [
        milestone({ amount: total / 2n, dueAt: farOff }),
        milestone({ amount: total / 2n, dueAt: farOff }),
      ],
    });
    await nextAt(BigInt(farOff) + grace);
    await run.submit();
    const end = await run.endOfReview();
    await waitUntil(end + grace);
    assert.equal(await run.status(), "Active");
    await waitUntil(end + grace + 1n);
    assert.equal(await run.status(), "Stalled");
  });
});

describe("What an operator is owed", () => {
  it("given another payee, then tranches go there; and back to itself when it says so", async () => {
    const { runs, run } = await accepted();
    await run.submitAndWait();
    assert.deepEqual(await emitted(run.setPayee(people.dora), runs, "PayeeSet"), [
      { runId: 1n, account: people.operator, oldPayee: people.operator, newPayee: people.dora },
    ]);
    assert.equal((await emitted(run.pay(0n), runs, "TranchePaid"))[0]?.to, people.dora);
    assert.deepEqual(await emitted(run.setPayee(people.operator), runs, "PayeeSet"), [
      { runId: 1n, account: people.operator, oldPayee: people.dora, newPayee: people.operator },
    ]);
    assert.equal(await runs.read.payee([1n, people.operator]), people.operator);
    assert.equal(await runs.read.payee([2n, people.operator]), people.operator);
  });

  it("given nowhere, or the runs themselves, or no such run, then the payee is refused", async () => {
    const { runs, run } = await accepted();
    await refuses(run.setPayee(zeroAddress), "RunsInvalidPayee", [zeroAddress]);
    const own = getAddress(runs.address);
    await refuses(run.setPayee(own), "RunsInvalidPayee", [own]);
    await refuses(runs.write.setPayee([2n, people.ada]), "RunsUnknownRun", [2n]);
  });

  it("given somebody else who names a payee, then the operator is paid all the same", async () => {
    const { runs, run } = await accepted();
    await run.setPayee(people.stranger, people.stranger);
    await run.submitAndWait();
    assert.equal((await emitted(run.pay(0n), runs, "TranchePaid"))[0]?.to, people.operator);
  });

  it("given tranches paid late and in any order, then each is paid once, and what was held back with completion alone", async () => {
    const { runs, run } = await accepted();
    for (const _ of amounts) await run.submitAndWait();
    await refuses(run.submit(), unexpected, seen("FinalReview"));
    for (const index of [2n, 0n, 1n]) await run.pay(index);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
    await waitUntil((await run.endOfReview()) + 1n);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
    await run.complete();
    const [kept] = await emitted(run.pay(3n), runs, "TranchePaid");
    assert.equal(kept?.amount, total / 10n);
    assert.deepEqual((await run.state()).account, { funded: total, owed: 0n, paid: total, refunded: 0n });
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
  });

  it("given nothing held back, then there is no last tranche", async () => {
    const { run } = await accepted({ rules: { ...soundRules, holdback: 0 } });
    await run.toCompletion();
    for (const index of amounts.keys()) await run.pay(BigInt(index));
    assert.equal(await run.held(), 0n);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
  });

  it("given amounts that the rate does not divide, then what is held back is rounded down and the sums are whole", async () => {
    const odd = [1n, 3n, 10_007n].map((amount) => milestone({ amount, dueAt: farOff }));
    const rules = { ...soundRules, operatorBond: 0n, challengeBond: 1n, holdback: 3_333 };
    const { runs, run } = await accepted({ milestones: odd, rules });
    await run.toCompletion();
    const paid = [];
    for (const index of [0n, 1n, 2n, 3n]) {
      const [event] = await emitted(run.pay(index), runs, "TranchePaid");
      paid.push(event?.amount);
    }
    assert.deepEqual(paid, [1n, 3n, 10_007n - 3_335n, 3_335n]);
    assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
  });
});
