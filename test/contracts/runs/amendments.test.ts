import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Hex, stringToHex, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, nextAt, waitUntil, YEAR } from "../helpers/chain.ts";
import { recomputedHead } from "../helpers/history.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  digest,
  farOff,
  milestone,
  type Setup,
  type Spec,
  seen,
  soundSetup,
  TrainingRun,
  termsOf,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const reason = digest("reason");
const other = (changes: Partial<Setup>): Setup => ({ ...soundSetup, ...changes });

async function accepted(changes: Partial<Spec> = {}) {
  const house = await wealthyStewardship();
  const run = await TrainingRun.accepted(house, changes);
  const terms = await termsOf(house);
  return { ...house, run, terms };
}

describe("An operator's amendment", () => {
  it("given what the envelope holds, then the operator changes it alone, with a reason, and the history knows", async () => {
    const { run, runs, registry, terms } = await accepted();
    const newSetup = other({
      config: digest("config 2"),
      code: digest("code 2"),
      plannedGpuSeconds: 1_000_000n,
      delay: Number(10n * DAY),
    });
    assert.deepEqual(await emitted(run.amend(newSetup), terms, "RunAmended"), [
      {
        runId: 1n,
        oldSetup: soundSetup,
        newSetup,
        oldAmounts: [],
        newAmounts: [],
        reason,
        proposalId: 0n,
      },
    ]);
    assert.deepEqual(await terms.read.setup([1n]), newSetup);
    const [head, length] = await registry.read.head();
    assert.deepEqual(await recomputedHead(registry.address, runs.address), { head, length });
  });

  it("given each part outside the envelope, then it is refused by its bit", async () => {
    const { run } = await accepted();
    for (const [part, bit] of [
      ["container", 4],
      ["tokenizer", 8],
      ["evaluationPlan", 16],
    ] as const) {
      const setup = other({ [part]: digest("other") });
      await refuses(run.amend(setup), "RunsOutsideEnvelope", [1n, bit, 0, setup.plannedGpuSeconds]);
    }
  });

  it("given an envelope that holds other parts, then those alone can change", async () => {
    const parts = ["config", "code", "container", "tokenizer", "evaluationPlan"] as const;
    for (const [bit, part] of parts.entries()) {
      const { rules } = (await accepted()).run.spec;
      const changed = { ...rules, envelope: { ...rules.envelope, parts: 1 << bit } };
      const { run } = await accepted({ rules: changed });
      await run.amend(other({ [part]: digest("other") }));
      const next = parts[(bit + 1) % parts.length] ?? "config";
      const both = other({ [part]: digest("other"), [next]: digest("other") });
      await refuses(run.amend(both), "RunsOutsideEnvelope", [
        1n,
        1 << ((bit + 1) % parts.length),
        0,
        both.plannedGpuSeconds,
      ]);
    }
  });

  it("given a delay that goes back or too far, or more GPU-seconds than foreseen, then it is refused", async () => {
    const { run } = await accepted();
    const most = Number(10n * DAY);
    const refusedWith = (setup: Setup) =>
      refuses(run.amend(setup), "RunsOutsideEnvelope", [1n, 0, setup.delay, setup.plannedGpuSeconds]);
    await refusedWith(other({ delay: most + 1 }));
    await refusedWith(other({ plannedGpuSeconds: 1_000_001n }));
    await run.amend(other({ delay: 100, plannedGpuSeconds: 1n }));
    await refusedWith(other({ delay: 99 }));
    await run.amend(other({ delay: most, plannedGpuSeconds: 1_000_000n }));
  });

  it("given a plan that a vote set above the envelope, then the operator may keep it or lower it, and not raise it", async () => {
    const { run } = await accepted();
    await run.amendByVote(other({ plannedGpuSeconds: 2_000_000n, delay: Number(20n * DAY) }));
    const delay = Number(20n * DAY);
    await run.amend(other({ plannedGpuSeconds: 2_000_000n, delay }));
    await refuses(run.amend(other({ plannedGpuSeconds: 2_000_001n, delay })), "RunsOutsideEnvelope", [
      1n,
      0,
      delay,
      2_000_001n,
    ]);
    await run.amend(other({ plannedGpuSeconds: 1_500_000n, delay }));
  });

  it("given anyone else, or no reason, then it is refused", async () => {
    const { run, runs, asTimelock } = await accepted();
    for (const by of [people.stranger, asTimelock.account]) {
      await refuses(run.amend(soundSetup, by), "RunsUnauthorizedOperator", [1n, by]);
    }
    const unexplained = runs.write.amend([1n, soundSetup, zeroHash], { account: people.operator });
    await refuses(unexplained, "RunsMissingDocument", [1n]);
  });

  it("given a delay, then every due date that is left moves, also out of a stall; once the cure is over the operator can't save itself", async () => {
    const { run } = await accepted();
    const end = await run.endOfCure();
    const moved = other({ delay: Number(10n * DAY) });
    await nextAt(end + 1n);
    await refuses(run.amend(moved), "RunsTooLate", [1n, end]);
    await nextAt(end + 1n);
    await run.fail();

    const timely = await accepted();
    const last = await timely.run.endOfCure();
    await waitUntil(last - 1n);
    assert.equal(await timely.run.status(), "Stalled");
    await nextAt(last);
    await timely.run.amend(moved);
    assert.equal(await timely.run.status(), "Active");
    assert.equal(await timely.run.endOfCure(), last + 10n * DAY);
  });
});

