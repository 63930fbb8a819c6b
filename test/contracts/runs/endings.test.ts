import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getAddress, parseEther } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  challengeBond,
  ETHER,
  farOff,
  milestone,
  type Spec,
  seen,
  soundRules,
  statuses,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const unexpected = "RunsUnexpectedStatus";

async function withRun(stage: "funded" | "accepted", changes: Partial<Spec> = {}) {
  const house = await wealthyStewardship();
  const run = await (stage === "funded"
    ? TrainingRun.fund(house, changes)
    : TrainingRun.accepted(house, changes));
  const treasury = getAddress(house.treasury.address);
  const treasuryHas = () => publicClient.getBalance({ address: treasury });
  const freed = (account: `0x${string}`) => house.runs.read.released([1n, account]);
  const ended = async (transaction: Promise<`0x${string}`>) => {
    const [event] = await emitted(transaction, house.runs, "RunEnded");
    assert.ok(event);
    return { ...event, status: statuses[event.status] };
  };
  return { ...house, run, treasury, treasuryHas, freed, ended };
}

describe("A run that nobody accepts", () => {
  it("given the last second for acceptance, then it can't lapse; one second later anyone can end it, and the money goes back", async () => {
    const { run, ended, treasury, treasuryHas, runs } = await withRun("funded");
    const acceptBy = BigInt(run.spec.acceptBy);
    await nextAt(acceptBy);
    await refuses(run.lapse(), "RunsTooEarly", [1n, acceptBy]);
    await nextAt(acceptBy + 1n);
    assert.deepEqual(await ended(run.lapse()), {
      runId: 1n,
      status: "Lapsed",
      unspent: total,
      reserved: 0n,
      forfeited: 0n,
      proposalId: 0n,
    });
    assert.equal(await run.status(), "Lapsed");
    assert.equal(await run.held(), total);
    assert.deepEqual(await emitted(run.refund(treasury), runs, "RefundClaimed"), [
      { runId: 1n, funder: treasury, to: treasury, amount: total },
    ]);
    assert.equal(await treasuryHas(), parseEther("1000"));
    await refuses(run.accept(), unexpected, seen("Lapsed"));
  });

  it("given a run that was accepted, then it can't lapse, however late it is", async () => {
    const { run } = await withRun("accepted", { milestones: [milestone({ amount: total, dueAt: farOff })] });
    await waitUntil(BigInt(run.spec.acceptBy) + 1_000_000n);
    await refuses(run.lapse(), unexpected, seen("Active"));
  });
});

