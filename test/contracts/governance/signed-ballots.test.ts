import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Address, type Hex, parseAbi, parseSignature, serializeSignature, zeroAddress } from "viem";
import { type Ballot, signBallot, signBallotWithReason } from "../helpers/ballots.ts";
import { call, emitted } from "../helpers/calls.ts";
import { publicClient } from "../helpers/chain.ts";
import { type Choice, choices } from "../helpers/governance.ts";
import { deployMock } from "../helpers/mocks.ts";
import { refuses } from "../helpers/refusals.ts";
import { deployWith, freshStewardship, people, type Stewardship, votes } from "../helpers/stewardship.ts";

const curveOrder = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const invalid = "GovernorInvalidSignature";

async function open(house?: Stewardship) {
  const chosen = house ?? (await freshStewardship());
  const propose = () => chosen.governance.propose([call(chosen.governor, "setDaoURI", ["ipfs://new"])]);
  const [first, second] = [await propose(), await propose()] as const;
  await chosen.governance.untilOpen(second);
  const relay = (
    { proposal, choice, voter }: Pick<Ballot, "proposal" | "choice" | "voter">,
    signature: Hex,
  ) =>
    chosen.governor.write.castVoteBySig([proposal.id, choices[choice], voter, signature], {
      account: people.stranger,
    });
  return { house: chosen, ...chosen, first, second, relay };
}

