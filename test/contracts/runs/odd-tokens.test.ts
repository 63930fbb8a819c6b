import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { trainingRunsAbi } from "@commonweight/sdk/chain";
import {
  type Abi,
  type Address,
  encodeErrorResult,
  getAddress,
  type Hex,
  parseEther,
  zeroAddress,
} from "viem";
import { call } from "../helpers/calls.ts";
import { publicClient, receiptOf, waitUntil } from "../helpers/chain.ts";
import { zeros } from "../helpers/powers.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  amounts,
  bond,
  challengeBond,
  digest,
  ETHER,
  evidence,
  soundRules,
  soundSpec,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people, type Stewardship } from "../helpers/stewardship.ts";
import { hostileToken, malices, manners, oddPayee, oddToken, silentToken } from "../helpers/tokens.ts";

const locked = encodeErrorResult({ abi: trainingRunsAbi, errorName: "ReentrancyGuardReentrantCall" });
const most = (amount: bigint) => (amount * 9n) / 10n;

interface Funds {
  readonly address: Address;
  readonly write: { mint(args: readonly [Address, bigint]): Promise<Hex> };
}

/** A treasury with twice what a run costs in a token, and people with some of it. */
async function endow(house: Stewardship, token: Funds): Promise<void> {
  await token.write.mint([house.treasury.address, total * 2n]);
  await house.treasury.write.setLimit([token.address, total * 2n], house.asTimelock);
  for (const one of [people.operator, people.ada, people.stranger]) await token.write.mint([one, total]);
}

async function approve(
  house: Stewardship,
  token: {
    write: { approve(args: readonly [Address, bigint], options: { account: Address }): Promise<Hex> };
  },
): Promise<void> {
  for (const account of [people.operator, people.ada, people.stranger]) {
    await token.write.approve([house.runs.address, total * 9n], { account });
  }
}

async function withOddToken() {
  const house = await wealthyStewardship();
  const token = await oddToken();
  await endow(house, token);
  await approve(house, token);
  const behave = (manner: number, callee: Address = token.address, data: Hex = "0x") =>
    token.write.behave([manner, callee, data]);
  return { ...house, house, token, behave };
}

async function withHostileToken() {
  const house = await wealthyStewardship();
  const token = await hostileToken();
  await endow(house, token);
  return { ...house, house, token, turn: (malice: number) => token.write.turn([malice]) };
}

