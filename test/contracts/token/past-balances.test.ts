import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, zeroAddress } from "viem";
import { emitted } from "../helpers/calls.ts";
import { nextAt, now } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people, type Stewardship, votes } from "../helpers/stewardship.ts";

const past = async ({ token }: Stewardship, account: Address, timepoint: bigint) => ({
  held: await token.read.getPastBalance([account, timepoint]),
  votes: await token.read.getPastVotes([account, timepoint]),
});

describe("What a member itself held", () => {
  it("given a snapshot, then who bought later held nothing at it, and who sold later held all", async () => {
    const house = await freshStewardship();
    const { token } = house;
    const snapshot = await now();
    await nextAt(snapshot + 10n);
    await token.write.transfer([people.stranger, votes.ada], { account: people.ada });
    await nextAt(snapshot + 20n);
    await token.write.transfer([people.ben, 1n], { account: people.stranger });
    assert.deepEqual(await past(house, people.stranger, snapshot + 9n), { held: 0n, votes: 0n });
    assert.deepEqual(await past(house, people.ada, snapshot + 9n), { held: votes.ada, votes: votes.ada });
    assert.deepEqual(await past(house, people.stranger, snapshot + 10n), {
      held: votes.ada,
      votes: votes.ada,
    });
    assert.deepEqual(await past(house, people.ada, snapshot + 19n), { held: 0n, votes: 0n });
  });

  it("given members who delegated, then each holds its own and the delegate holds none of it", async () => {
    const house = await freshStewardship();
    const { token } = house;
    await token.write.delegate([people.stranger], { account: people.ada });
    await token.write.delegate([people.ada], { account: people.ben });
    const snapshot = await now();
    await nextAt(snapshot + 10n);
    await token.write.transfer([people.ben, 7n], { account: people.ada });
    const end = await now();
    await nextAt(end + 1n);
    await token.write.delegate([zeroAddress], { account: people.ben });
    assert.deepEqual(await past(house, people.ada, snapshot), { held: votes.ada, votes: votes.ben });
    assert.deepEqual(await past(house, people.ben, snapshot), { held: votes.ben, votes: 0n });
    assert.deepEqual(await past(house, people.stranger, snapshot), { held: 0n, votes: votes.ada });
    assert.deepEqual(await past(house, people.ada, end), { held: votes.ada - 7n, votes: votes.ben + 7n });
    assert.deepEqual(await past(house, people.ben, end), { held: votes.ben + 7n, votes: 0n });
    assert.deepEqual(await past(house, people.stranger, end), { held: 0n, votes: votes.ada - 7n });
  });

  it("given a second before the token was there, or an account that never held any, then it held nothing", async () => {
    const house = await freshStewardship();
    const last = (await now()) - 1n;
    assert.deepEqual(await past(house, people.ada, 1n), { held: 0n, votes: 0n });
    assert.deepEqual(await past(house, people.stranger, last), { held: 0n, votes: 0n });
    assert.deepEqual(await past(house, zeroAddress, last), { held: 0n, votes: 0n });
  });

  it("given the present second or a later one, then asking is refused, as for votes", async () => {
    const { token } = await freshStewardship();
    const present = await now();
    for (const timepoint of [present, present + 1n, 2n ** 48n, 2n ** 256n - 1n]) {
      for (const ask of [token.read.getPastBalance, token.read.getPastVotes]) {
        await refuses(ask([people.ada, timepoint]), "ERC5805FutureLookup", [timepoint, Number(present)]);
      }
      await refuses(token.read.getPastTotalSupply([timepoint]), "ERC5805FutureLookup", [
        timepoint,
        Number(present),
      ]);
    }
    assert.equal(await token.read.getPastBalance([people.ada, present - 1n]), votes.ada);
  });

  it("given checkpoints, then they show plain votes, also where only the balance changed", async () => {
    const { token } = await freshStewardship();
    await token.write.delegate([people.stranger], { account: people.ada });
    const delegatedAt = Number(await now());
    await token.write.transfer([people.ben, 3n], { account: people.ada });
    const movedAt = Number(await now());
    assert.equal(await token.read.numCheckpoints([people.ada]), 3);
    assert.equal((await token.read.checkpoints([people.ada, 0]))._value, votes.ada);
    assert.deepEqual(await token.read.checkpoints([people.ada, 1]), { _key: delegatedAt, _value: 0n });
    assert.deepEqual(await token.read.checkpoints([people.ada, 2]), { _key: movedAt, _value: 0n });
    assert.deepEqual(await token.read.checkpoints([people.stranger, 1]), {
      _key: movedAt,
      _value: votes.ada - 3n,
    });
    assert.deepEqual(await token.read.checkpoints([people.ben, 1]), {
      _key: movedAt,
      _value: votes.ben + 3n,
    });
  });

  it("given a transfer by a member who delegated, then only votes that change are told", async () => {
    const { token } = await freshStewardship();
    await token.write.delegate([people.stranger], { account: people.ada });
    const moving = token.write.transfer([people.ben, 3n], { account: people.ada });
    assert.deepEqual(await emitted(moving, token, "DelegateVotesChanged"), [
      { delegate: people.stranger, previousVotes: votes.ada, newVotes: votes.ada - 3n },
      { delegate: people.ben, previousVotes: votes.ben, newVotes: votes.ben + 3n },
    ]);
    const inside = token.write.transfer([people.stranger, 3n], { account: people.ada });
    assert.deepEqual(await emitted(inside, token, "DelegateVotesChanged"), []);
    assert.equal(await token.read.getVotes([people.stranger]), votes.ada - 3n);
  });
});

