import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { trainingRunsAbi } from "@commonweight/sdk/chain";
import { type ContractEventName, parseEther, parseEventLogs } from "viem";
import { call } from "../helpers/calls.ts";
import { publicClient } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  challengeBond,
  digest,
  ETHER,
  milestone,
  soundRules,
  soundSetup,
  soundSpec,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people, type Stewardship, votes } from "../helpers/stewardship.ts";
import { hostileToken, malices, manners, oddPayee, oddToken } from "../helpers/tokens.ts";

/** Everything that the runs told, in order. */
async function told({ runs }: Stewardship) {
  const logs = await publicClient.getLogs({ address: runs.address, fromBlock: 0n });
  return parseEventLogs({ abi: runs.abi, logs });
}

// Arbitrum AIP-1, March 2023: money had left before anything allowed it.
describe("A14 Arbitrum AIP-1: the money of runs", () => {
  /** A run that pays one milestone, loses one challenge, and is cancelled with a co-funder on board. */
  async function eventful(house: Stewardship): Promise<TrainingRun> {
    const run = await TrainingRun.accepted(house);
    await run.cofund(parseEther("7"), people.dora);
    await run.submitAndWait();
    await run.pay(0n);
    await run.submit();
    await run.challenge();
    await run.rule(true);
    await run.withdraw(people.stranger);
    await run.cancel();
    await run.withdraw(people.operator);
    await run.refund(people.dora);
    await run.refund(house.treasury.address);
    await run.pay(3n);
    return run;
  }

  it("given a run with all that can befall it, then each outflow was earned, refunded or released before, and what is left is what the logs say", async () => {
    const house = await wealthyStewardship();
    const { runs } = house;
    const run = await eventful(house);
    const lasting = await TrainingRun.accepted(house, {
      milestones: (await soundSpec(house)).milestones.slice(0, 1),
    });
    let balance = 0n;
    let releasable = 0n;
    const earned = new Set<string>();
    const ended = new Map<bigint, bigint>();
    for (const { eventName, args, blockNumber } of await told(house)) {
      if (eventName === "RunFunded") balance += args.amount;
      if (eventName === "RunCofunded") balance += args.amount;
      if (eventName === "RunAccepted") balance += args.bond;
      if (eventName === "ReviewChallenged") balance += args.bond;
      if (eventName === "BondReleased") releasable += args.amount;
      if (eventName === "MilestoneEarned") earned.add(`${args.runId} ${args.index}`);
      if (eventName === "RunEnded") {
        ended.set(args.runId, args.unspent);
        earned.add(`${args.runId} ${amounts.length}`);
      }
      if (eventName === "TranchePaid") {
        assert.ok(earned.delete(`${args.runId} ${args.index}`), `tranche ${args.index} was never earned`);
        balance -= args.amount;
      }
      if (eventName === "RefundClaimed") {
        const left = (ended.get(args.runId) ?? -1n) - args.amount;
        assert.ok(left >= 0n, "more was refunded than the run left over");
        ended.set(args.runId, left);
        balance -= args.amount;
      }
      if (eventName === "BondWithdrawn") {
        releasable -= args.amount;
        assert.ok(releasable >= 0n, "a bond left that was not released");
        balance -= args.amount;
      }
      if (moves.has(eventName)) {
        assert.equal(
          await publicClient.getBalance({ address: runs.address, blockNumber }),
          balance,
          eventName,
        );
      }
    }
    assert.equal(await run.held(), 0n);
    assert.equal(balance, amounts[0] + lasting.spec.rules.operatorBond);
    assert.equal(releasable, 0n);
  });

  it("given money that is not earned, ended or released, when anyone asks for it, then it stays", async () => {
    const house = await wealthyStewardship();
    const { treasury } = house;
    const run = await TrainingRun.accepted(house);
    await run.cofund(1n, people.dora);
    await run.submit();
    for (const index of [0n, 1n, 3n]) await refuses(run.pay(index), "RunsNotPayable", [run.id, index]);
    for (const funder of [people.dora, treasury.address]) {
      await refuses(run.refund(funder), "RunsUnexpectedStatus", [run.id, 3]);
    }
    await refuses(run.withdraw(people.operator), "RunsNothingOwed", [run.id, people.operator]);
    assert.equal(await run.held(), total + 1n);
  });

  it("given a run that a vote funds, then the treasury's outflow stands in the transaction of the executed proposal", async () => {
    const house = await wealthyStewardship();
    const { governor, treasury, governance, runs } = house;
    const { transaction, proposal } = await governance.decide(call(runs, "fund", [await soundSpec(house)]));
    const all = { fromBlock: 0n, strict: true } as const;
    const drawn = await publicClient.getContractEvents({ ...treasury, ...all, eventName: "RunFundsDrawn" });
    const executed = await publicClient.getContractEvents({
      ...governor,
      ...all,
      eventName: "ProposalExecuted",
    });
    assert.deepEqual(
      drawn.map(({ transactionHash, args }) => [transactionHash, args.amount]),
      [[transaction, total]],
    );
    assert.deepEqual(
      executed.map(({ transactionHash, args }) => [transactionHash, args.proposalId]),
      [[transaction, proposal.id]],
    );
    assert.equal((await runs.read.run([1n])).proposalId, proposal.id);
  });

  /** After these the balance is what the logs say; within a block that funds, money comes with the event. */
  const moves = new Set<ContractEventName<typeof trainingRunsAbi>>([
    "RunFunded",
    "RunCofunded",
    "RunAccepted",
    "ReviewChallenged",
    "TranchePaid",
    "RefundClaimed",
    "BondWithdrawn",
  ]);
});

