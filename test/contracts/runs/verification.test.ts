import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeAbiParameters, type Hex, keccak256, zeroHash } from "viem";
import { emitted } from "../helpers/calls.ts";
import { networkHelpers, publicClient, waitUntil } from "../helpers/chain.ts";
import { refuses } from "../helpers/refusals.ts";
import {
  digest,
  farOff,
  milestone,
  noEvidence,
  type Spec,
  seen,
  soundRules,
  TrainingRun,
  total,
  wealthyStewardship,
} from "../helpers/runs.ts";
import { people } from "../helpers/stewardship.ts";

const tiers = { reported: 0, committed: 1, evaluated: 2, resampled: 3, exact: 4 } as const;

/** A run of one milestone that waits for its review, and needs a tier. */
async function submitted(leastTier: number, changes: Partial<Spec> = {}) {
  const house = await wealthyStewardship();
  const milestones = [milestone({ amount: total, dueAt: farOff, leastTier })];
  const run = await TrainingRun.accepted(house, { milestones, ...changes });
  await run.submit();
  const tier = async () => (await house.runs.read.tranche([1n, 0n])).tier;
  return { ...house, run, tier };
}

/** EIP-2935's contract, and its code. */
const blockHashes = "0x0000F90827F1C53a10cb7A02335B175320002935";
const blockHashesCode =
  "0x3373fffffffffffffffffffffffffffffffffffffffe14604657602036036042575f35600143038111604257611fff81430311604257611fff9006545f5260205ff35b5f5ffd5b5f35611fff60014303065500";

/** The segment of run 1 and its first review. */
function segmentOf(hash: Hex): Hex {
  const words = [{ type: "bytes32" }, { type: "uint256" }, { type: "uint32" }] as const;
  return keccak256(encodeAbiParameters(words, [hash, 1n, 1]));
}

/** Mines until this block is the latest. */
async function untilBlock(block: number): Promise<void> {
  const left = block - Number(await publicClient.getBlockNumber({ cacheTime: 0 }));
  if (left > 0) await networkHelpers.mine(left);
}

describe("A tier", () => {
  it("given a checkpoint, then a milestone is committed; without one it is only reported", async () => {
    const { tier } = await submitted(tiers.reported);
    assert.equal(await tier(), tiers.committed);
    const house = await wealthyStewardship();
    const run = await TrainingRun.accepted(house, {
      milestones: [milestone({ amount: total, dueAt: farOff, requiredEvidence: 32 })],
    });
    await run.submit({ ...noEvidence, logs: digest("logs") });
    assert.equal((await house.runs.read.tranche([1n, 0n])).tier, tiers.reported);
    for (const better of [1, 2, 3, 4]) await refuses(run.attest(better), "RunsInvalidTier", [1n, better]);
    await waitUntil((await run.endOfReview()) + 1n);
    await run.closeReview();
    assert.equal(await run.status(), "FinalReview");
  });

  it("given the verifier, when it attests a tier and takes it back, then each word is recorded and the last one counts", async () => {
    const { run, runs, tier } = await submitted(tiers.evaluated);
    const report = digest("report");
    for (const [oldTier, newTier] of [
      [1, 2],
      [2, 4],
      [4, 1],
      [1, 2],
      [2, 1],
    ] as const) {
      assert.deepEqual(await emitted(run.attest(newTier), runs, "TierAttested"), [
        { runId: 1n, index: 0n, review: 1, oldTier, newTier, report },
      ]);
      assert.equal(await tier(), newTier);
    }
    await waitUntil((await run.endOfReview()) + 1n);
    await run.closeReview();
    assert.equal((await run.state()).earned, 0);
  });

  it("given what would be no attestation, then it is refused", async () => {
    const { run, runs, asTimelock } = await submitted(tiers.evaluated);
    await refuses(run.attest(tiers.reported), "RunsInvalidTier", [1n, tiers.reported]);
    await refuses(run.attest(tiers.resampled), "RunsInvalidTier", [1n, tiers.resampled]);
    await refuses(runs.write.attest([1n, 1, 2, zeroHash], asTimelock), "RunsMissingDocument", [1n]);
    const other = runs.write.attest([1n, 2, 2, digest("report")], asTimelock);
    await refuses(other, "RunsUnexpectedReview", [1n, 2, 1]);
    for (const by of [people.operator, people.stranger]) {
      await refuses(run.attest(2, by), "RunsUnauthorizedVerifier", [1n, by]);
    }
  });

  it("given a named verifier, then nobody else attests; given none, then the arbiter does", async () => {
    const named = await submitted(2, { rules: { ...soundRules, verifier: people.cleo } });
    const { account } = named.asTimelock;
    await refuses(named.run.attest(2), "RunsUnauthorizedVerifier", [1n, account]);
    await named.run.attest(2, people.cleo);
    const judged = await submitted(2, { rules: { ...soundRules, arbiter: people.dora } });
    await judged.run.attest(2, people.dora);
    assert.equal(await judged.tier(), 2);
  });

  it("given a verifier that never says a word, when the review ends, then the milestone ends unpaid without a strike, and can be tried again", async () => {
    const { run, runs } = await submitted(tiers.evaluated);
    const end = await run.endOfReview();
    await waitUntil(end + 1n);
    assert.equal(await run.status(), "Active");
    assert.deepEqual(await emitted(run.closeReview(), runs, "MilestoneFaulted"), [
      { runId: 1n, index: 0n, review: 1, strikes: 0, at: Number(end) },
    ]);
    assert.deepEqual(await runs.read.tranche([1n, 0n]), { tier: 0, paid: false, evidenceHash: zeroHash });
    await refuses(run.pay(0n), "RunsNotPayable", [1n, 0n]);
    await run.submit();
    assert.equal((await run.state()).review, 2);
    await run.attest(2);
    await waitUntil((await run.endOfReview()) + 1n);
    await run.closeReview();
    assert.equal(await run.status(), "FinalReview");
  });

  it("given a tier below the least, then it is never rounded up; given one above, then it is enough", async () => {
    for (const [least, reached, earned] of [
      [2, 1, 0],
      [4, 2, 0],
      [3, 2, 0],
      [2, 2, 1],
      [2, 4, 1],
      [3, 4, 1],
      [4, 4, 1],
    ] as const) {
      const { run } = await submitted(least);
      if (reached > 1) await run.attest(reached);
      await waitUntil((await run.endOfReview()) + 1n);
      assert.equal((await run.state()).earned, earned, `${reached} of ${least}`);
      await run.closeReview();
      assert.equal((await run.state()).earned, earned);
    }
  });

  it("given a review that is over, then nothing is attested any more", async () => {
    const { run } = await submitted(tiers.evaluated);
    await waitUntil((await run.endOfReview()) + 1n);
    await refuses(run.attest(2), "RunsUnexpectedStatus", seen("Active"));
  });

  it("given a dispute, then the verifier can still attest, and in the final review nobody can", async () => {
    const { run } = await submitted(tiers.committed);
    await run.challenge();
    await run.attest(2);
    await run.rule(false);
    assert.equal(await run.status(), "FinalReview");
    await refuses(run.attest(2), "RunsUnexpectedStatus", seen("FinalReview"));
    await run.challenge();
    await refuses(run.attest(2), "RunsUnexpectedStatus", seen("Disputed"));
    await refuses(run.draw(), "RunsUnexpectedStatus", seen("Disputed"));
  });
});

