import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, toHex, zeroAddress } from "viem";
import { emitted } from "../helpers/calls.ts";
import { nextAt, now, waitUntil } from "../helpers/chain.ts";
import { refusalOf, refuses } from "../helpers/refusals.ts";
import { deployWith, freshStewardship, people, type Stewardship, votes } from "../helpers/stewardship.ts";
import { type Domain, domainOf, signDelegation, signPermit } from "./signatures.ts";

const curveOrder = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const byStranger = { account: people.stranger };
const soon = async () => (await now()) + 1_000n;

/** Ada's word that Ben votes for her. */
async function adaForBen(domain: Domain, nonce = 0n) {
  return signDelegation(people.ada, domain, { delegatee: people.ben, nonce, expiry: await soon() });
}

async function assertStillForHerself({ token }: Stewardship) {
  assert.equal(await token.read.delegates([people.ada]), people.ada);
  assert.equal(await token.read.getVotes([people.ada]), votes.ada);
  assert.equal(await token.read.getVotes([people.ben]), votes.ben);
}

describe("Signed delegations", () => {
  it("given one to somebody, and then one to nobody, then each holds and can't be used again", async () => {
    const house = await freshStewardship();
    const { token } = house;
    const domain = await domainOf(token.address);
    const toBen = await adaForBen(domain);
    const relaying = token.write.delegateBySig(toBen, byStranger);
    assert.deepEqual(await emitted(relaying, token, "DelegateChanged"), [
      { delegator: people.ada, fromDelegate: people.ada, toDelegate: people.ben },
    ]);
    assert.equal(await token.read.getVotes([people.ben]), votes.ada + votes.ben);
    await refuses(token.write.delegateBySig(toBen, byStranger), "InvalidAccountNonce", [people.ada, 1n]);

    const toNobody = { delegatee: zeroAddress, nonce: 1n, expiry: await soon() };
    await token.write.delegateBySig(await signDelegation(people.ada, domain, toNobody), byStranger);
    await assertStillForHerself(house);
    await token.write.transfer([people.stranger, votes.ada], { account: people.ada });
  });

  it("given one past its expiry, then it is refused; in its last second it holds", async () => {
    const { token } = await freshStewardship();
    const signed = await adaForBen(await domainOf(token.address));
    const [, , expiry] = signed;
    await waitUntil(expiry - 1n);
    await nextAt(expiry);
    await token.write.delegateBySig(signed, byStranger);
    const next = await signDelegation(people.ada, await domainOf(token.address), {
      delegatee: people.cleo,
      nonce: 1n,
      expiry,
    });
    await refuses(token.write.delegateBySig(next, byStranger), "VotesExpiredSignature", [expiry]);
  });

  for (const [where, change] of [
    ["on another chain", { chainId: 1 }],
    ["for the token of another stewardship, or of a fork", { verifyingContract: people.operator }],
    ["for a token of another name", { name: "Other" }],
  ] as const) {
    it(`given one signed ${where}, then it says nothing for its signer here`, async () => {
      const house = await freshStewardship();
      const { token } = house;
      const foreign = { ...(await domainOf(token.address)), ...change };
      const relaying = token.write.delegateBySig(await adaForBen(foreign), byStranger);
      const told = await emitted(relaying, token, "DelegateChanged");
      assert.deepEqual(
        told.map(({ delegator }) => delegator === people.ada),
        [false],
      );
      assert.equal(await token.read.nonces([people.ada]), 0n);
      await assertStillForHerself(house);
    });
  }

  it("given two stewardships with the same name and members, then what is signed for one is nothing for the other", async () => {
    const [one, other] = [await deployWith(), await deployWith()];
    const signed = await adaForBen(await domainOf(one.token.address));
    await other.token.write.delegateBySig(signed, byStranger);
    await assertStillForHerself(other);
    await one.token.write.delegateBySig(signed, byStranger);
    assert.equal(await one.token.read.delegates([people.ada]), people.ben);
  });

  it("given a signature's twin, which recovers to the same signer, then it is refused", async () => {
    const { token } = await freshStewardship();
    const [delegatee, nonce, expiry, v, r, s] = await adaForBen(await domainOf(token.address));
    const other = toHex(curveOrder - BigInt(s), { size: 32 });
    const twin = token.write.delegateBySig([delegatee, nonce, expiry, 55 - v, r, other], byStranger);
    await refuses(twin, "ECDSAInvalidSignatureS", [other]);
    assert.equal(await token.read.nonces([people.ada]), 0n);
  });

  it("given a signature that recovers to nobody, then it is refused: the zero address delegates nothing", async () => {
    const { token } = await freshStewardship();
    const [delegatee, nonce, expiry, , r, s] = await adaForBen(await domainOf(token.address));
    const broken = token.write.delegateBySig([delegatee, nonce, expiry, 29, r, s], byStranger);
    await refuses(broken, "ECDSAInvalidSignature", []);
  });
});

describe("Permits", () => {
  const permit = async (domain: Domain, owner: Address = people.ada) =>
    signPermit(people.ada, domain, {
      owner,
      spender: people.stranger,
      value: 5n,
      nonce: 0n,
      deadline: await soon(),
    });

  it("given one, then the spender may take that much, once, and the tokens' votes and history go with them", async () => {
    const { token } = await freshStewardship();
    const signed = await permit(await domainOf(token.address));
    await token.write.permit(signed, byStranger);
    assert.equal(await token.read.allowance([people.ada, people.stranger]), 5n);
    const then = await now();
    await nextAt(then + 10n);
    await token.write.transferFrom([people.ada, people.stranger, 5n], byStranger);
    assert.equal(await token.read.getVotes([people.stranger]), 5n);
    assert.equal(await token.read.getPastBalance([people.ada, then + 9n]), votes.ada);
    await refuses(
      token.write.transferFrom([people.ada, people.stranger, 1n], byStranger),
      "ERC20InsufficientAllowance",
      [people.stranger, 0n, 1n],
    );
    const again = await refusalOf(token.write.permit(signed, byStranger));
    assert.equal(again?.name, "ERC2612InvalidSigner");
    assert.equal(again.args[1], people.ada);
    assert.notEqual(again.args[0], people.ada);
  });

  it("given one past its deadline, signed by another, on another chain or for another token, then it is refused", async () => {
    const { token } = await freshStewardship();
    const domain = await domainOf(token.address);
    const late = await permit(domain);
    await refuses(token.write.permit(await permit(domain, people.ben), byStranger), "ERC2612InvalidSigner", [
      people.ada,
      people.ben,
    ]);
    for (const foreign of [
      { ...domain, chainId: 1 },
      { ...domain, verifyingContract: people.operator },
    ]) {
      const refusal = await refusalOf(token.write.permit(await permit(foreign), byStranger));
      assert.equal(refusal?.name, "ERC2612InvalidSigner");
      assert.equal(refusal.args[1], people.ada);
      assert.notEqual(refusal.args[0], people.ada);
    }
    await waitUntil(late[3] + 1n);
    await refuses(token.write.permit(late, byStranger), "ERC2612ExpiredSignature", [late[3]]);
    assert.equal(await token.read.allowance([people.ada, people.stranger]), 0n);
  });
});
