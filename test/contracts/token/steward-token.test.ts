import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { domainSeparator, zeroAddress, zeroHash } from "viem";
import { call, emitted } from "../helpers/calls.ts";
import { nextAt, now, publicClient, waitUntil, YEAR } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  deployWith,
  freshStewardship,
  parameters,
  people,
  type Stewardship,
  votes,
} from "../helpers/stewardship.ts";

const { token: plan } = parameters(zeroAddress);

async function votesOf({ token }: Stewardship) {
  const found: Partial<Record<string, bigint>> = {};
  for (const name of ["ada", "ben", "cleo", "dora", "stranger"] as const) {
    found[name] = await token.read.getVotes([people[name]]);
  }
  return found;
}

const asHeld = { ada: votes.ada, ben: votes.ben, cleo: votes.cleo, dora: votes.dora, stranger: 0n };

describe("Votes", () => {
  it("given members who never delegated, then each votes for itself", async () => {
    const house = await freshStewardship();
    assert.deepEqual(await votesOf(house), asHeld);
    assert.equal(await house.token.read.delegates([people.ada]), people.ada);
    assert.equal(await house.token.read.delegates([people.stranger]), people.stranger);
    assert.equal(await house.token.read.delegates([zeroAddress]), zeroAddress);
    assert.equal(await house.token.read.totalSupply(), votes.all);
  });

  it("given the first distribution, then no delegation is told, only votes", async () => {
    const { token } = await freshStewardship();
    const told = (eventName: "DelegateChanged" | "DelegateVotesChanged") =>
      publicClient.getContractEvents({ ...token, eventName, fromBlock: 0n });
    assert.equal((await told("DelegateChanged")).length, 0);
    assert.equal((await told("DelegateVotesChanged")).length, 4);
  });

  it("given tokens that move, then their votes move with them, to the delegate of who has them", async () => {
    const house = await freshStewardship();
    const { token } = house;
    await token.write.transfer([people.stranger, votes.ada], { account: people.ada });
    assert.deepEqual(await votesOf(house), { ...asHeld, ada: 0n, stranger: votes.ada });
    await token.write.delegate([people.ben], { account: people.stranger });
    assert.deepEqual(await votesOf(house), { ...asHeld, ada: 0n, ben: votes.ben + votes.ada });
    await token.write.transfer([people.ada, votes.ada], { account: people.stranger });
    assert.deepEqual(await votesOf(house), asHeld);
  });

  it("given a delegation, when the member delegates to nobody, then it votes for itself and its tokens can move", async () => {
    const house = await freshStewardship();
    const { token } = house;
    await token.write.delegate([people.ben], { account: people.ada });
    const back = token.write.delegate([zeroAddress], { account: people.ada });
    assert.deepEqual(await emitted(back, token, "DelegateChanged"), [
      { delegator: people.ada, fromDelegate: people.ben, toDelegate: people.ada },
    ]);
    assert.equal(await token.read.delegates([people.ada]), people.ada);
    assert.deepEqual(await votesOf(house), asHeld);
    await token.write.transfer([people.stranger, votes.ada], { account: people.ada });
    assert.deepEqual(await votesOf(house), { ...asHeld, ada: 0n, stranger: votes.ada });
  });

  it("given a member who never delegated, when it delegates to nobody or to itself, then nothing changes", async () => {
    const house = await freshStewardship();
    for (const delegatee of [zeroAddress, people.ada]) {
      const changing = house.token.write.delegate([delegatee], { account: people.ada });
      assert.deepEqual(await emitted(changing, house.token, "DelegateVotesChanged"), []);
    }
    assert.deepEqual(await votesOf(house), asHeld);
  });

  it("given a past second, then its votes and supply stay what they were", async () => {
    const { token, asTimelock } = await freshStewardship();
    const then = await now();
    await nextAt(then + 10n);
    await token.write.transfer([people.ben, votes.ada], { account: people.ada });
    await token.write.mint([people.ben, 1n], asTimelock);
    assert.equal(await token.read.getPastVotes([people.ada, then]), votes.ada);
    assert.equal(await token.read.getPastVotes([people.ben, then + 9n]), votes.ben);
    assert.equal(await token.read.getPastTotalSupply([then]), votes.all);
    const current = await now();
    await refuses(token.read.getPastVotes([people.ada, current]), "ERC5805FutureLookup", [
      current,
      Number(current),
    ]);
  });
});

describe("A token among tokens", () => {
  it("given a deployed token, then wallets find its name, symbol, decimals and timelock, and the domain of what they sign", async () => {
    const { token, timelock } = await freshStewardship();
    assert.equal(await token.read.name(), plan.name);
    assert.equal(await token.read.symbol(), plan.symbol);
    assert.equal(await token.read.decimals(), 18);
    assert.equal(await token.read.timelock(), timelock.address);
    const chainId = await publicClient.getChainId();
    const domain = [plan.name, "1", BigInt(chainId), token.address] as const;
    assert.deepEqual(await token.read.eip712Domain(), ["0x0f", ...domain, zeroHash, []]);
    const [name, version, , verifyingContract] = domain;
    assert.equal(
      await token.read.DOMAIN_SEPARATOR(),
      domainSeparator({ domain: { name, version, chainId, verifyingContract } }),
    );
  });

  it("given an approval, then it is told, and lasts until it is used up or taken back", async () => {
    const { token } = await freshStewardship();
    const approve = (value: bigint) => token.write.approve([people.ben, value], { account: people.ada });
    const [owner, spender] = [people.ada, people.ben];
    assert.deepEqual(await emitted(approve(7n), token, "Approval"), [{ owner, spender, value: 7n }]);
    await token.write.transferFrom([people.ada, people.dora, 3n], { account: people.ben });
    assert.equal(await token.read.allowance([people.ada, people.ben]), 4n);
    await approve(0n);
    const late = token.write.transferFrom([people.ada, people.dora, 1n], { account: people.ben });
    await refuses(late, "ERC20InsufficientAllowance", [people.ben, 0n, 1n]);
  });

  it("given nobody to pay, to trust or to take from, then it is refused", async () => {
    const { token, asTimelock } = await freshStewardship();
    const nobody = [zeroAddress];
    await refuses(token.write.transfer([zeroAddress, 1n]), "ERC20InvalidReceiver", nobody);
    await refuses(token.write.mint([zeroAddress, 1n], asTimelock), "ERC20InvalidReceiver", nobody);
    await refuses(token.write.approve([zeroAddress, 1n]), "ERC20InvalidSpender", nobody);
    const taking = token.write.transferFrom([zeroAddress, people.ada, 0n]);
    await refuses(taking, "ERC20InvalidApprover", nobody);
  });
});

