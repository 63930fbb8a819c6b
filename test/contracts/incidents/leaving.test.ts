import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stewardGovernorAbi, stewardTokenAbi, treasuryAbi } from "@commonweight/sdk/chain";
import { type Address, getContract, type Hex, numberToHex, zeroAddress } from "viem";
import { call } from "../helpers/calls.ts";
import { DAY, now, publicClient, wallets } from "../helpers/chain.ts";
import { divisibleStewardship, Forking, funds } from "../helpers/forks.ts";
import { Governance } from "../helpers/governance.ts";
import { refuses } from "../helpers/refusals.ts";
import { ETHER } from "../helpers/runs.ts";
import { people, type Stewardship, settings, votes } from "../helpers/stewardship.ts";
import { hostileToken, malices, manners, oddToken } from "../helpers/tokens.ts";
import { domainOf, signPermit } from "../token/signatures.ts";

const [wallet] = wallets;
assert.ok(wallet);

/** The child of a fork that was finished. */
async function childOf({ fork }: Stewardship, forking: Forking) {
  const [finished] = await fork.getEvents.ForkFinished({ forkId: forking.id }, { fromBlock: 0n });
  const { childGovernor, childToken, childTreasury } = finished?.args ?? {};
  assert.ok(childGovernor && childToken && childTreasury);
  const client = { public: publicClient, wallet: wallet as NonNullable<typeof wallet> };
  const governor = getContract({ abi: stewardGovernorAbi, address: childGovernor, client });
  return {
    governor,
    governance: new Governance(governor),
    token: getContract({ abi: stewardTokenAbi, address: childToken, client }),
    treasury: getContract({ abi: treasuryAbi, address: childTreasury, client }),
  };
}

// Nouns, 2023: whoever bought tokens below their share of the treasury forked and quit with the difference.
describe("A12 Nouns' forks", () => {
  it("given all tokens of three members, bought after the snapshot, then not one of them can leave with its buyer", async () => {
    const house = await divisibleStewardship();
    const { token, fork } = house;
    const forking = await Forking.against(house);
    for (const member of ["ben", "cleo", "dora"] as const) {
      await token.write.transfer([people.stranger, votes[member]], { account: people[member] });
    }
    await token.write.approve([fork.address, votes.all], { account: people.stranger });
    await refuses(forking.lodge(people.stranger, 1n), "ForkAboveEntitlement", [people.stranger, 1n, 0n]);
  });

  it("given tokens bought before the snapshot, when their buyer leaves, then it gets votes in the child and no money, and who stays has as much for each token as before", async () => {
    const house = await divisibleStewardship();
    const { token, fork, treasury } = house;
    await token.write.transfer([people.stranger, votes.cleo], { account: people.cleo });
    await token.write.approve([fork.address, votes.cleo], { account: people.stranger });
    const forking = await Forking.against(house);
    await forking.lodge(people.stranger, votes.cleo);
    await treasury.write.ringFence([[ETHER]]);
    await forking.complete();
    const before = await publicClient.getBalance({ address: people.stranger });
    await treasury.write.settle([forking.id, ETHER], { account: people.dora });
    await fork.write.claim([forking.id, people.stranger], { account: people.dora });
    assert.equal(await publicClient.getBalance({ address: people.stranger }), before);

    const child = await childOf(house, forking);
    const [supply, left] = [
      await token.read.totalSupply(),
      await publicClient.getBalance({ address: treasury.address }),
    ];
    assert.equal(left * votes.all, funds * supply);
    assert.equal(await publicClient.getBalance({ address: child.treasury.address }), funds - left);
    assert.equal(await child.token.read.balanceOf([people.stranger]), votes.cleo);
  });
});

// Aragon, 2023: buyers of tokens below their share of the treasury voted the treasury out to themselves.
describe("A13 Aragon and the raiders of treasuries", () => {
  it("given a raider that holds its whole child, then even there it gets no money without a passed and delayed Constitutional vote", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await house.treasury.write.ringFence([[ETHER]]);
    await forking.complete();
    await forking.settle();
    await forking.claim(people.cleo);
    const { governor, treasury } = await childOf(house, forking);
    const constitutional = 3;
    const drain = call(treasury, "payAboveLimit", [ETHER, people.cleo, 1n]);
    for (const write of ["pay", "payAboveLimit"] as const) {
      await refuses(
        treasury.write[write]([ETHER, people.cleo, 1n], { account: people.cleo }),
        "TimelockedUnauthorizedCaller",
        [people.cleo],
      );
    }
    assert.equal(await treasury.read.available([ETHER]), 0n);
    assert.equal(await governor.read.callClass([drain.target, 0n, drain.data]), constitutional);
    assert.deepEqual(await governor.read.classRule([constitutional]), settings.classes.constitutional);
  });
});

