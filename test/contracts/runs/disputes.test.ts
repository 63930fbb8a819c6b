import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getAddress, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, now, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  challengeBond,
  digest,
  disputeWindow,
  ETHER,
  farOff,
  milestone,
  type Rules,
  type Spec,
  seen,
  soundRules,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const unexpected = "RunsUnexpectedStatus";

async function accepted(changes: Partial<Spec> = {}) {
  const house = await wealthyStewardship();
  const run = await TrainingRun.accepted(house, changes);
  const treasury = getAddress(house.treasury.address);
  const freed = (account: `0x${string}`) => house.runs.read.released([1n, account]);
  return { ...house, run, treasury, freed };
}

const withRules = (rules: Partial<Rules>) => accepted({ rules: { ...soundRules, ...rules } });
const oneMilestone = (leastTier: number) => ({
  milestones: [milestone({ amount: total, dueAt: farOff, leastTier })],
});

describe("A challenge", () => {
  it("given a milestone under review, when anyone challenges it, then it is disputed and the bond is held apart", async () => {
    const { run, runs } = await accepted();
    await run.submit();
    const transaction = run.challenge();
    const [event] = await emitted(transaction, runs, "ReviewChallenged");
    const rulingBy = Number((await now()) + disputeWindow);
    assert.deepEqual(event, {
      runId: 1n,
      review: 1,
      challenger: people.stranger,
      evidence: digest("objection"),
      bond: challengeBond,
      rulingBy,
    });
    assert.equal(await run.status(), "Disputed");
    const { challenger, rulingBy: kept } = await runs.read.review([1n]);
    assert.deepEqual([challenger, kept], [people.stranger, rulingBy]);
    assert.equal(await runs.read.bonded([1n]), bond + challengeBond);
    assert.equal(await run.held(), total);
    await refuses(run.withdraw(people.stranger), "RunsNothingOwed", [1n, people.stranger]);
  });

  it("given the last second of the review, then it is in time; one second later it is not", async () => {
    const { run } = await accepted();
    await run.submit();
    const { review } = await run.state();
    await nextAt(await run.endOfReview());
    await run.challenge();
    assert.equal(await run.status(), "Disputed");

    const late = await accepted();
    await late.run.submit();
    await nextAt((await late.run.endOfReview()) + 1n);
    const challenge = late.runs.write.challenge([1n, review, digest("objection")], { value: challengeBond });
    await refuses(challenge, unexpected, seen("Active"));
  });

  it("given the last second of the final review, then it is in time; one second later it is not", async () => {
    for (const late of [0n, 1n]) {
      const { run } = await accepted(oneMilestone(0));
      await run.toFinalReview();
      const end = await run.endOfReview();
      await nextAt(end + late);
      if (late === 0n) await run.challenge();
      else await refuses(run.challenge(), "RunsTooLate", [1n, end]);
    }
  });

  it("given no evidence, another review, another bond, or a run with nothing to challenge, then it is refused", async () => {
    const { run, runs } = await accepted();
    await refuses(run.challenge(), unexpected, seen("Active"));
    await run.submit();
    const options = { account: people.stranger, value: challengeBond };
    await refuses(runs.write.challenge([1n, 1, zeroHash], options), "RunsMissingDocument", [1n]);
    const other = runs.write.challenge([1n, 0, digest("objection")], options);
    await refuses(other, "RunsUnexpectedReview", [1n, 0, 1]);
    for (const value of [0n, challengeBond - 1n, challengeBond + 1n]) {
      await refuses(run.challenge(people.stranger, value), "RunsUnexpectedAmount", [
        ETHER,
        challengeBond,
        value,
      ]);
    }
    await run.challenge();
    await refuses(run.challenge(), unexpected, seen("Disputed"));
  });

  it("given a review that survived a challenge, when more are tried, then it is not challenged twice, so spam can't hold it up", async () => {
    const { run } = await accepted(oneMilestone(2));
    await run.toDispute();
    await run.rule(false);
    assert.equal(await run.status(), "UnderReview");
    for (const by of [people.stranger, people.ada]) {
      await refuses(run.challenge(by), "RunsAlreadyChallenged", [1n, 1]);
    }
    await run.attest(2);
    await waitUntil((await run.endOfReview()) + 1n);
    await run.closeReview();
    assert.equal(await run.status(), "FinalReview");
  });
});