describe("A segment that others run again", () => {
  async function drawable() {
    const all = await submitted(tiers.resampled);
    const { drawBlock } = await all.runs.read.review([1n]);
    return { ...all, drawBlock };
  }

  it("given the fixed block, then the segment comes from its hash, the run and the review, and there is no second draw", async () => {
    const { run, runs, drawBlock } = await drawable();
    await untilBlock(drawBlock - 1);
    await refuses(run.draw(), "RunsHashUnavailable", [1n, BigInt(drawBlock)]);
    await untilBlock(drawBlock);
    const [event] = await emitted(run.draw(), runs, "SegmentDrawn");
    const { hash } = await publicClient.getBlock({ blockNumber: BigInt(drawBlock) });
    const segment = segmentOf(hash);
    assert.deepEqual(event, { runId: 1n, index: 0n, review: 1, segment });
    assert.equal((await runs.read.review([1n])).segment, segment);
    await networkHelpers.mine(40);
    await refuses(run.draw(), "RunsSegmentDrawn", [1n, segment]);
    await run.attest(tiers.resampled);
    await waitUntil((await run.endOfReview()) + 1n);
    assert.equal((await run.state()).earned, 1);
  });

  it("given a chain that knows 256 blocks, then the last of them is drawn; one block later it is missed for good", async () => {
    const drawn = await drawable();
    await untilBlock(drawn.drawBlock + 255);
    await drawn.run.draw();
    const missed = await drawable();
    await untilBlock(missed.drawBlock + 256);
    // The simulated chain's contract of EIP-2935 reverts with a text, which must not be taken for a hash.
    await refuses(missed.run.draw(), "RunsHashUnavailable", [1n, BigInt(missed.drawBlock)]);
    await refuses(missed.run.attest(tiers.resampled), "RunsInvalidTier", [1n, tiers.resampled]);
    await networkHelpers.setCode(blockHashes, "0x");
    await refuses(missed.run.draw(), "RunsHashUnavailable", [1n, BigInt(missed.drawBlock)]);
  });

  it("given a chain with EIP-2935, then 8,191 blocks are known, and not one more", async () => {
    for (const [age, known] of [
      [8_190, true],
      [8_191, false],
    ] as const) {
      const { run, runs, drawBlock } = await drawable();
      await untilBlock(drawBlock + age);
      const { hash } = await publicClient.getBlock({ blockNumber: BigInt(drawBlock) });
      await networkHelpers.setCode(blockHashes, blockHashesCode);
      await networkHelpers.setStorageAt(blockHashes, BigInt(drawBlock % 8_191), hash);
      if (known) {
        await run.draw();
        assert.equal((await runs.read.review([1n])).segment, segmentOf(hash));
      } else {
        await refuses(run.draw(), "RunsHashUnavailable", [1n, BigInt(drawBlock)]);
      }
    }
  });

  it("given a submission that ended unpaid, then the next one has a draw of its own, and the old one is gone", async () => {
    const { run, runs, drawBlock } = await drawable();
    await untilBlock(drawBlock);
    await run.draw();
    const { segment } = await runs.read.review([1n]);
    await waitUntil((await run.endOfReview()) + 1n);
    await run.submit();
    const next = await runs.read.review([1n]);
    assert.equal(next.segment, zeroHash);
    assert.ok(next.drawBlock > drawBlock);
    await refuses(runs.write.drawSegment([1n, 1]), "RunsUnexpectedReview", [1n, 1, 2]);
    await refuses(run.attest(tiers.resampled), "RunsInvalidTier", [1n, tiers.resampled]);
    await untilBlock(next.drawBlock);
    await run.draw();
    assert.notEqual((await runs.read.review([1n])).segment, segment);
  });
});
