import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { addedShare } from "@commonweight/sdk/forks";
import { type Check, type Report, type Subject, verify } from "@commonweight/sdk/verify";
import fc from "fast-check";
import { networkHelpers } from "../helpers/chain.ts";
import { forks as lies } from "./support/cases/forks.ts";
import { type Left, liveAndLeave } from "./support/left.ts";
import { answering, type Tamper } from "./support/tampering.ts";
import { type Answering, clientOf, tapeOfChain } from "./support/tape.ts";

let left: Left;
let tape: Answering;

before(async () => {
  left = await liveAndLeave();
  tape = tapeOfChain();
});

function ask(tamper?: Tamper, subject: Subject = { type: "everything" }): Promise<Report> {
  const { deployment, stewardship, house } = left.house;
  const reader = clientOf(tamper ? tamper(tape, house) : tape);
  return verify({ subject, reader, deployment, stewardship });
}

const ofForks = ({ checks }: Report) => checks.filter(({ subject }) => subject.startsWith("fork "));
const say = ({ link, subject, verdict, reason }: Check) => `${verdict} ${link} (${subject}): ${reason}`;
const complaints = ({ checks }: Report) => checks.filter(({ verdict }) => verdict !== "PASS").map(say);

describe("members who left", () => {
  it("took what is theirs, and nothing is wrong", async () => {
    const report = await ask();
    assert.deepEqual(complaints(report), []);
    assert.deepEqual(
      ofForks(report).map(({ reason }) => /it is (\w+)/.exec(reason)?.[1]),
      ["Finished", "Abandoned"],
    );
  });

  it("are told of with the proposal that they left over", async () => {
    const of = async (id: bigint) =>
      ofForks(await ask(undefined, { type: "proposal", id })).map(({ subject }) => subject);
    assert.deepEqual(await of(left.proposals.first.id), [`fork ${left.forks.leaving.id}`]);
    assert.deepEqual(await of(left.proposals.second.id), [`fork ${left.forks.giving.id}`]);
  });

  for (const { name, tamper } of lies) {
    it(`are told of truly: finds ${name}`, async () => {
      const report = await ask(tamper);
      const found = ofForks(report).filter(({ verdict }) => verdict === "FAIL");
      assert.ok(found.length > 0, `Nothing is wrong with a fork:\n${complaints(report).join("\n")}`);
      for (const { link } of found) assert.equal(link, "money");
    });
  }

  it("can't have their share of a token worked out again whose transfers nobody tells", async () => {
    const tamper = answering("eth_getLogs", (logs, [filter]) => {
      if ((filter as { readonly address: readonly string[] }).address.length > 1) return logs;
      throw new Error("pruned history unavailable");
    });
    const report = await ask(tamper);
    const doubts = ofForks(report).filter(({ verdict }) => verdict === "UNVERIFIABLE");
    assert.equal(doubts.length, 2);
    for (const { reason } of doubts) assert.match(reason, /pruned history unavailable/);
  });

  it("can't have their share of ether worked out again once ether was forced into the treasury", async () => {
    const { treasury } = left.house.house;
    await networkHelpers.setBalance(treasury, 10n ** 24n);
    const reader = clientOf(tapeOfChain());
    const { deployment, stewardship } = left.house;
    const report = await verify({ subject: { type: "everything" }, reader, deployment, stewardship });
    const hit = ofForks(report).map(({ verdict, reason }) => [verdict, /adds up to/.test(reason)]);
    assert.deepEqual(hit, [
      ["UNVERIFIABLE", true],
      ["UNVERIFIABLE", true],
    ]);
  });
});

describe("a fork's share", () => {
  const supply = fc.bigInt({ min: 1n, max: 2n ** 104n - 1n });
  const assets = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

  it("is never more than there is, whoever counts how often, and all of it for the last token", () => {
    fc.assert(
      fc.property(supply, assets, fc.array(fc.nat(100), { maxLength: 8 }), (all, money, parts) => {
        let [counted, left] = [0n, money];
        for (const part of [...parts, 100]) {
          const lodged = counted + ((all - counted) * BigInt(part)) / 100n;
          if (lodged === counted) continue;
          const share = addedShare({ unreserved: left, supply: all, counted, lodged });
          assert.ok(share >= 0n && share <= left);
          // Rounded down by less than one.
          const exact = left * (lodged - counted);
          assert.ok(share * (all - counted) <= exact && (share + 1n) * (all - counted) > exact);
          left -= share;
          counted = lodged;
        }
        assert.equal(left, 0n);
      }),
    );
  });
});
