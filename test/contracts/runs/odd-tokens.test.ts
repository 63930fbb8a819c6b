import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, parseEther, toFunctionSelector } from "viem";
import { call } from "../helpers/calls.ts";
import { publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  ETHER,
  evidence,
  soundSpec,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people, type Stewardship } from "../helpers/stewardship.ts";
import { manners, oddPayee, oddToken, silentToken } from "../helpers/tokens.ts";

const locked = toFunctionSelector("ReentrancyGuardReentrantCall()");

/** A stewardship whose treasury has twice what a run costs in an odd token. */
async function withOddToken() {
  const house = await wealthyStewardship();
  const token = await oddToken();
  await token.write.mint([house.treasury.address, total * 2n]);
  await house.treasury.write.setLimit([token.address, total * 2n], house.asTimelock);
  return { ...house, house, token };
}

describe("Odd tokens in runs", () => {
  it("given a token that returns nothing, then a run is funded, paid and cancelled with it", async () => {
    const house = await wealthyStewardship();
    const token = await silentToken();
    await token.write.mint([house.treasury.address, total]);
    await house.treasury.write.setLimit([token.address, total], house.asTimelock);
    const run = await TrainingRun.accepted(house, { token: token.address });
    await run.submitAndWait();
    await run.pay(0n);
    await run.cancel();
    assert.equal(await token.read.balanceOf([people.operator]), amounts[0]);
    assert.equal(await token.read.balanceOf([house.treasury.address]), total - amounts[0]);
    assert.equal(await token.read.balanceOf([house.runs.address]), 0n);
  });

  it("given a token that takes a fee, then it can't fund a run", async () => {
    const { house, token } = await withOddToken();
    await token.write.behave([manners.takesFee, token.address, "0x"]);
    const spec = await soundSpec(house, { token: token.address });
    await refuses(house.runs.write.fund([spec], house.asTimelock), "RunsUnexpectedAmount", [
      token.address,
      total,
      total - 1n,
    ]);
  });

  it("given a token that returns false, then it can't fund a run", async () => {
    const { house, token } = await withOddToken();
    await token.write.behave([manners.returnsFalse, token.address, "0x"]);
    const spec = await soundSpec(house, { token: token.address });
    await refuses(house.runs.write.fund([spec], house.asTimelock), "SafeERC20FailedOperation", [
      token.address,
    ]);
  });

  it("given a token that calls back while it pays, then the call back finds the door locked and each tranche is paid once", async () => {
    const { house, token } = await withOddToken();
    const run = await TrainingRun.accepted(house, { token: token.address });
    await run.submitAndWait();
    await run.submitAndWait();
    const answers = [call(house.runs, "payTranche", [1n, 1n]), call(house.runs, "lapse", [1n])];
    for (const [index, answer] of answers.entries()) {
      await token.write.behave([manners.callsBack, answer.target, answer.data]);
      await run.pay(BigInt(index));
      assert.equal(await token.read.lastError(), locked);
    }
    assert.equal(await token.read.balanceOf([people.operator]), amounts[0] + amounts[1]);
    assert.equal(await token.read.balanceOf([house.runs.address]), amounts[2]);
    assert.equal(await run.held(), amounts[2]);
  });

  it("given two runs in one token, then cancelling one leaves the money of the other", async () => {
    const { house, token } = await withOddToken();
    const first = await TrainingRun.accepted(house, { token: token.address });
    const second = await TrainingRun.accepted(house, { token: token.address });
    await first.cancel();
    assert.equal(await token.read.balanceOf([house.runs.address]), total);
    for (const index of amounts.keys()) {
      await second.submitAndWait();
      await second.pay(BigInt(index));
    }
    assert.equal(await token.read.balanceOf([people.operator]), total);
  });
});

describe("Odd operators", () => {
  async function withPayee(house: Stewardship) {
    const payee = await oddPayee();
    const run = await TrainingRun.fund(house, { operator: payee.address });
    const specHash = await house.runs.read.hashSpec([run.spec]);
    const act = (one: { target: Address; data: `0x${string}` }) => payee.write.act([one.target, one.data]);
    await act(call(house.runs, "accept", [run.id, specHash]));
    await act(call(house.runs, "submitMilestone", [run.id, evidence]));
    await waitUntil((await run.endOfReview(0n)) + 1n);
    return { payee, run };
  }

  it("given an operator that refuses ether, then its tranche waits, and others are paid", async () => {
    const house = await wealthyStewardship();
    await house.treasury.write.setLimit([ETHER, parseEther("500")], house.asTimelock);
    const { run } = await withPayee(house);
    await refuses(run.pay(0n), "NotThanks", []);
    assert.equal(await run.held(), total);
    const other = await TrainingRun.accepted(house);
    await other.submitAndWait();
    await other.pay(0n);
    assert.equal(await other.held(), total - amounts[0]);
  });

  it("given an operator that calls back when it is paid, then it is paid once", async () => {
    const house = await wealthyStewardship();
    const { payee, run } = await withPayee(house);
    const again = call(house.runs, "payTranche", [run.id, 0n]);
    await payee.write.behave([again.target, again.data]);
    await run.pay(0n);
    assert.equal(await payee.read.lastError(), locked);
    assert.equal(await publicClient.getBalance({ address: payee.address }), amounts[0]);
    assert.equal(await run.held(), total - amounts[0]);
  });
});