// Moloch v2 and the LAO, 2020: a payee or a token that failed kept everybody's money in.
describe("Moloch v2: one bad payee keeps nobody's refund", () => {
  it("given funders of which one refuses ether and one burns all gas, then all others are refunded, and these once they name another address", async () => {
    const house = await wealthyStewardship();
    const { runs, treasury } = house;
    const run = await TrainingRun.accepted(house);
    const [refusing, burning, sink] = [await oddPayee(), await oddPayee(), await hostileToken()];
    await sink.write.turn([malices.burnsGas]);
    const give = call(runs, "cofund", [run.id, parseEther("1")]);
    for (const payee of [refusing, burning]) {
      await payee.write.act([give.target, give.data], { value: parseEther("1") });
    }
    const waste = call(sink, "transfer", [people.ada, 0n]);
    await burning.write.behave([waste.target, waste.data]);
    await run.cofund(parseEther("2"), people.dora);
    await run.cancel();

    await refuses(run.refund(refusing.address), "NotThanks", []);
    const gas = 300_000n;
    await assert.rejects(runs.write.claimRefund([run.id, burning.address], { gas }));
    const before = await publicClient.getBalance({ address: people.dora });
    await runs.write.claimRefund([run.id, people.dora], { gas });
    assert.equal(await publicClient.getBalance({ address: people.dora }), before + parseEther("2"));
    await run.refund(treasury.address);
    for (const payee of [refusing, burning]) {
      const elsewhere = call(runs, "setPayee", [run.id, people.cleo]);
      await payee.write.act([elsewhere.target, elsewhere.data]);
      await run.refund(payee.address);
    }
    assert.equal(await run.held(), 0n);
  });

  it("given a token that blocks one funder, then all others are refunded, and it once it names another address", async () => {
    const house = await wealthyStewardship();
    const { runs, treasury, asTimelock } = house;
    const token = await oddToken();
    await token.write.mint([treasury.address, total]);
    await treasury.write.setLimit([token.address, total], asTimelock);
    const rules = { ...soundRules, operatorBond: 0n, challengeBond: 1n };
    const run = await TrainingRun.accepted(house, { token: token.address, rules });
    for (const funder of [people.cleo, people.dora]) {
      await token.write.mint([funder, 30n]);
      await token.write.approve([runs.address, 30n], { account: funder });
      await run.cofund(30n, funder);
    }
    await run.cancel();
    await token.write.behave([manners.blocks, people.cleo, "0x"]);
    await refuses(run.refund(people.cleo), "Blocked", [people.cleo]);
    await run.refund(people.dora);
    await run.refund(treasury.address);
    assert.equal(await token.read.balanceOf([people.dora]), 30n);
    assert.equal(await token.read.balanceOf([treasury.address]), total);
    await runs.write.setPayee([run.id, people.stranger], { account: people.cleo });
    await run.refund(people.cleo);
    assert.equal(await token.read.balanceOf([people.stranger]), 30n);
  });

  it("given a stopped token, then runs in other assets are paid and refunded", async () => {
    const house = await wealthyStewardship();
    const { treasury, asTimelock } = house;
    const token = await hostileToken();
    await token.write.mint([treasury.address, total]);
    await treasury.write.setLimit([token.address, total], asTimelock);
    const rules = { ...soundRules, operatorBond: 0n };
    const stuck = await TrainingRun.accepted(house, { token: token.address, rules });
    const free = await TrainingRun.accepted(house);
    await token.write.turn([malices.paused]);
    for (const run of [stuck, free]) {
      await run.submitAndWait();
      await run.cancel();
    }
    await refuses(stuck.pay(0n), "Paused", []);
    await refuses(stuck.refund(treasury.address), "Paused", []);
    await free.pay(0n);
    await free.refund(treasury.address);
    await token.write.turn([malices.none]);
    await stuck.pay(0n);
    await stuck.refund(treasury.address);
  });
});