describe("The clock", () => {
  it("given the token, then its timepoints are timestamps", async () => {
    const { token } = await freshStewardship();
    assert.equal(await token.read.CLOCK_MODE(), "mode=timestamp");
    assert.equal(await token.read.clock(), Number(await now()));
  });
});

describe("Burning", () => {
  it("given a member's own tokens, when it burns some, then they, their votes and the supply are less, and it is told", async () => {
    const house = await freshStewardship();
    const { token } = house;
    const then = await now();
    await nextAt(then + 10n);
    const burning = await token.write.burn([9n], { account: people.ada });
    assert.deepEqual(await emitted(burning, token, "Transfer"), [
      { from: people.ada, to: zeroAddress, value: 9n },
    ]);
    assert.deepEqual(await emitted(burning, token, "DelegateVotesChanged"), [
      { delegate: people.ada, previousVotes: votes.ada, newVotes: votes.ada - 9n },
    ]);
    assert.equal(await token.read.balanceOf([people.ada]), votes.ada - 9n);
    assert.equal(await token.read.totalSupply(), votes.all - 9n);
    await nextAt(then + 20n);
    await token.write.burn([1n], { account: people.ada });
    assert.equal(await token.read.getPastTotalSupply([then + 9n]), votes.all);
    assert.equal(await token.read.getPastTotalSupply([then + 10n]), votes.all - 9n);
    assert.deepEqual(await past(house, people.ada, then + 10n), {
      held: votes.ada - 9n,
      votes: votes.ada - 9n,
    });
    assert.deepEqual(await past(house, zeroAddress, then + 10n), { held: 0n, votes: 0n });
  });

  it("given a member who delegated, when it burns all, then its delegate loses those votes", async () => {
    const { token } = await freshStewardship();
    await token.write.delegate([people.ben], { account: people.ada });
    await token.write.burn([votes.ada], { account: people.ada });
    assert.equal(await token.read.getVotes([people.ben]), votes.ben);
    assert.equal(await token.read.balanceOf([people.ada]), 0n);
  });

  it("given more than one holds, then it can't be burned", async () => {
    const { token } = await freshStewardship();
    await refuses(token.write.burn([votes.ada + 1n], { account: people.ada }), "ERC20InsufficientBalance", [
      people.ada,
      votes.ada,
      votes.ada + 1n,
    ]);
    await refuses(token.write.burn([1n], { account: people.stranger }), "ERC20InsufficientBalance", [
      people.stranger,
      0n,
      1n,
    ]);
  });

  it("given a burn of half of the supply, then the year's cap is half as much, less what was minted", async () => {
    const { token, asTimelock } = await freshStewardship();
    const cap = await token.read.mintCap();
    const yearly = (votes.all * cap) / 10_000n;
    await token.write.mint([people.ada, yearly / 4n], asTimelock);
    await token.write.burn([votes.ada], { account: people.ada });
    await token.write.burn([votes.dora], { account: people.dora });
    const left = yearly / 2n - yearly / 4n;
    assert.equal(await token.read.mintable(), left);
    await refuses(token.write.mint([people.ada, left + 1n], asTimelock), "StewardTokenMintCapExceeded", [
      left + 1n,
      left,
    ]);
    await token.write.mint([people.ada, left], asTimelock);
    assert.equal(await token.read.mintable(), 0n);
  });

  it("given a year's cap all minted, when the rest is burned, then nothing more can be minted and nothing breaks", async () => {
    const { token, asTimelock } = await freshStewardship();
    await token.write.mint([people.stranger, await token.read.mintable()], asTimelock);
    for (const name of ["ada", "ben", "cleo", "dora", "stranger"] as const) {
      const account = people[name];
      await token.write.burn([await token.read.balanceOf([account])], { account });
    }
    assert.equal(await token.read.totalSupply(), 0n);
    assert.equal(await token.read.mintable(), 0n);
    await refuses(token.write.mint([people.ada, 1n], asTimelock), "StewardTokenMintCapExceeded", [1n, 0n]);
  });
});