describe("A run that a vote cancels", () => {
  it("given a passed vote, when it is executed, then all can go back and the vote is named", async () => {
    const { runs, run, governance, ended, treasury, treasuryHas } = await withRun("funded");
    const { proposal, transaction } = await governance.decide(call(runs, "cancel", [1n]));
    assert.deepEqual(await ended(Promise.resolve(transaction)), {
      runId: 1n,
      status: "Cancelled",
      unspent: total,
      reserved: 0n,
      forfeited: 0n,
      proposalId: proposal.id,
    });
    await run.refund(treasury);
    assert.equal(await treasuryHas(), parseEther("1000"));
    assert.equal(await runs.read.bonded([1n]), 0n);
  });

  it("given an active run with one tranche paid, then what it held back becomes payable, its bond is free, and the rest goes back", async () => {
    const { run, runs, ended, freed, treasury, treasuryHas } = await withRun("accepted");
    await run.submitAndWait();
    await run.pay(0n);
    const { unspent, reserved, forfeited } = await ended(run.cancel());
    assert.deepEqual([unspent, reserved, forfeited], [amounts[1] + amounts[2], amounts[0] / 10n, 0n]);
    assert.equal(await freed(people.operator), bond);
    await run.refund(treasury);
    await run.pay(3n);
    await run.withdraw(people.operator);
    assert.equal(await treasuryHas(), parseEther("1000") - amounts[0]);
    assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
  });

  it("given an earned tranche that is not paid, then it stays payable, whatever is sent back first", async () => {
    const { run, treasury } = await withRun("accepted");
    await run.submitAndWait();
    await run.cancel();
    await run.refund(treasury);
    assert.equal(await run.held(), amounts[0]);
    await run.pay(3n);
    await run.pay(0n);
    assert.equal(await run.held(), 0n);
    const { account } = await run.state();
    assert.deepEqual(account, { funded: total, owed: 0n, paid: amounts[0], refunded: total - amounts[0] });
  });

  it("given a milestone under review, then a cancellation takes it, to the last second of its review; one second later it is earned", async () => {
    for (const late of [0n, 1n]) {
      const { run, ended } = await withRun("accepted");
      await run.submit();
      await nextAt((await run.endOfReview()) + late);
      const { reserved } = await ended(run.cancel());
      assert.equal(reserved, late === 0n ? 0n : amounts[0]);
      if (late === 0n) await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
      else await run.pay(0n);
    }
  });

  it("given a stalled run, then a vote can still end it without a loss for the operator", async () => {
    const { run, freed } = await withRun("accepted");
    await waitUntil((await run.endOfCure()) + 1n);
    assert.equal(await run.status(), "Stalled");
    await run.cancel();
    assert.equal(await freed(people.operator), bond);
  });

  it("given a disputed milestone, then the challenger and the operator have their bonds back and it is not paid", async () => {
    const { run, freed, ended } = await withRun("accepted");
    await run.toDispute();
    const { unspent } = await ended(run.cancel());
    assert.equal(unspent, total);
    assert.equal(await freed(people.stranger), challengeBond);
    assert.equal(await freed(people.operator), bond);
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
  });

  it("given every milestone earned, then no vote takes what is held back: neither in the final review nor in its dispute", async () => {
    const { run } = await withRun("accepted");
    await run.toFinalReview();
    await refuses(run.cancel(), unexpected, seen("FinalReview"));
    await run.challenge();
    await refuses(run.cancel(), unexpected, seen("Disputed"));
  });

  it("given a run that does not exist, then nothing can be done to it", async () => {
    const { runs, asTimelock } = await wealthyStewardship();
    for (const id of [0n, 1n]) {
      const gone = ["RunsUnknownRun", [id]] as const;
      await refuses(runs.write.cancel([id], asTimelock), ...gone);
      for (const name of ["lapse", "fail", "complete", "closeReview", "closeDispute"] as const) {
        await refuses(runs.write[name]([id]), ...gone);
      }
      await refuses(runs.write.claimRefund([id, people.ada]), ...gone);
      await refuses(runs.read.refundable([id, people.ada]), ...gone);
      await refuses(runs.read.review([id]), ...gone);
      await refuses(runs.write.cofund([id, 1n], { value: 1n }), ...gone);
      await refuses(runs.write.withdrawBond([id, people.ada]), "RunsNothingOwed", [id, people.ada]);
    }
  });
});

describe("A run that fails", () => {
  it("given the last second to cure, then it can't be failed; one second later anyone can, and bond and holdback are lost", async () => {
    const { run, freed, ended, treasury, treasuryHas, runs } = await withRun("accepted");
    await run.submitAndWait();
    await run.closeReview();
    const end = await run.endOfCure();
    await refuses(run.fail(), unexpected, seen("Active"));
    await nextAt(end);
    await refuses(run.fail(), "RunsTooEarly", [1n, end]);
    await nextAt(end + 1n);
    assert.deepEqual(await ended(run.fail()), {
      runId: 1n,
      status: "Failed",
      unspent: total - (amounts[0] * 9n) / 10n,
      reserved: (amounts[0] * 9n) / 10n,
      forfeited: amounts[0] / 10n,
      proposalId: 0n,
    });
    assert.equal(await freed(treasury), bond);
    assert.equal(await freed(people.operator), 0n);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
    await run.refund(treasury);
    await run.pay(0n);
    const [event] = await emitted(run.withdraw(treasury), runs, "BondWithdrawn");
    assert.deepEqual(event, { runId: 1n, account: treasury, to: treasury, amount: bond });
    await refuses(run.withdraw(treasury), "RunsNothingOwed", [1n, treasury]);
    assert.equal(await treasuryHas(), parseEther("1000") + bond - (amounts[0] * 9n) / 10n);
    assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
  });

  it("given an operator without a bond, then there is nothing to withdraw", async () => {
    const { run, treasury } = await withRun("accepted", { rules: { ...soundRules, operatorBond: 0n } });
    await waitUntil((await run.endOfCure()) + 1n);
    await run.fail();
    await refuses(run.withdraw(treasury), "RunsNothingOwed", [1n, treasury]);
  });
});

