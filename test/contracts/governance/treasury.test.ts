import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeErrorResult, parseEther, zeroAddress } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { DAY, impersonate, nextAt, now, publicClient, waitUntil, wallets } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { ETHER, wealthyStewardship } from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";
import { manners, oddPayee, oddToken, silentToken } from "../helpers/tokens.ts";

const limit = parseEther("100");
const period = 30n * DAY;
const exceeded = "TreasuryLimitExceeded";

describe("Paying within a limit", () => {
  it("given a passed vote, when it is executed, then the payee has the money and it counts against the limit", async () => {
    const { treasury, governance } = await wealthyStewardship();
    const before = await publicClient.getBalance({ address: people.dora });
    const { transaction } = await governance.decide(
      call(treasury, "pay", [ETHER, people.dora, parseEther("30")]),
    );
    assert.deepEqual(await emitted(transaction, treasury, "Paid"), [
      { token: ETHER, to: people.dora, amount: parseEther("30"), aboveLimit: false },
    ]);
    assert.equal(await publicClient.getBalance({ address: people.dora }), before + parseEther("30"));
    assert.equal(await treasury.read.available([ETHER]), parseEther("70"));
  });

  it("given exactly what is left, then it is paid; one wei more is refused", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    await refuses(treasury.write.pay([ETHER, people.dora, limit + 1n], asTimelock), exceeded, [
      ETHER,
      limit + 1n,
      limit,
    ]);
    await treasury.write.pay([ETHER, people.dora, limit - 1n], asTimelock);
    await refuses(treasury.write.pay([ETHER, people.dora, 2n], asTimelock), exceeded, [ETHER, 2n, 1n]);
    await treasury.write.pay([ETHER, people.dora, 1n], asTimelock);
    assert.equal(await treasury.read.available([ETHER]), 0n);
    await refuses(treasury.write.pay([ETHER, people.dora, 1n], asTimelock), exceeded, [ETHER, 1n, 0n]);
  });

  it("given the last second of a period, then the old limit counts; one second later a new one begins", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    await treasury.write.pay([ETHER, people.dora, limit], asTimelock);
    const next = ((await now()) / period + 1n) * period;
    await waitUntil(next - 2n);
    await nextAt(next - 1n);
    await refuses(treasury.write.pay([ETHER, people.dora, 1n], asTimelock), exceeded, [ETHER, 1n, 0n]);
    await nextAt(next);
    await treasury.write.pay([ETHER, people.dora, limit], asTimelock);
    assert.equal(await treasury.read.available([ETHER]), 0n);
    assert.equal(await treasury.read.LIMIT_PERIOD(), period);
  });

  it("given a token that no vote gave a limit, then nothing can be paid within it", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const token = await oddToken();
    await token.write.mint([treasury.address, 10n]);
    assert.equal(await treasury.read.limit([token.address]), 0n);
    await refuses(treasury.write.pay([token.address, people.dora, 1n], asTimelock), exceeded, [
      token.address,
      1n,
      0n,
    ]);
  });

  it("given a limit that is lowered below what is spent, then nothing is left; raised, then the difference is", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    await treasury.write.pay([ETHER, people.dora, parseEther("60")], asTimelock);
    const lowering = treasury.write.setLimit([ETHER, parseEther("50")], asTimelock);
    assert.deepEqual(await emitted(lowering, treasury, "LimitSet"), [
      { token: ETHER, oldLimit: limit, newLimit: parseEther("50") },
    ]);
    assert.equal(await treasury.read.available([ETHER]), 0n);
    await treasury.write.setLimit([ETHER, parseEther("61")], asTimelock);
    assert.equal(await treasury.read.available([ETHER]), parseEther("1"));
  });

  it("given a token, then its limit is its own", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const token = await oddToken();
    await token.write.mint([treasury.address, 10n]);
    await treasury.write.setLimit([token.address, 5n], asTimelock);
    await treasury.write.pay([token.address, people.dora, 5n], asTimelock);
    assert.equal(await token.read.balanceOf([people.dora]), 5n);
    assert.equal(await treasury.read.available([token.address]), 0n);
    assert.equal(await treasury.read.available([ETHER]), limit);
  });
});

