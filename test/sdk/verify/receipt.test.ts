import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  BallotsError,
  parseVoteReceipt,
  type VoteReceipt,
  voteReceiptIn,
  writeVoteReceipt,
} from "@commonweight/sdk/ballots";
import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import { type Report, verify } from "@commonweight/sdk/verify";
import fc from "fast-check";
import { type Hex, parseEventLogs } from "viem";
import { receiptOf } from "../helpers/chain.ts";
import { propose, vote, voteOnAll, waitForVoting } from "../helpers/governance.ts";
import { addressOf, newStewardship, type TestStewardship } from "../helpers/stewardship.ts";
import { drop, type Tamper } from "./support/tampering.ts";
import { clientOf, tapeOfChain } from "./support/tape.ts";

const REASON = "Too soon: “wait” \u{1f989}";

let house: TestStewardship;
/** One vote with a reason, and one of two in a transaction. */
let receipts: readonly [VoteReceipt, VoteReceipt];

before(async () => {
  house = await newStewardship();
  const act = { type: "setDaoURI", daoURI: "ipfs://new" } as const;
  const one = await propose(house, [act], "# One");
  const other = await propose(house, [act], "# Two");
  await waitForVoting(house, other);
  const [first] = await told(vote(house, one, 1, "Against", REASON));
  const [, second] = await told(
    voteOnAll(
      house,
      [
        [one, "For"],
        [other, "Abstain"],
      ],
      2,
    ),
  );
  assert.ok(first && second);
  receipts = [first, second];
});

/** The receipts of all votes in a transaction. */
async function told(transaction: Promise<Hex>): Promise<VoteReceipt[]> {
  const { logs } = await receiptOf(transaction);
  return parseEventLogs({ abi: stewardGovernorAbi, eventName: "VoteCast", logs }).map(
    ({ args: { proposalId, voter, support, weight, reason }, ...log }) => ({
      chain: { id: house.deployment.chainId, genesisHash: house.deployment.genesisHash },
      governor: house.governor.address.toLowerCase() as Hex,
      proposal: proposalId,
      voter: voter.toLowerCase() as Hex,
      support,
      weight,
      reason,
      transaction: log.transactionHash,
      block: Number(log.blockNumber),
      logIndex: log.logIndex,
    }),
  );
}

function ask(receipt: VoteReceipt, tamper: Tamper = (truth) => truth): Promise<Report> {
  const { deployment, stewardship } = house;
  const reader = clientOf(tamper(tapeOfChain(), house.house));
  return verify({ subject: { type: "voteReceipt", receipt }, reader, deployment, stewardship });
}

const say = ({ checks }: Report, verdict: string) =>
  checks.filter((check) => check.verdict === verdict).map((it) => `${it.link} (${it.subject}): ${it.reason}`);

describe("the receipt of a vote", () => {
  it("is read as it was written, and in one form only", () => {
    for (const receipt of receipts) {
      const bytes = writeVoteReceipt(receipt);
      assert.deepEqual(parseVoteReceipt(bytes), receipt);
      assert.deepEqual(voteReceiptIn(bytes), receipt);
      const spaced = JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), undefined, 2);
      assert.deepEqual(writeVoteReceipt(parseVoteReceipt(`${spaced}\n`)), bytes);
    }
  });

  it("passes, down to the weight and the count, alone and among several in one transaction", async () => {
    for (const receipt of receipts) {
      const report = await ask(receipt);
      assert.deepEqual([...say(report, "FAIL"), ...say(report, "UNVERIFIABLE")], []);
      assert.equal(report.checks.filter(({ link }) => link === "receipt").length, 4);
      for (const link of ["votes", "weights", "logs", "chain"])
        assert.ok(report.checks.some((check) => check.link === link));
      assert.match(report.subject, new RegExp(`receipt of ${receipt.voter}`));
    }
  });

  it("that was altered in any one field fails, and says in which", async () => {
    const [receipt] = receipts;
    const altered: readonly (readonly [Partial<VoteReceipt>, RegExp])[] = [
      [{ weight: receipt.weight + 1n }, /says .* as the weight, the event says/],
      [{ weight: receipt.weight + 1n }, /gave the voter 250\d* at the snapshot/],
      [{ support: 1 }, /says For as the choice, the event says Against/],
      [{ support: 9 }, /says 9 as the choice/],
      [{ reason: "" }, /as the reason/],
      [{ reason: `${REASON} ` }, /as the reason/],
      [{ voter: addressOf(2) }, /as the voter/],
      [{ proposal: 2n }, /as the proposal/],
      [{ proposal: 77n }, /No event tells of proposal 77/],
      [{ block: receipt.block + 1 }, /The vote is in block/],
      [{ logIndex: receipt.logIndex + 1 }, /No vote is at log/],
      [{ transaction: receipts[1].transaction, block: receipts[1].block }, /as the voter|No vote is at log/],
      [{ transaction: `0x${"77".repeat(32)}` }, /No vote is at log/],
      [{ governor: addressOf(8) }, /It is of the governor/],
      [{ chain: { ...receipt.chain, id: 1 } }, /It is of chain 1/],
      [{ chain: { ...receipt.chain, genesisHash: `0x${"00".repeat(32)}` } }, /not of this chain/],
    ];
    for (const [change, reason] of altered) {
      const failed = say(await ask({ ...receipt, ...change }), "FAIL");
      assert.ok(
        failed.some((it) => it.startsWith("receipt") && reason.test(it)),
        `${reason}: ${failed.join("\n")}`,
      );
    }
  });

  it("fails where a provider hides the vote", async () => {
    const report = await ask(receipts[0], drop("governor", "VoteCast"));
    assert.ok(say(report, "FAIL").some((it) => /No vote is at log/.test(it)));
    assert.ok(say(report, "FAIL").some((it) => it.startsWith("votes")));
    assert.equal(report.checks.length > 0 && report.summary.verdict, "FAIL");
  });
});

describe("what calls itself a receipt", () => {
  const fields = () => JSON.parse(new TextDecoder().decode(writeVoteReceipt(receipts[0])));

  it("is refused with the field that is wrong", () => {
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ kind: "commonweight/vote-receipt@2" }, /no receipt of a vote/],
      [{ weight: "-1" }, /weight/],
      [{ weight: 250 }, /weight/],
      [{ weight: "1e3" }, /weight/],
      [{ voter: "me" }, /voter/],
      [{ support: 256 }, /choice/],
      [{ transaction: "0x12" }, /transaction/],
      [{ block: -1 }, /block/],
      [{ block: 1.5 }, /block/],
      [{ logIndex: null }, /log's number/],
      [{ reason: "\udfff" }, /reason/],
      [{ chain: 1 }, /chain is no object/],
      [{ more: 1 }, /can't have: more/],
    ];
    for (const [change, message] of wrong) {
      const content = JSON.stringify({ ...fields(), ...change });
      const named = (error: unknown) => error instanceof BallotsError && message.test(error.message);
      assert.throws(() => parseVoteReceipt(content), named, String(message));
      assert.throws(() => voteReceiptIn(new TextEncoder().encode(content)), named, String(message));
    }
  });

  it("is told from every other file", () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((it) => new TextEncoder().encode(it)),
        ),
        (bytes) => {
          assert.equal(voteReceiptIn(bytes), undefined);
        },
      ),
    ));
});