describe("An amendment by vote", () => {
  it("given a passed vote, when it is executed, then it changes setup and amounts, and is named", async () => {
    const house = await accepted({
      milestones: amounts.map((amount) => milestone({ amount, dueAt: farOff })),
    });
    const { run, runs, terms, governance, registry } = house;
    const newSetup = other({ container: digest("container 2"), tokenizer: digest("tokenizer 2"), delay: 5 });
    const newAmounts = [amounts[2], amounts[1], amounts[0]];
    const voted = call(runs, "amendByVote", [1n, newSetup, newAmounts, reason]);
    const { proposal, transaction } = await governance.decide(voted);
    assert.deepEqual(await emitted(transaction, terms, "RunAmended"), [
      {
        runId: 1n,
        oldSetup: soundSetup,
        newSetup,
        oldAmounts: [...amounts],
        newAmounts,
        reason,
        proposalId: proposal.id,
      },
    ]);
    assert.equal((await terms.read.milestone([1n, 0n])).amount, amounts[2]);
    assert.equal((await run.state()).promised, total);
    const [head, length] = await registry.read.head();
    assert.deepEqual(await recomputedHead(registry.address, runs.address), { head, length });
  });

  it("given more in the budget, then milestones can share it to the last unit, and never pay less in all", async () => {
    const { run } = await accepted();
    await run.cofund(10n, people.ada);
    const with_ = (change: bigint) =>
      run.amendByVote(soundSetup, [amounts[0] + change, amounts[1], amounts[2]]);
    await refuses(with_(11n), "RunsInvalidPromise", [total + 11n, total, total + 10n]);
    await refuses(with_(-1n), "RunsInvalidPromise", [total - 1n, total, total + 10n]);
    await with_(10n);
    assert.equal((await run.state()).promised, total + 10n);
    await run.toCompletion();
    for (const index of [0n, 1n, 2n, 3n]) await run.pay(index);
    assert.equal((await run.state()).account.paid, total + 10n);
  });

  it("given amounts that are not one for each milestone left, or one of nothing, then they are refused", async () => {
    const { run } = await accepted();
    const invalid = async (list: readonly bigint[]) =>
      refuses(run.amendByVote(soundSetup, list), "RunsInvalidAmounts", [1n]);
    await invalid([total]);
    await invalid([1n, 2n, 3n, 4n]);
    await invalid([total, 1n, 0n]);
    await run.submitAndWait();
    await invalid(amounts);
    await run.amendByVote(soundSetup, [amounts[2], amounts[1]]);
  });

  it("given a milestone that is submitted, then it keeps its price, under review and in dispute", async () => {
    const { run } = await accepted();
    await run.submit();
    await refuses(run.amendByVote(soundSetup, amounts), "RunsInvalidAmounts", [1n]);
    await run.amendByVote(soundSetup, [amounts[2], amounts[1]]);
    await run.challenge();
    await refuses(run.amendByVote(soundSetup, amounts), "RunsInvalidAmounts", [1n]);
    await run.amendByVote(soundSetup, [amounts[1], amounts[2]]);
    await run.rule(false);
    assert.equal((await run.state()).account.owed, amounts[0]);
  });

  it("given a delay that goes back, or beyond two years, then it is refused", async () => {
    const { run } = await accepted();
    await run.amendByVote(other({ delay: 7 }));
    const field = stringToHex("delay", { size: 32 });
    const most = 2n * YEAR;
    await refuses(run.amendByVote(other({ delay: 6 })), "RunsOutOfBounds", [field, 6n, 7n, most]);
    const far = run.amendByVote(other({ delay: Number(most) + 1 }));
    await refuses(far, "RunsOutOfBounds", [field, most + 1n, 7n, most]);
    await run.amendByVote(other({ delay: Number(most) }));
  });

  it("given anyone but the timelock, or no reason, then it is refused", async () => {
    const { runs, asTimelock } = await accepted();
    const by = (account: Hex, why: Hex) => runs.write.amendByVote([1n, soundSetup, [], why], { account });
    await refuses(by(people.operator, reason), "TimelockedUnauthorizedCaller", [people.operator]);
    await refuses(by(asTimelock.account, zeroHash), "RunsMissingDocument", [1n]);
  });

  it("given a run that is not under way, or has earned everything, then nothing of it is amended", async () => {
    const house = await wealthyStewardship();
    const run = await TrainingRun.fund(house);
    const never = async () => {
      const status = await run.status();
      assert.ok(status);
      await refuses(run.amend(soundSetup), "RunsUnexpectedStatus", seen(status));
      await refuses(run.amendByVote(soundSetup), "RunsUnexpectedStatus", seen(status));
    };
    await never();
    await run.accept();
    await run.toFinalReview();
    await never();
    await run.challenge();
    await never();
    await run.rule(false);
    await never();
  });
});