describe("Minting", () => {
  const yearly = (votes.all * plan.mintCap) / 10_000n;
  const exceeded = "StewardTokenMintCapExceeded";

  it("given a passed vote, when it is executed, then the new tokens are there, with votes, and told", async () => {
    const { token, governance } = await freshStewardship();
    const { transaction } = await governance.decide(call(token, "mint", [people.stranger, 5n]));
    assert.deepEqual(await emitted(transaction, token, "Minted"), [
      { to: people.stranger, amount: 5n, year: 0n, mintedInYear: 5n },
    ]);
    assert.equal(await token.read.getVotes([people.stranger]), 5n);
    assert.equal(await token.read.totalSupply(), votes.all + 5n);
  });

  it("given the yearly cap, then it can be minted to the last unit, and stays closed when it is exhausted", async () => {
    const { token, asTimelock } = await freshStewardship();
    assert.equal(await token.read.mintable(), yearly);
    await refuses(token.write.mint([people.ada, yearly + 1n], asTimelock), exceeded, [yearly + 1n, yearly]);
    await token.write.mint([people.ada, yearly - 1n], asTimelock);
    await refuses(token.write.mint([people.ada, 2n], asTimelock), exceeded, [2n, 1n]);
    await token.write.mint([people.ada, 1n], asTimelock);
    assert.equal(await token.read.mintable(), 0n);
    await refuses(token.write.mint([people.ada, 1n], asTimelock), exceeded, [1n, 0n]);
  });

  it("given the last second of a year, then its cap holds; the next second has a cap on the supply of then", async () => {
    const { token, asTimelock } = await freshStewardship();
    const [first] = await publicClient.getContractEvents({ ...token, eventName: "Transfer", fromBlock: 0n });
    assert.ok(first);
    const { timestamp: birth } = await publicClient.getBlock({ blockNumber: first.blockNumber });
    await token.write.mint([people.ada, yearly], asTimelock);
    await nextAt(birth + YEAR - 1n);
    await refuses(token.write.mint([people.ada, 1n], asTimelock), exceeded, [1n, 0n]);

    const next = ((votes.all + yearly) * plan.mintCap) / 10_000n;
    await nextAt(birth + YEAR);
    const minting = token.write.mint([people.ada, next], asTimelock);
    assert.deepEqual(await emitted(minting, token, "Minted"), [
      { to: people.ada, amount: next, year: 1n, mintedInYear: next },
    ]);
    assert.equal(await token.read.mintable(), 0n);

    await waitUntil(birth + 5n * YEAR);
    const supply = votes.all + yearly + next;
    assert.equal(await token.read.mintable(), (supply * plan.mintCap) / 10_000n);
  });

  it("given a cap of nothing, then nothing can be minted", async () => {
    const { token, asTimelock } = await deployWith({ token: { ...plan, mintCap: 0n } });
    await refuses(token.write.mint([people.ada, 1n], asTimelock), exceeded, [1n, 0n]);
    assert.equal(await token.read.mintCap(), 0n);
  });

  it("given a cap above the greatest, or nobody with tokens, then it can't be deployed", async () => {
    const greatest = 1_000n;
    await refuses(deployWith({ token: { ...plan, mintCap: greatest + 1n } }), "StewardTokenInvalidMintCap", [
      greatest + 1n,
      greatest,
    ]);
    const { token } = await deployWith({ token: { ...plan, mintCap: greatest } });
    assert.equal(await token.read.MAX_MINT_CAP(), greatest);
    await refuses(deployWith({ token: { ...plan, allocations: [] } }), "StewardTokenEmptyDistribution", []);
    const nothing = [{ account: people.ada, amount: 0n }];
    await refuses(
      deployWith({ token: { ...plan, allocations: nothing } }),
      "StewardTokenEmptyDistribution",
      [],
    );
  });

  it("given the greatest supply that a tally can hold, then one more can't exist", async () => {
    const greatest = 2n ** 104n - 1n;
    const over = [{ account: people.ada, amount: greatest + 1n }];
    await refuses(deployWith({ token: { ...plan, allocations: over } }), "ERC20ExceededSafeSupply", [
      greatest + 1n,
      greatest,
    ]);
    const { token, asTimelock } = await deployWith({
      token: { ...plan, allocations: [{ account: people.ada, amount: greatest }] },
    });
    await refuses(token.write.mint([people.ada, 1n], asTimelock), "ERC20ExceededSafeSupply", [
      greatest + 1n,
      greatest,
    ]);
  });
});