describe("Tokens in runs", () => {
  it("given a token that returns nothing, then a run is funded, bonded, challenged, paid and cancelled with it", async () => {
    const house = await wealthyStewardship();
    const token = await silentToken();
    await endow(house, token);
    await approve(house, token);
    const run = await TrainingRun.accepted(house, { token: token.address });
    await run.cofund(total, people.ada);
    await run.submitAndWait();
    await run.pay(0n);
    await run.toDispute();
    await run.cancel();
    await run.pay(3n);
    const { treasury, runs } = house;
    for (const account of [people.operator, people.stranger]) await run.withdraw(account);
    for (const funder of [people.ada, treasury.address]) await run.refund(funder);
    assert.equal(await token.read.balanceOf([people.operator]), total + amounts[0]);
    assert.equal(await token.read.balanceOf([people.stranger]), total);
    assert.equal(await token.read.balanceOf([people.ada]), total - amounts[0] / 2n);
    assert.equal(await token.read.balanceOf([treasury.address]), total * 2n - amounts[0] / 2n);
    assert.equal(await token.read.balanceOf([runs.address]), 0n);
  });

  it("given a run in a token, then ether that comes along is refused", async () => {
    const { house, runs, token } = await withOddToken();
    const run = await TrainingRun.fund(house, { token: token.address });
    await refuses(run.accept(people.operator, 1n), "RunsUnexpectedAmount", [ETHER, 0n, 1n]);
    const gift = runs.write.cofund([1n, 5n], { account: people.ada, value: 5n });
    await refuses(gift, "RunsUnexpectedAmount", [ETHER, 0n, 5n]);
    await run.accept();
    await run.submit();
    await refuses(run.challenge(people.stranger, 1n), "RunsUnexpectedAmount", [ETHER, 0n, 1n]);
  });

  it("given an address without a token, then it can't fund a run", async () => {
    const house = await wealthyStewardship();
    const spec = await soundSpec(house, { token: people.dora });
    await refuses(house.runs.write.fundAboveLimit([spec], house.asTimelock), "empty");
  });

  it("given a token that takes a fee, then it can neither fund nor add to a run, nor be a bond", async () => {
    const { house, runs, asTimelock, token, behave } = await withOddToken();
    await behave(manners.takesFee);
    const spec = await soundSpec(house, { token: token.address });
    const short = (amount: bigint) => [getAddress(token.address), amount, amount - 1n];
    await refuses(runs.write.fund([spec], asTimelock), "RunsUnexpectedAmount", short(total));
    await behave(manners.plain);
    const run = await TrainingRun.fund(house, { token: token.address });
    await behave(manners.takesFee);
    await refuses(run.accept(), "RunsUnexpectedAmount", short(bond));
    await refuses(run.cofund(7n, people.ada), "RunsUnexpectedAmount", short(7n));
    await behave(manners.plain);
    await run.accept();
    await run.submit();
    await behave(manners.takesFee);
    await refuses(run.challenge(), "RunsUnexpectedAmount", short(challengeBond));
  });

  it("given a token that begins to take a fee, then what leaves one run costs no other", async () => {
    const { house, runs, token, behave } = await withOddToken();
    const first = await TrainingRun.accepted(house, { token: token.address });
    const second = await TrainingRun.accepted(house, { token: token.address });
    await first.submitAndWait();
    await behave(manners.takesMore);
    const asked = most(amounts[0]);
    await refuses(first.pay(0n), "RunsUnexpectedAmount", [getAddress(token.address), asked, asked + 1n]);
    await behave(manners.takesFee);
    await first.pay(0n);
    assert.equal(await token.read.balanceOf([people.operator]), total - 2n * bond + asked - 1n);
    const left = (await first.held()) + (await second.held()) + 2n * bond;
    assert.equal(await token.read.balanceOf([runs.address]), left);
  });

  it("given a token that returns false, then nothing is funded, bonded, paid or sent back with it", async () => {
    const { house, runs, asTimelock, token, behave } = await withOddToken();
    const failed = [getAddress(token.address)];
    await behave(manners.returnsFalse);
    const spec = await soundSpec(house, { token: token.address });
    await refuses(runs.write.fund([spec], asTimelock), "SafeERC20FailedOperation", failed);
    await behave(manners.plain);
    const run = await TrainingRun.fund(house, { token: token.address });
    await behave(manners.returnsFalse);
    await refuses(run.accept(), "SafeERC20FailedOperation", failed);
    await behave(manners.plain);
    await run.accept();
    await run.submitAndWait();
    await run.cancel();
    await behave(manners.returnsFalse);
    await refuses(run.pay(0n), "SafeERC20FailedOperation", failed);
    await refuses(run.refund(house.treasury.address), "SafeERC20FailedOperation", failed);
    await refuses(run.withdraw(people.operator), "SafeERC20FailedOperation", failed);
    assert.equal(await run.held(), total);
    await behave(manners.plain);
    await run.pay(0n);
    await run.refund(house.treasury.address);
    await run.withdraw(people.operator);
  });

  it("given two runs in one token, then ending one leaves the money of the other", async () => {
    const { house, runs, token } = await withOddToken();
    const first = await TrainingRun.accepted(house, { token: token.address });
    const second = await TrainingRun.accepted(house, { token: token.address });
    await first.cancel();
    await first.refund(house.treasury.address);
    await first.withdraw(people.operator);
    assert.equal(await token.read.balanceOf([runs.address]), total + bond);
    await second.toCompletion();
    for (const index of [0n, 1n, 2n, 3n]) await second.pay(index);
    await second.withdraw(people.operator);
    assert.equal(await token.read.balanceOf([people.operator]), total * 2n);
    assert.equal(await token.read.balanceOf([runs.address]), 0n);
  });
});