describe("An incident", () => {
  it("given the operator or a vote, then it is recorded, and whose word it is can be told", async () => {
    const { run, runs, asTimelock } = await accepted();
    const document = digest("incident");
    for (const by of [people.operator, asTimelock.account]) {
      assert.deepEqual(await emitted(run.incident(by), runs, "IncidentRecorded"), [
        { runId: 1n, document, proposalId: 0n },
      ]);
    }
    await run.toFinalReview();
    await run.incident();
    await run.challenge();
    await run.incident();
  });

  it("given a passed vote, then the incident names it", async () => {
    const { runs, governance } = await accepted();
    const voted = call(runs, "recordIncident", [1n, digest("incident")]);
    const { proposal, transaction } = await governance.decide(voted);
    assert.equal((await emitted(transaction, runs, "IncidentRecorded"))[0]?.proposalId, proposal.id);
  });

  it("given anyone else, no document, or a run that is not under way, then it is refused", async () => {
    const house = await wealthyStewardship();
    const run = await TrainingRun.fund(house);
    await refuses(run.incident(), "RunsUnexpectedStatus", seen("Funded"));
    await run.accept();
    await refuses(run.incident(people.stranger), "RunsUnauthorizedOperator", [1n, people.stranger]);
    const empty = house.runs.write.recordIncident([1n, zeroHash], { account: people.operator });
    await refuses(empty, "RunsMissingDocument", [1n]);
    await run.cancel();
    await refuses(run.incident(), "RunsUnexpectedStatus", seen("Cancelled"));
  });
});