// zFi's Moloch, March 2026: what was used up to zero counted as having no limit.
describe("zFi Moloch 2026-03: what is used up exactly", () => {
  it("given a limit that a run uses to the last wei, then no further run can be funded in that period", async () => {
    const house = await wealthyStewardship();
    const { runs, treasury, asTimelock } = house;
    await treasury.write.setLimit([ETHER, total], asTimelock);
    await TrainingRun.fund(house);
    assert.equal(await treasury.read.available([ETHER]), 0n);
    const one = [milestone({ amount: 1n, dueAt: (await soundSpec(house)).acceptBy })];
    const rules = { ...soundRules, operatorBond: 0n, challengeBond: 1n };
    const more = await soundSpec(house, { milestones: one, rules });
    await refuses(runs.write.fund([more], asTimelock), "TreasuryLimitExceeded", [ETHER, 1n, 0n]);
  });

  it("given tranches, what was held back, refunds and bonds that are paid to the last wei, then none can be paid again", async () => {
    const house = await wealthyStewardship();
    const { treasury } = house;
    const run = await TrainingRun.accepted(house);
    await run.cofund(1n, people.dora);
    await run.toCompletion();
    for (const index of [0n, 1n, 2n, 3n]) {
      await run.pay(index);
      await refuses(run.pay(index), "RunsNotPayable", [run.id, index]);
    }
    await refuses(run.pay(4n), "RunsNotPayable", [run.id, 4n]);
    for (const funder of [people.dora, treasury.address]) {
      await run.refund(funder);
      await refuses(run.refund(funder), "RunsNothingOwed", [run.id, funder]);
    }
    await run.withdraw(people.operator);
    await refuses(run.withdraw(people.operator), "RunsNothingOwed", [run.id, people.operator]);
    assert.equal(await run.held(), 0n);
  });

  it("given rules of nothing, then they mean nothing, and not everything", async () => {
    const house = await wealthyStewardship();
    const rules = {
      ...soundRules,
      holdback: 0,
      maxStrikes: 0,
      envelope: { parts: 0, mostDelay: 0, mostGpuSeconds: 0n },
    };
    const run = await TrainingRun.accepted(house, { rules });
    const amend = (changes: Partial<typeof soundSetup>) =>
      house.runs.write.amend([run.id, { ...soundSetup, ...changes }, digest("reason")], {
        account: people.operator,
      });
    const { plannedGpuSeconds } = soundSetup;
    const outside = "RunsOutsideEnvelope";
    await refuses(amend({ delay: 1 }), outside, [run.id, 0, 1, plannedGpuSeconds]);
    await refuses(amend({ config: digest("other") }), outside, [run.id, 1, 0, plannedGpuSeconds]);
    await refuses(amend({ plannedGpuSeconds: plannedGpuSeconds + 1n }), outside, [
      run.id,
      0,
      0,
      plannedGpuSeconds + 1n,
    ]);
    await run.submit();
    await run.challenge();
    await run.rule(true);
    assert.equal(await run.status(), "Failed");
    await refuses(run.pay(3n), "RunsNotPayable", [run.id, 3n]);
  });

  it("given an envelope that is used to its end, then not a second more", async () => {
    const house = await wealthyStewardship();
    const run = await TrainingRun.accepted(house);
    const { mostDelay, mostGpuSeconds } = soundRules.envelope;
    const amend = (delay: number, plannedGpuSeconds: bigint) =>
      house.runs.write.amend([run.id, { ...soundSetup, delay, plannedGpuSeconds }, digest("reason")], {
        account: people.operator,
      });
    await amend(mostDelay, mostGpuSeconds);
    await refuses(amend(mostDelay + 1, mostGpuSeconds), "RunsOutsideEnvelope", [
      run.id,
      0,
      mostDelay + 1,
      mostGpuSeconds,
    ]);
    await refuses(amend(mostDelay, mostGpuSeconds + 1n), "RunsOutsideEnvelope", [
      run.id,
      0,
      mostDelay,
      mostGpuSeconds + 1n,
    ]);
  });

  it("given a year's minting that is used to the last unit, then not one more until the next", async () => {
    const { token, asTimelock } = await wealthyStewardship();
    const cap = await token.read.mintable();
    assert.equal(cap, votes.all / 20n);
    await token.write.mint([people.ada, cap], asTimelock);
    await refuses(token.write.mint([people.ada, 1n], asTimelock), "StewardTokenMintCapExceeded", [1n, 0n]);
  });

  it("given a bond that was forfeited, then its challenger's reward and the treasury's rest are all of it", async () => {
    const house = await wealthyStewardship();
    const { runs, treasury } = house;
    const run = await TrainingRun.accepted(house, { rules: { ...soundRules, maxStrikes: 0 } });
    await run.submit();
    await run.challenge();
    await run.rule(true);
    assert.equal(await runs.read.bonded([run.id]), bond + challengeBond);
    assert.equal(await runs.read.released([run.id, people.stranger]), 2n * challengeBond);
    await run.withdraw(people.stranger);
    await run.withdraw(treasury.address);
    assert.equal(await runs.read.bonded([run.id]), 0n);
    await refuses(run.withdraw(people.operator), "RunsNothingOwed", [run.id, people.operator]);
  });
});
