import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signBallotWithReason } from "../helpers/ballots.ts";
import { call } from "../helpers/calls.ts";
import { refuses } from "../helpers/refusals.ts";
import { freshStewardship, people } from "../helpers/stewardship.ts";

const maxDescription = 16_384n;
const maxReason = 2_048n;

async function proposing(description: string) {
  const { governor, governance } = await freshStewardship();
  return governance.propose([call(governor, "setDaoURI", ["ipfs://x"])], { description });
}

describe("The text of a proposal", () => {
  it("given nothing, white space or control characters alone, then it is refused", async () => {
    for (const text of ["", " ", " \t\r\n ", "\u0000\u0001\u007f"]) {
      const refusal = [BigInt(new TextEncoder().encode(text).length), maxDescription];
      await refuses(proposing(text), "GovernorInvalidDescription", refusal);
    }
  });

  it("given one visible character, in any script, then it is accepted", async () => {
    for (const text of ["x", " . ", "é", "提案", "\n🌍\n"]) assert.equal((await proposing(text)).id, 1n);
  });

  it("given the greatest length in bytes, then it is accepted; one more is refused", async () => {
    assert.equal((await proposing("x".repeat(Number(maxDescription)))).id, 1n);
    await refuses(proposing("x".repeat(Number(maxDescription) + 1)), "GovernorInvalidDescription", [
      maxDescription + 1n,
      maxDescription,
    ]);
    await refuses(proposing("é".repeat(Number(maxDescription / 2n) + 1)), "GovernorInvalidDescription", [
      maxDescription + 2n,
      maxDescription,
    ]);
  });
});

describe("A text that ends with a proposer", () => {
  const other = people.ben.slice(2);

  it("given somebody else, in digits of any case, then it is refused", async () => {
    for (const digits of [other.toLowerCase(), other.toUpperCase(), other]) {
      await refuses(proposing(`Text #proposer=0x${digits}`), "GovernorRestrictedProposer", [people.ada]);
    }
  });

  it("given who proposes, then it is accepted", async () => {
    assert.equal((await proposing(`Text #proposer=${people.ada}`)).id, 1n);
  });

  it("given a character beside the digits and letters, then it names nobody and is accepted", async () => {
    for (const character of ["/", ":", "@", "G", "`", "g"]) {
      assert.equal((await proposing(`Text #proposer=0x${other.slice(1)}${character}`)).id, 1n);
    }
  });

  it("given another mark, or an ending too short to name anybody, then it is accepted", async () => {
    assert.equal((await proposing(`Text #Proposer=0x${other}`)).id, 1n);
    assert.equal((await proposing(`#proposer=0x${other.slice(1)}`)).id, 1n);
  });
});

describe("The reason of a ballot", () => {
  it("given the greatest length, then it is accepted; one more is refused, cast or signed", async () => {
    const house = await freshStewardship();
    const { governor, governance } = house;
    const proposal = await governance.propose([call(governor, "setDaoURI", ["ipfs://x"])]);
    await governance.untilOpen(proposal);
    const tooLong = "x".repeat(Number(maxReason) + 1);
    const refusal = [maxReason + 1n, maxReason] as const;
    await refuses(governance.vote(proposal, people.ada, "for", tooLong), "GovernorReasonTooLong", refusal);

    const signature = await signBallotWithReason(
      house,
      { proposal, choice: "for", voter: people.ada },
      tooLong,
    );
    const relayed = governor.write.castVoteWithReasonAndParamsBySig([
      1n,
      1,
      people.ada,
      tooLong,
      "0x",
      signature,
    ]);
    await refuses(relayed, "GovernorReasonTooLong", refusal);

    await governance.vote(proposal, people.ada, "for", tooLong.slice(1));
    assert.equal(await governor.read.hasVoted([1n, people.ada]), true);
    assert.equal(await governor.read.MAX_REASON_LENGTH(), maxReason);
    assert.equal(await governor.read.MAX_DESCRIPTION_LENGTH(), maxDescription);
  });
});