describe("A token that calls back", () => {
  /** Every function that moves money or states, called back in the middle of a transfer. */
  function doors({ runs }: Stewardship) {
    const hash = digest("x");
    return [
      call(runs, "payTranche", [1n, 1n]),
      call(runs, "closeReview", [1n]),
      call(runs, "closeDispute", [1n]),
      call(runs, "lapse", [1n]),
      call(runs, "fail", [1n]),
      call(runs, "complete", [1n]),
      call(runs, "claimRefund", [1n, people.ada]),
      call(runs, "withdrawBond", [2n, people.operator]),
      call(runs, "cofund", [1n, 0n]),
      call(runs, "accept", [1n, hash]),
      call(runs, "submitMilestone", [1n, evidence]),
      call(runs, "challenge", [1n, 1, hash]),
      call(runs, "rule", [1n, 1, true, hash]),
      call(runs, "amend", [1n, zeros(runs.abi as Abi, "amend")[1] as never, hash]),
    ];
  }

  it("given a tranche that is paid, then every door is locked meanwhile, and it is paid once", async () => {
    const { house, runs, token, behave } = await withOddToken();
    // A released bond waits in the second run for whoever finds a way in.
    const run = await TrainingRun.accepted(house, { token: token.address });
    const other = await TrainingRun.accepted(house, { token: token.address });
    await other.cancel();
    await run.submitAndWait();
    for (const door of doors(house)) {
      await behave(manners.callsBack, door.target, door.data);
      await run.cofund(1n, people.ada);
      assert.equal(await token.read.lastError(), locked, door.data.slice(0, 10));
    }
    await behave(manners.callsBack, runs.address, call(runs, "payTranche", [1n, 0n]).data);
    await run.pay(0n);
    assert.equal(await token.read.lastError(), locked);
    assert.equal(await token.read.balanceOf([people.operator]), total - 2n * bond + most(amounts[0]));
    await behave(manners.callsBack, runs.address, call(runs, "withdrawBond", [2n, people.operator]).data);
    await other.withdraw(people.operator);
    assert.equal(await token.read.lastError(), locked);
    await behave(
      manners.callsBack,
      runs.address,
      call(runs, "claimRefund", [2n, house.treasury.address]).data,
    );
    await other.refund(house.treasury.address);
    assert.equal(await token.read.lastError(), locked);
    assert.equal(await other.held(), 0n);
    assert.equal(await runs.read.bonded([2n]), 0n);
  });

  it("given what is open meanwhile, then it moves no money and changes nobody else's payee", async () => {
    const { house, runs, token, behave } = await withOddToken();
    const run = await TrainingRun.accepted(house, { token: token.address });
    await run.submitAndWait();
    await behave(manners.callsBack, runs.address, call(runs, "setPayee", [1n, people.stranger]).data);
    await run.pay(0n);
    assert.equal(await runs.read.payee([1n, token.address]), people.stranger);
    assert.equal(await runs.read.payee([1n, people.operator]), people.operator);
    assert.equal(await token.read.balanceOf([people.operator]), total - bond + most(amounts[0]));
  });
});

describe("A hostile token", () => {
  /** An ether run beside one in the token: whatever the token does, the first goes on. */
  async function beside() {
    const all = await withHostileToken();
    await all.house.treasury.write.setLimit([ETHER, parseEther("500")], all.asTimelock);
    const run = await TrainingRun.accepted(all.house, { token: all.token.address });
    const other = await TrainingRun.accepted(all.house);
    await run.submitAndWait();
    await other.submitAndWait();
    return { ...all, run, other };
  }

  it("given it is paused while money is to move, then the run's money waits and every other run goes on", async () => {
    const { run, other, turn, treasury } = await beside();
    await turn(malices.paused);
    await refuses(run.pay(0n), "Paused", []);
    await run.cancel();
    await refuses(run.refund(treasury.address), "Paused", []);
    await other.pay(0n);
    await other.cancel();
    await other.refund(treasury.address);
    await other.withdraw(people.operator);
    await turn(malices.none);
    await run.pay(0n);
    await run.refund(treasury.address);
    assert.equal(await run.held(), amounts[0] / 10n);
  });

  it("given it burns all gas, then nothing of its run is marked as paid and others are not slowed", async () => {
    const { run, other, turn, runs } = await beside();
    await turn(malices.burnsGas);
    await assert.rejects(run.pay(0n));
    assert.equal((await runs.read.tranche([1n, 0n])).paid, false);
    await run.cancel();
    const { gasUsed } = await receiptOf(other.pay(0n));
    assert.ok(gasUsed < 300_000n, `${gasUsed}`);
  });

  it("given it returns a flood of bytes, then it is paid all the same or refused, and only its own payer bears it", async () => {
    const { run, other, turn, token } = await beside();
    const before = await token.read.balanceOf([people.operator]);
    await turn(malices.returnsMuch);
    await run.pay(0n);
    assert.equal(await token.read.balanceOf([people.operator]), before + most(amounts[0]));
    await other.pay(0n);
  });

  it("given it shrinks by itself, then no ether run loses by it", async () => {
    const { run, other, turn, runs, token } = await beside();
    await turn(malices.shrinks);
    const asked = getAddress(token.address);
    await refuses(run.cofund(2n, people.ada), "RunsUnexpectedAmount", [asked, 2n, 1n]);
    await other.cancel();
    for (const account of [people.operator]) await other.withdraw(account);
    await other.pay(0n);
    await other.pay(3n);
    await other.refund((await runs.read.treasury()) as Address);
    assert.equal(await publicClient.getBalance({ address: runs.address }), 0n);
  });

  it("given it blocks the operator, then another payee is paid; given it blocks one funder, then the others are refunded", async () => {
    const { house, token, behave, treasury } = await withOddToken();
    const run = await TrainingRun.accepted(house, { token: token.address });
    await run.cofund(amounts[0], people.ada);
    await run.submitAndWait();
    await run.cancel();
    await behave(manners.blocks, people.operator);
    await refuses(run.pay(0n), "Blocked", [people.operator]);
    await run.setPayee(people.dora);
    await run.pay(0n);
    assert.equal(await token.read.balanceOf([people.dora]), most(amounts[0]));
    await behave(manners.blocks, people.ada);
    await refuses(run.refund(people.ada), "Blocked", [people.ada]);
    await run.refund(treasury.address);
    await run.setPayee(people.stranger, people.ada);
    await run.refund(people.ada);
    // What is held back waits for the operator, and the unit that rounding left for the treasury.
    assert.equal(await run.held(), amounts[0] / 10n + 1n);
    await run.refund(treasury.address);
    assert.equal(await run.held(), amounts[0] / 10n);
  });
});