// Nouns, July 2023, H-01: naming a token twice when leaving paid its share twice.
describe("Nouns 2023-07 H-01: a token named twice", () => {
  it("given lists with repeats, in any order, when shares are set aside, then each asset is counted once", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const [a, b] = [await oddToken(), await oddToken()];
    await a.write.mint([treasury.address, 1_000n]);
    await b.write.mint([treasury.address, 500n]);
    const forking = await Forking.begun(house);
    const lists: Address[][] = [
      [a.address, a.address],
      [ETHER, b.address, a.address, ETHER],
      [b.address, b.address, b.address, ETHER, ETHER],
      [house.token.address, house.token.address],
    ];
    for (const list of lists) await treasury.write.ringFence([list]);
    await treasury.write.ringFence([lists.flat()]);
    const shares = [await forking.share(a.address), await forking.share(b.address), await forking.share()];
    assert.deepEqual(shares, [200n, 100n, funds / 5n]);
    assert.equal(await treasury.read.ringFenced([a.address]), 200n);
    assert.equal(await forking.share(house.token.address), 0n);

    await forking.complete();
    for (const token of [a.address, b.address, ETHER]) {
      await forking.settle(token);
      await refuses(forking.settle(token), "TreasuryNoShare", [forking.id, token]);
    }
    assert.equal(await a.read.balanceOf([treasury.address]), 800n);
    assert.equal(await publicClient.getBalance({ address: treasury.address }), (funds / 5n) * 4n);
  });
});

// Nouns, July 2023, M-01: a signature was cancelled by its bytes, and its twin in another form still counted.
describe("Nouns 2023-07 M-01: a permit that was taken back", () => {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

  async function permitted() {
    const house = await divisibleStewardship();
    const { token, fork } = house;
    await token.write.approve([fork.address, 0n], { account: people.dora });
    const forking = await Forking.against(house);
    const deadline = (await now()) + DAY;
    const domain = await domainOf(token.address);
    const permit = (value: bigint) =>
      signPermit(people.dora, domain, {
        owner: people.dora,
        spender: fork.address,
        value,
        nonce: 0n,
        deadline,
      });
    const lodge = (v: number, r: Hex, s: Hex) =>
      fork.write.lodgeWithPermit([forking.id, 5n, "", deadline, v, r, s], { account: people.dora });
    return { house, forking, permit, lodge };
  }

  it("given a permit whose nonce its holder used up, when it is sent in any form, then it lodges nothing", async () => {
    const { house, permit, lodge } = await permitted();
    const [, , , , v, r, s] = await permit(5n);
    await house.token.write.permit(await permit(0n));
    const mirrored = numberToHex(order - BigInt(s), { size: 32 });
    const forms = [
      [v, s],
      [v - 27, s],
      [55 - v, mirrored],
      [55 - v - 27, mirrored],
    ] as const;
    for (const [recovery, half] of forms) {
      await refuses(lodge(recovery, r, half), "ERC20InsufficientAllowance", [house.fork.address, 0n, 5n]);
    }
  });

  it("given a fresh permit, when it is sent in another form than its own, then it lodges nothing; in its own it does, once", async () => {
    const { house, forking, permit, lodge } = await permitted();
    const [, , , , v, r, s] = await permit(5n);
    const refused = [house.fork.address, 0n, 5n];
    const mirrored = numberToHex(order - BigInt(s), { size: 32 });
    await refuses(lodge(55 - v, r, mirrored), "ERC20InsufficientAllowance", refused);
    await refuses(lodge(v - 27, r, s), "ERC20InsufficientAllowance", refused);
    await lodge(v, r, s);
    await forking.withdraw(people.dora, 5n);
    await refuses(lodge(v, r, s), "ERC20InsufficientAllowance", refused);
    assert.equal(await forking.lodged(people.dora), 0n);
  });
});