describe("A signed ballot", () => {
  it("given a member's signature, when a stranger relays it, then it counts as the member's own", async () => {
    const { house, governor, first, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const [cast] = await emitted(relay(ballot, await signBallot(house, ballot)), governor, "VoteCast");
    assert.equal(cast?.voter, people.ben);
    assert.equal(cast?.weight, votes.ben);
    assert.equal(await governor.read.hasVoted([first.id, people.ben]), true);
    assert.equal(await governor.read.nonces([people.ben]), 0n);
  });

  it("given a ballot with a reason, when it is relayed, then the reason is on record; another reason is refused", async () => {
    const { house, governor, first } = await open();
    const ballot = { proposal: first, choice: "against", voter: people.ben } as const;
    const signature = await signBallotWithReason(house, ballot, "Too soon.");
    const relay = (reason: string, params: Hex = "0x") =>
      governor.write.castVoteWithReasonAndParamsBySig([first.id, 0, people.ben, reason, params, signature]);
    await refuses(relay("Too late."), invalid, [people.ben]);
    await refuses(relay("Too soon.", "0x00"), invalid, [people.ben]);
    const [cast] = await emitted(relay("Too soon."), governor, "VoteCast");
    assert.equal(cast?.reason, "Too soon.");
    await refuses(relay("Too soon."), "GovernorAlreadyCastVote", [people.ben]);
  });

  it("given signed params, when it is relayed, then it is refused", async () => {
    const { house, governor, first } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const signature = await signBallotWithReason(house, ballot, "so", "0x01");
    const relay = governor.write.castVoteWithReasonAndParamsBySig([
      1n,
      1,
      people.ben,
      "so",
      "0x01",
      signature,
    ]);
    await refuses(relay, "GovernorParamsNotSupported", []);
  });

  it("given a ballot that was counted, when it is relayed again, then it is refused", async () => {
    const { house, governor, first, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const signature = await signBallot(house, ballot);
    await relay(ballot, signature);
    await refuses(relay(ballot, signature), "GovernorAlreadyCastVote", [people.ben]);
    assert.deepEqual(await governor.read.proposalVotes([first.id]), [0n, votes.ben, 0n]);
  });

  it("given a ballot whose voter has voted since, when it is relayed, then it is refused", async () => {
    const { house, governance, first, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const signature = await signBallot(house, ballot);
    await governance.vote(first, people.ben, "against");
    await refuses(relay(ballot, signature), "GovernorAlreadyCastVote", [people.ben]);
  });

  it("given ballots on two proposals, when they are relayed in either order, with a vote in between, then both count", async () => {
    for (const order of ["forwards", "backwards"] as const) {
      const { house, governor, governance, first, second, relay } = await open();
      const third = await governance.propose([call(governor, "setDaoURI", ["ipfs://third"])]);
      const ballots = [first, second].map(
        (proposal) => ({ proposal, choice: "for", voter: people.cleo }) as const,
      );
      const signed: Hex[] = [];
      for (const ballot of ballots) signed.push(await signBallot(house, ballot));
      await governance.untilOpen(third);
      await governance.vote(third, people.cleo, "against");

      const indices = order === "forwards" ? [0, 1] : [1, 0];
      for (const index of indices) {
        const [ballot, signature] = [ballots[index], signed[index]];
        assert.ok(ballot && signature);
        await relay(ballot, signature);
      }
      assert.equal(await governor.read.hasVoted([first.id, people.cleo]), true);
      assert.equal(await governor.read.hasVoted([second.id, people.cleo]), true);
    }
  });

  it("given anything else than what was signed, then it is refused", async () => {
    const { house, first, second, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const signature = await signBallot(house, ballot);
    await refuses(relay({ ...ballot, proposal: second }, signature), invalid, [people.ben]);
    await refuses(relay({ ...ballot, choice: "against" }, signature), invalid, [people.ben]);
    await refuses(relay({ ...ballot, voter: people.ada }, signature), invalid, [people.ada]);
    await refuses(relay({ ...ballot, voter: zeroAddress }, signature), invalid, [zeroAddress]);
    await refuses(relay({ ...ballot, voter: zeroAddress }, "0x"), invalid, [zeroAddress]);
  });

  it("given another signer, nonce, chain or governor, then it is refused", async () => {
    const { house, first, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const foreign: Partial<Ballot>[] = [
      { signer: people.stranger },
      { nonce: 1n },
      { chainId: (await publicClient.getChainId()) + 1 },
      { governor: people.stranger },
    ];
    for (const change of foreign) {
      await refuses(relay(ballot, await signBallot(house, { ...ballot, ...change })), invalid, [people.ben]);
    }
  });

  it("given a sister stewardship with the same members, then a ballot of one is refused by the other", async () => {
    const sister = await deployWith();
    const { house, first } = await open(await deployWith());
    const there = await open(sister);
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    await refuses(there.relay(ballot, await signBallot(house, ballot)), invalid, [people.ben]);
  });

  it("given its malleable twin or a cut signature, then it is refused", async () => {
    const { house, first, relay } = await open();
    const ballot = { proposal: first, choice: "for", voter: people.ben } as const;
    const { r, s, yParity } = parseSignature(await signBallot(house, ballot));
    const mirrored = `0x${(curveOrder - BigInt(s)).toString(16).padStart(64, "0")}` as const;
    const twin = serializeSignature({ r, s: mirrored, yParity: 1 - yParity });
    await refuses(relay(ballot, twin), invalid, [people.ben]);
    await refuses(relay(ballot, twin.slice(0, -2) as Hex), invalid, [people.ben]);
    await refuses(relay(ballot, "0x"), invalid, [people.ben]);
  });
});

describe("A member that is a contract", () => {
  const walletAbi = parseAbi(["constructor(address owner, uint8 manner)"]);
  const manners = { honest: 0, junk: 1, short: 2, huge: 3, reverting: 4, hugeMagic: 5, burning: 6 } as const;

  async function walletOf(manner: keyof typeof manners) {
    const house = await freshStewardship();
    const wallet = await deployMock("SignerWallet", walletAbi, [people.operator, manners[manner]]);
    await house.token.write.transfer([wallet.address, votes.dora], { account: people.dora });
    return { ...(await open(house)), wallet };
  }

  async function ballotOf(house: Stewardship, voter: Address, signer: Address, choice: Choice = "for") {
    const ballot: Ballot = { proposal: { id: 1n }, choice, voter, signer };
    return { ballot, signature: await signBallot(house, ballot) };
  }

  it("given its owner's signature, then the contract has voted", async () => {
    const { house, governor, wallet, relay } = await walletOf("honest");
    const { ballot, signature } = await ballotOf(house, wallet.address, people.operator);
    await relay(ballot, signature);
    assert.deepEqual(await governor.read.proposalVotes([1n]), [0n, votes.dora, 0n]);
    await refuses(relay(ballot, signature), "GovernorAlreadyCastVote", [wallet.address]);
  });

  it("given somebody else's signature, then it is refused", async () => {
    const { house, wallet, relay } = await walletOf("honest");
    const { ballot, signature } = await ballotOf(house, wallet.address, people.stranger);
    await refuses(relay(ballot, signature), invalid, [wallet.address]);
  });

  for (const manner of ["junk", "short", "huge", "reverting", "hugeMagic", "burning"] as const) {
    it(`given a contract with a ${manner} answer, then its ballot is refused cleanly`, async () => {
      const { house, wallet, relay } = await walletOf(manner);
      const { ballot, signature } = await ballotOf(house, wallet.address, people.operator);
      await refuses(relay(ballot, signature), invalid, [wallet.address]);
    });
  }
});