describe("Odd operators", () => {
  async function withPayee(house: Stewardship) {
    const payee = await oddPayee();
    const operator = getAddress(payee.address);
    const run = await TrainingRun.fund(house, { operator });
    const specHash = await house.runs.read.hashSpec([run.spec]);
    const act = (one: { target: Address; data: Hex }, value = 0n) =>
      payee.write.act([one.target, one.data], { value });
    await act(call(house.runs, "accept", [run.id, specHash]), bond);
    await act(call(house.runs, "submitMilestone", [run.id, evidence]));
    await waitUntil((await run.endOfReview()) + 1n);
    return { payee, operator, run, act };
  }

  it("given an operator that refuses ether, then its tranche waits, others are paid, and it can name another address", async () => {
    const house = await wealthyStewardship();
    await house.treasury.write.setLimit([ETHER, parseEther("500")], house.asTimelock);
    const { run, operator, act } = await withPayee(house);
    await refuses(run.pay(0n), "NotThanks", []);
    assert.equal(await run.held(), total);
    const other = await TrainingRun.accepted(house);
    await other.submitAndWait();
    await other.pay(0n);
    assert.equal(await other.held(), total - most(amounts[0]));
    await run.cancel();
    await refuses(run.withdraw(operator), "NotThanks", []);
    await run.refund(house.treasury.address);
    const before = await publicClient.getBalance({ address: people.dora });
    await act(call(house.runs, "setPayee", [run.id, people.dora]));
    await run.pay(0n);
    await run.withdraw(operator);
    const after = await publicClient.getBalance({ address: people.dora });
    assert.equal(after - before, most(amounts[0]) + bond);
  });

  it("given an operator that calls back when it is paid, then it is paid once", async () => {
    const house = await wealthyStewardship();
    const { payee, run } = await withPayee(house);
    const again = call(house.runs, "payTranche", [run.id, 0n]);
    await payee.write.behave([again.target, again.data]);
    await run.pay(0n);
    assert.equal(await payee.read.lastError(), locked);
    assert.equal(await publicClient.getBalance({ address: payee.address }), most(amounts[0]));
    assert.equal(await run.held(), total - most(amounts[0]));
  });

  it("given an operator that never shows up, then its run lapses and the money goes back", async () => {
    const house = await wealthyStewardship();
    const run = await TrainingRun.fund(house, { rules: soundRules });
    await waitUntil(BigInt(run.spec.acceptBy) + 1n);
    await run.lapse();
    await run.refund(house.treasury.address);
    assert.equal(await publicClient.getBalance({ address: house.treasury.address }), parseEther("1000"));
    assert.notEqual(run.spec.operator, zeroAddress);
  });
});