describe("A ruling", () => {
  it("given a vote by default, when it upholds, then the milestone faulted with a strike, and the challenger has its bond back", async () => {
    const { run, runs, freed, governance } = await withRules({ disputeWindow: 80 * 86_400 });
    await run.toDispute();
    const ruling = call(runs, "rule", [1n, 1, true, digest("ruling")]);
    const { proposal, transaction } = await governance.decide(ruling);
    const at = Number(await now());
    assert.deepEqual(await emitted(transaction, runs, "DisputeRuled"), [
      { runId: 1n, review: 1, upheld: true, document: digest("ruling"), proposalId: proposal.id },
    ]);
    assert.deepEqual(await emitted(transaction, runs, "MilestoneFaulted"), [
      { runId: 1n, index: 0n, review: 1, strikes: 1, at },
    ]);
    assert.deepEqual(await emitted(transaction, runs, "BondReleased"), [
      { runId: 1n, account: people.stranger, amount: challengeBond },
    ]);
    assert.equal(await freed(people.stranger), challengeBond);
    assert.deepEqual(await runs.read.tranche([1n, 0n]), { tier: 0, paid: false, evidenceHash: zeroHash });
    const { activeSince, strikes, earned } = await run.state();
    assert.deepEqual([activeSince, strikes, earned], [at, 1, 0]);
    await run.submit();
    assert.equal((await run.state()).review, 2);
  });

  it("given a challenge that is rejected, when the tier is reached, then the milestone is earned at once and the operator has the challenger's bond", async () => {
    const { run, runs, freed } = await accepted();
    await run.toDispute();
    const transaction = await run.rule(false);
    const at = Number(await now());
    assert.equal((await emitted(transaction, runs, "MilestoneEarned"))[0]?.at, at);
    assert.equal((await run.state()).activeSince, at);
    assert.equal(await freed(people.operator), challengeBond);
    assert.equal(await freed(people.stranger), 0n);
    await run.pay(0n);
    assert.equal(await run.status(), "Active");
  });

  it("given a challenge that is rejected after the window, when the tier is not reached, then the milestone ends unpaid without a strike", async () => {
    const { run } = await accepted(oneMilestone(2));
    await run.toDispute();
    await waitUntil((await run.endOfReview()) + 1n);
    await run.rule(false);
    assert.equal(await run.status(), "Active");
    const { earned, strikes } = await run.state();
    assert.deepEqual([earned, strikes], [0, 0]);
  });

  it("given an arbiter that is named, then it alone rules, and no proposal is named; the timelock is a stranger", async () => {
    const { run, runs, asTimelock } = await withRules({ arbiter: people.dora });
    await run.toDispute();
    for (const by of [asTimelock.account, people.operator, people.stranger]) {
      await refuses(run.rule(true, by), "RunsUnauthorizedArbiter", [1n, by]);
    }
    const [event] = await emitted(run.rule(true, people.dora), runs, "DisputeRuled");
    assert.equal(event?.proposalId, 0n);
  });

  it("given no document, another review, or nothing disputed, then there is no ruling", async () => {
    const { run, runs, asTimelock } = await accepted();
    await refuses(run.rule(true), unexpected, seen("Active"));
    await run.toDispute();
    await refuses(runs.write.rule([1n, 1, true, zeroHash], asTimelock), "RunsMissingDocument", [1n]);
    const other = runs.write.rule([1n, 2, true, digest("ruling")], asTimelock);
    await refuses(other, "RunsUnexpectedReview", [1n, 2, 1]);
  });

  it("given the last second for a ruling, then it is in time; one second later anyone closes the dispute", async () => {
    const { run, runs, freed } = await accepted();
    await run.toDispute();
    const rulingBy = BigInt((await runs.read.review([1n])).rulingBy);
    await nextAt(rulingBy);
    await refuses(run.closeDispute(), "RunsTooEarly", [1n, rulingBy]);
    await nextAt(rulingBy);
    await run.rule(false);
    assert.equal(await freed(people.stranger), 0n);

    const silent = await accepted();
    await silent.run.toDispute();
    const by = BigInt((await silent.runs.read.review([1n])).rulingBy);
    await nextAt(by + 1n);
    await refuses(silent.run.rule(false), "RunsTooLate", [1n, by]);
    await nextAt(by + 1n);
    const closing = await silent.run.closeDispute();
    assert.deepEqual(await emitted(closing, silent.runs, "DisputeClosed"), [{ runId: 1n, review: 1 }]);
    assert.deepEqual(await emitted(closing, silent.runs, "MilestoneFaulted"), [
      { runId: 1n, index: 0n, review: 1, strikes: 0, at: Number(by + 1n) },
    ]);
    assert.equal(await silent.freed(people.stranger), challengeBond);
    await refuses(silent.run.closeDispute(), unexpected, seen("Active"));
  });
});