describe("A run that is completed", () => {
  it("given the last second of the final review, then it is not completed; one second later anyone can, and the bond is free", async () => {
    const { run, freed, ended } = await withRun("accepted");
    await run.toFinalReview();
    const end = await run.endOfReview();
    await nextAt(end);
    await refuses(run.complete(), "RunsTooEarly", [1n, end]);
    await nextAt(end + 1n);
    assert.deepEqual(await ended(run.complete()), {
      runId: 1n,
      status: "Completed",
      unspent: 0n,
      reserved: total,
      forfeited: 0n,
      proposalId: 0n,
    });
    assert.equal(await freed(people.operator), bond);
  });

  it("given no final review in the rules, then the run can be completed a second after its last milestone", async () => {
    const milestones = [milestone({ amount: total, dueAt: farOff })];
    const { run } = await withRun("accepted", { milestones, rules: { ...soundRules, finalReview: 0 } });
    await run.submit();
    const end = await run.endOfReview();
    await waitUntil(end + 1n);
    await refuses(run.challenge(), "RunsTooLate", [1n, end]);
    await run.complete();
    assert.equal(await run.status(), "Completed");
  });

  it("given nothing unspent, then a funder settles for nothing", async () => {
    const { run, runs, treasury } = await withRun("accepted");
    await run.toCompletion();
    const [event] = await emitted(run.refund(treasury), runs, "RefundClaimed");
    assert.equal(event?.amount, 0n);
    assert.equal(await runs.read.given([1n, treasury]), 0n);
    await refuses(run.refund(treasury), "RunsNothingOwed", [1n, treasury]);
  });
});

describe("Adding to a run's budget", () => {
  it("given anyone, when it adds to a run, then its gift is counted, and it has its part back", async () => {
    const { run, runs } = await withRun("accepted");
    assert.deepEqual(await emitted(run.cofund(5n, people.ada), runs, "RunCofunded"), [
      { runId: 1n, funder: people.ada, amount: 5n, funded: total + 5n },
    ]);
    await run.cofund(7n, people.ada);
    assert.equal(await runs.read.given([1n, people.ada]), 12n);
    assert.equal((await run.state()).account.funded, total + 12n);
    assert.equal(await runs.read.refundable([1n, people.ada]), 0n);
    await refuses(run.refund(people.ada), unexpected, seen("Active"));
    await run.cancel();
    assert.equal(await runs.read.refundable([1n, people.ada]), 12n);
    await run.refund(people.ada);
    assert.equal(await runs.read.refundable([1n, people.ada]), 0n);
    await refuses(run.refund(people.ada), "RunsNothingOwed", [1n, people.ada]);
    await refuses(run.refund(people.ben), "RunsNothingOwed", [1n, people.ben]);
  });

  it("given another amount of ether than was said, then it is refused", async () => {
    const { runs } = await withRun("funded");
    for (const value of [0n, 4n, 6n]) {
      const giving = runs.write.cofund([1n, 5n], { account: people.ada, value });
      await refuses(giving, "RunsUnexpectedAmount", [ETHER, 5n, value]);
    }
  });

  it("given a refund's payee, then the part goes there, whoever asks for it", async () => {
    const { run, runs } = await withRun("accepted");
    await run.cofund(100n, people.ada);
    await run.setPayee(people.dora, people.ada);
    await run.cancel();
    const [event] = await emitted(run.refund(people.ada), runs, "RefundClaimed");
    assert.deepEqual(event, { runId: 1n, funder: people.ada, to: people.dora, amount: 100n });
  });

  it("given parts that do not divide, then each is rounded down, and the treasury has what is left, whenever it comes", async () => {
    for (const first of [true, false]) {
      const milestones = [milestone({ amount: 7n, dueAt: farOff }), milestone({ amount: 3n, dueAt: farOff })];
      const rules = { ...soundRules, operatorBond: 0n, challengeBond: 1n, holdback: 0 };
      const { run, runs, treasury, treasuryHas } = await withRun("accepted", { milestones, rules });
      const others = [people.ada, people.ben, people.cleo];
      for (const funder of others) await run.cofund(1n, funder);
      await run.submitAndWait();
      await run.cancel();
      // 6 of 13 are unspent: one unit gives back nothing, ten give back four, and two are left.
      if (first) await run.refund(treasury);
      assert.equal(await runs.read.refundable([1n, treasury]), first ? 0n : 4n);
      for (const funder of others) {
        const [event] = await emitted(run.refund(funder), runs, "RefundClaimed");
        assert.equal(event?.amount, 0n);
      }
      assert.equal(await runs.read.refundable([1n, treasury]), first ? 2n : 6n);
      await run.refund(treasury);
      assert.equal(await treasuryHas(), parseEther("1000") - 10n + 6n);
      await refuses(run.refund(treasury), "RunsNothingOwed", [1n, treasury]);
      await run.pay(0n);
      assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
    }
  });

  it("given every milestone earned, then nothing is taken: neither in the final review nor in its dispute", async () => {
    const { run } = await withRun("accepted");
    await run.toFinalReview();
    await refuses(run.cofund(1n, people.ada), unexpected, seen("FinalReview"));
    await run.challenge();
    await refuses(run.cofund(1n, people.ada), unexpected, seen("Disputed"));
  });
});
