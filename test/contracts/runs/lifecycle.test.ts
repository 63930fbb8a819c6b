import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getAddress, parseEther } from "viem";
import { emitted } from "../helpers/calls.ts";
import { now, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  challengeBond,
  cure,
  disputeWindow,
  grace,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

async function accepted(changes = {}) {
  const house = await wealthyStewardship();
  const run = await TrainingRun.accepted(house, changes);
  const bonded = () => house.runs.read.bonded([run.id]);
  const balance = (address: `0x${string}`) => publicClient.getBalance({ address });
  return { ...house, house, run, bonded, balance };
}

/** Empties a run that has ended, and shows that nothing of it is left. */
async function empties(
  { run, runs, treasury }: Awaited<ReturnType<typeof accepted>>,
  ...others: `0x${string}`[]
) {
  for (const account of [people.operator, getAddress(treasury.address), ...others]) {
    if ((await runs.read.released([run.id, account])) > 0n) await run.withdraw(account);
    if ((await runs.read.given([run.id, account])) > 0n) await run.refund(account);
  }
  assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
}

describe("A run from end to end", () => {
  it("given every milestone earned, when the final review passes, then what was held back and the bond leave, and nothing stays", async () => {
    const all = await accepted();
    const { run, runs } = all;
    await run.toCompletion();
    assert.equal(await run.status(), "Completed");
    for (const index of amounts.keys()) {
      const [paid] = await emitted(run.pay(BigInt(index)), runs, "TranchePaid");
      assert.equal(paid?.amount, ((amounts[index] ?? 0n) * 9n) / 10n);
      await refuses(run.pay(BigInt(index)), "RunsNotPayable", [1n, BigInt(index)]);
    }
    const [kept] = await emitted(run.pay(3n), runs, "TranchePaid");
    assert.equal(kept?.amount, total / 10n);
    await refuses(run.pay(3n), "RunsNotPayable", [1n, 3n]);
    await empties(all);
  });

  it("given a challenge upheld twice, then the run fails and the challenger has a reward from the bond", async () => {
    const all = await accepted();
    const { run, runs, treasury, balance } = all;
    await run.submit();
    await run.challenge();
    assert.equal(await run.status(), "Disputed");
    await run.rule(true);
    assert.equal(await run.status(), "Active");
    await run.submit();
    await run.challenge();
    await run.rule(true);
    assert.equal(await run.status(), "Failed");
    assert.equal(await runs.read.released([1n, people.stranger]), challengeBond * 3n);
    assert.equal(await runs.read.released([1n, treasury.address]), bond - challengeBond);
    await empties(all, people.stranger);
    assert.equal(await balance(treasury.address), parseEther("1000") + bond - challengeBond);
  });

  it("given a silent arbiter, when its time is over, then the milestone ends unpaid and nobody loses a bond", async () => {
    const all = await accepted();
    const { run, runs } = all;
    await run.submit();
    await run.challenge();
    const rulingBy = (await now()) + disputeWindow;
    await refuses(run.closeDispute(), "RunsTooEarly", [1n, rulingBy]);
    await waitUntil(rulingBy + 1n);
    await refuses(run.rule(true), "RunsTooLate", [1n, rulingBy]);
    await run.closeDispute();
    assert.equal(await run.status(), "Active");
    assert.equal((await run.state()).strikes, 0);
    assert.equal(await runs.read.released([1n, people.stranger]), challengeBond);
    await run.cancel();
    await empties(all, people.stranger);
  });

  it("given an overdue milestone, then the run stalls, and fails after the cure period, and every funder bears the same share", async () => {
    const all = await accepted();
    const { run, runs, treasury } = all;
    await run.cofund(parseEther("20"), people.ada);
    await run.submitAndWait();
    await run.pay(0n);
    const dueAt = BigInt(run.spec.milestones[1]?.dueAt ?? 0);
    await waitUntil(dueAt + grace + 1n);
    assert.equal(await run.status(), "Stalled");
    await waitUntil(dueAt + grace + cure + 1n);
    await refuses(run.submit(), "RunsTooLate", [1n, dueAt + grace + cure]);
    await run.fail();
    assert.equal(await runs.read.refundable([1n, people.ada]), (parseEther("71") * 20n) / 80n);
    assert.equal(await runs.read.refundable([1n, treasury.address]), (parseEther("71") * 60n) / 80n);
    await empties(all, people.ada);
  });
});