describe("Strikes", () => {
  it("given as many as the run survives, then it goes on; given one more, then it has failed", async () => {
    for (const maxStrikes of [0, 1, 3]) {
      const { run, freed, treasury } = await withRules({ maxStrikes });
      for (let strike = 0; strike < maxStrikes; ++strike) {
        await run.toDispute();
        await run.rule(true);
        assert.equal(await run.status(), "Active");
      }
      await run.toDispute();
      await run.rule(true);
      assert.equal(await run.status(), "Failed");
      assert.equal(await freed(people.stranger), challengeBond * BigInt(maxStrikes + 2));
      assert.equal(await freed(treasury), bond - challengeBond);
      assert.equal(await freed(people.operator), 0n);
    }
  });

  it("given a failure, then the challenger's reward is its own bond's amount, and half of the operator's at most", async () => {
    for (const [operatorBond, reward] of [
      [challengeBond * 4n, challengeBond],
      [challengeBond * 2n, challengeBond],
      [challengeBond + 1n, challengeBond / 2n],
      [1n, 0n],
      [0n, 0n],
    ] as const) {
      const { run, runs, freed, treasury } = await withRules({ operatorBond, maxStrikes: 0 });
      await run.toDispute();
      await run.rule(true);
      assert.equal(await freed(people.stranger), challengeBond + reward);
      assert.equal(await freed(treasury), operatorBond - reward);
      assert.equal(await runs.read.bonded([1n]), operatorBond + challengeBond);
    }
  });

  it("given an operator that challenges itself before it fails, then it saves half of its bond at most", async () => {
    const { run, freed, treasury } = await withRules({ maxStrikes: 0, challengeBond: total });
    await run.submit();
    await run.challenge(people.operator);
    await run.rule(true);
    assert.equal(await freed(people.operator), total + bond / 2n);
    assert.equal(await freed(treasury), bond / 2n);
  });
});

describe("A dispute over the whole run", () => {
  it("given it is upheld, then the run has failed at once, and what was held back goes to the funders", async () => {
    const { run, runs, freed, treasury } = await accepted();
    await run.toFinalReview();
    await run.pay(0n);
    await run.challenge();
    const [event] = await emitted(run.rule(true), runs, "RunEnded");
    assert.deepEqual(event, {
      runId: 1n,
      status: 9,
      unspent: total / 10n,
      reserved: ((amounts[1] + amounts[2]) * 9n) / 10n,
      forfeited: total / 10n,
      proposalId: 0n,
    });
    assert.equal(await freed(people.stranger), challengeBond * 2n);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
    await run.refund(treasury);
    await run.pay(1n);
    await run.pay(2n);
    assert.equal(await run.held(), 0n);
  });

  it("given it is rejected, then the run is completed, and the operator has both bonds", async () => {
    const { run, freed } = await accepted();
    await run.toFinalReview();
    await run.challenge();
    await run.rule(false);
    assert.equal(await run.status(), "Completed");
    assert.equal(await freed(people.operator), bond + challengeBond);
    await run.pay(3n);
  });

  it("given an arbiter that stays silent, then the run is completed and the challenger has its bond back", async () => {
    const { run, runs, freed } = await accepted();
    await run.toFinalReview();
    await run.challenge();
    const { rulingBy } = await runs.read.review([1n]);
    await waitUntil(BigInt(rulingBy) + 1n);
    await refuses(run.complete(), unexpected, seen("Disputed"));
    await run.closeDispute();
    assert.equal(await run.status(), "Completed");
    assert.equal(await freed(people.stranger), challengeBond);
    assert.equal(await freed(people.operator), bond);
  });
});