describe("Paying above the limit", () => {
  it("given a vote for it, then it is paid whatever the limit says, and does not count against it", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const paying = treasury.write.payAboveLimit([ETHER, people.dora, limit * 2n], asTimelock);
    assert.deepEqual(await emitted(paying, treasury, "Paid"), [
      { token: ETHER, to: people.dora, amount: limit * 2n, aboveLimit: true },
    ]);
    assert.equal(await treasury.read.available([ETHER]), limit);
  });
});

describe("A payment that can't be right", () => {
  it("given nobody, the treasury itself or the runs as payee, then it is refused", async () => {
    const { treasury, runs, asTimelock } = await wealthyStewardship();
    for (const to of [zeroAddress, treasury.address, runs.address]) {
      await refuses(treasury.write.pay([ETHER, to, 1n], asTimelock), "TreasuryInvalidRecipient", [to]);
      await refuses(treasury.write.payAboveLimit([ETHER, to, 1n], asTimelock), "TreasuryInvalidRecipient", [
        to,
      ]);
    }
  });

  it("given more than the treasury has, then it is refused", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const paying = treasury.write.payAboveLimit([ETHER, people.dora, parseEther("1001")], asTimelock);
    await refuses(paying, "InsufficientBalance", [parseEther("1000"), parseEther("1001")]);
  });

  it("given a payee that refuses ether, then it is refused and the limit is as before", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const payee = await oddPayee();
    await refuses(treasury.write.pay([ETHER, payee.address, 1n], asTimelock), "NotThanks", []);
    assert.equal(await treasury.read.available([ETHER]), limit);
  });

  it("given a payee that refuses ether without a word, then it is refused as well", async () => {
    const { treasury, token, asTimelock } = await wealthyStewardship();
    await refuses(treasury.write.pay([ETHER, token.address, 1n], asTimelock), "FailedCall", []);
    assert.equal(await treasury.read.available([ETHER]), limit);
  });

  it("given a payee that calls back, then it gets nothing more", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const payee = await oddPayee();
    const again = call(treasury, "pay", [ETHER, payee.address, 1n]);
    await payee.write.behave([again.target, again.data]);
    await treasury.write.pay([ETHER, payee.address, 5n], asTimelock);
    assert.equal(await publicClient.getBalance({ address: payee.address }), 5n);
    assert.equal(
      await payee.read.lastError(),
      encodeErrorResult({
        abi: treasury.abi,
        errorName: "TimelockedUnauthorizedCaller",
        args: [payee.address],
      }),
    );
  });
});

describe("Odd tokens in a treasury", () => {
  it("given a token that returns nothing, then it is paid", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const token = await silentToken();
    await token.write.mint([treasury.address, 10n]);
    await treasury.write.payAboveLimit([token.address, people.dora, 4n], asTimelock);
    assert.equal(await token.read.balanceOf([people.dora]), 4n);
  });

  it("given a token that returns false, or an account that is no token, then it is refused", async () => {
    const { treasury, asTimelock } = await wealthyStewardship();
    const token = await oddToken();
    await token.write.mint([treasury.address, 10n]);
    await token.write.behave([manners.returnsFalse, token.address, "0x"]);
    for (const bad of [token.address, people.stranger]) {
      const paying = treasury.write.payAboveLimit([bad, people.dora, 1n], asTimelock);
      await refuses(paying, "SafeERC20FailedOperation", [bad]);
    }
  });
});

describe("Money that arrives", () => {
  it("given ether from anyone, then it is kept and told", async () => {
    const { treasury } = await wealthyStewardship();
    const [wallet] = wallets;
    assert.ok(wallet);
    const sending = wallet.sendTransaction({ to: treasury.address, value: 5n });
    assert.deepEqual(await emitted(sending, treasury, "EtherReceived"), [
      { from: people.deployer, amount: 5n },
    ]);
  });

  it("given anyone but the runs, when it draws for a run, then it is refused", async () => {
    const { treasury, runs, asTimelock } = await wealthyStewardship();
    const drawing = treasury.write.drawForRun([ETHER, 1n, true], asTimelock);
    await refuses(drawing, "TreasuryUnauthorizedRuns", [asTimelock.account]);
    assert.equal(await treasury.read.runs(), runs.address);
    const account = await impersonate(runs.address);
    await refuses(treasury.write.drawForRun([ETHER, limit + 1n, false], { account }), exceeded, [
      ETHER,
      limit + 1n,
      limit,
    ]);
  });
});