// Nouns, July 2023, M-02: a vote replaced the escrow while members' tokens were in it, and they were stranded.
describe("Nouns 2023-07 M-02: no vote strands what is lodged", () => {
  /** Everything about leaving that votes could want to change, and what they can. */
  async function hostileVotes({ governor, timelock, token, treasury, governance }: Stewardship) {
    const { constitutional } = settings.classes;
    await governance.decide(
      call(timelock, "updateDelay", [30n * DAY]),
      call(governor, "setClassRule", [3, { ...constitutional, votingPeriod: Number(60n * DAY) }]),
      call(token, "mint", [people.ada, 1n]),
      call(treasury, "setLimit", [ETHER, 2n ** 255n]),
    );
  }

  it("given tokens in a fork that has not begun, when votes change whatever they can, then their members take them back to the last unit", async () => {
    const house = await divisibleStewardship();
    const before = await house.governor.read.house();
    const forking = await Forking.against(house);
    await forking.lodge(people.dora, votes.dora);
    await hostileVotes(house);
    assert.deepEqual(await house.governor.read.house(), before);
    assert.equal(await house.treasury.read.fork(), house.fork.address);
    await forking.withdraw(people.dora, votes.dora);
    assert.equal(await house.token.read.balanceOf([people.dora]), votes.dora);
  });

  it("given a begun fork whose child nobody builds, when votes change whatever they can, then all members take theirs back", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await forking.lodge(people.dora, votes.dora);
    await hostileVotes(house);
    await forking.abandon();
    await forking.withdraw(people.cleo, votes.cleo);
    await forking.withdraw(people.dora, votes.dora);
    assert.equal(await house.token.read.balanceOf([house.fork.address]), 0n);
  });

  it("given the contract of forks, then it has nothing that could be set, and no vote can send it money that it could not return", async () => {
    const { fork, treasury, asTimelock } = await divisibleStewardship();
    const names = fork.abi.flatMap((item) =>
      item.type === "function" && !["view", "pure"].includes(item.stateMutability) ? [item.name] : [],
    );
    assert.deepEqual(
      names.filter((name) => /^(set|update|migrate|rescue|sweep|pause|upgrade)/i.test(name)),
      [],
    );
    const paying = treasury.write.payAboveLimit([ETHER, fork.address, 1n], asTimelock);
    await refuses(paying, "TreasuryInvalidRecipient", [fork.address]);
  });
});

// Moloch v2 and the LAO, 2020: leaving paid all tokens out at once, so one that failed kept everybody in.
describe("Moloch v2: one bad token keeps nobody in", () => {
  it("given tokens of which one is stopped, one blocks the child and one burns all gas, then all others leave, and these when they give way", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const [good, blocking] = [await oddToken(), await oddToken()];
    const [stopped, burning] = [await hostileToken(), await hostileToken()];
    for (const token of [good, blocking]) await token.write.mint([treasury.address, 1_000n]);
    for (const token of [stopped, burning]) await token.write.mint([treasury.address, 1_000n]);
    const forking = await Forking.begun(house);
    const all = [ETHER, ...[good, blocking, stopped, burning].map(({ address }) => address)];
    await treasury.write.ringFence([all]);
    await stopped.write.turn([malices.paused]);
    await burning.write.turn([malices.burnsGas]);
    await forking.complete();
    const { childTreasury } = await forking.state();
    await blocking.write.behave([manners.blocks, childTreasury, "0x"]);

    await refuses(forking.settle(stopped.address), "Paused", []);
    await refuses(forking.settle(blocking.address), "Blocked", [childTreasury]);
    await assert.rejects(treasury.write.settle([forking.id, burning.address], { gas: 1_000_000n }));
    await forking.settle();
    await forking.settle(good.address);
    await forking.claim(people.cleo);
    assert.equal(await publicClient.getBalance({ address: childTreasury }), funds / 5n);
    assert.equal(await good.read.balanceOf([childTreasury]), 200n);

    await stopped.write.turn([malices.none]);
    await burning.write.turn([malices.none]);
    await blocking.write.behave([manners.plain, zeroAddress, "0x"]);
    for (const token of [stopped, burning, blocking]) {
      await forking.settle(token.address);
      assert.equal(await token.read.balanceOf([childTreasury]), 200n);
    }
  });

  it("given something that is no token among those to be set aside, then nothing is, and leaving it out of the list is enough", async () => {
    const house = await divisibleStewardship();
    const { treasury } = house;
    const forking = await Forking.begun(house);
    await assert.rejects(treasury.write.ringFence([[people.stranger, ETHER]]));
    assert.equal(await forking.share(), 0n);
    await treasury.write.ringFence([[ETHER]]);
    assert.equal(await forking.share(), funds / 5n);
  });
});

// Found while proving OpenZeppelin's timelock (#4432), for a parent and its child.
describe("OpenZeppelin #4432: a parent and its child decide the same", () => {
  it("given both queue the same calls in the same words, then both carry them out", async () => {
    const house = await divisibleStewardship();
    const forking = await Forking.begun(house);
    await forking.complete();
    await forking.claim(people.cleo);
    const child = await childOf(house, forking);
    const publish = call(house.catalogue, "publish", ["0x01"]);
    const first = await house.governance.propose([publish], { description: "Publish" });
    const second = await child.governance.propose([publish], { description: "Publish", by: people.cleo });
    await house.governance.untilOpen(first);
    await child.governance.untilOpen(second);
    for (const voter of [people.ada, people.ben]) await house.governance.vote(first, voter, "for");
    await child.governance.vote(second, people.cleo, "for");
    await child.governance.untilClosed(second);
    await house.governance.queue(first);
    await child.governance.queue(second);
    await child.governance.untilExecutable(second);
    for (const [governance, proposal] of [
      [house.governance, first],
      [child.governance, second],
    ] as const) {
      await governance.execute(proposal);
      assert.equal(await governance.state(proposal), "Executed");
    }
    const told = await publicClient.getContractEvents({ ...house.catalogue, fromBlock: 0n });
    assert.equal(told.length, 2);
  });
});
