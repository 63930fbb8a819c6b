import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatAmount } from "@commonweight/sdk/proposals";
import { compactAmount, percent } from "../../app/src/lib/format/amount.ts";
import { approvalWords, bpsPercent, standing, type VoteRule } from "../../app/src/lib/format/tally.ts";
import { inFours, shortHex, showInvisible } from "../../app/src/lib/format/text.ts";
import { absoluteTime, duration, relativeTime, tickEvery } from "../../app/src/lib/format/time.ts";

const thin = "\u202f";

describe("amounts", () => {
  it("are exact to the last digit", () => {
    assert.equal(formatAmount(1_234_567_000_000_000_000_001n, 18), "1,234.567000000000000001");
    assert.equal(formatAmount(0n, 18), "0");
    assert.equal(formatAmount(5n, 0), "5");
    assert.equal(formatAmount(-1_500_000n, 6), "\u22121.5");
  });

  it("are cut in short form, never rounded up", () => {
    assert.equal(compactAmount(1_999_999n, 6), "1.999");
    assert.equal(compactAmount(192_000_000_000n, 0), `192${thin}bn`);
    assert.equal(compactAmount(999_999n, 0), "999,999");
    assert.equal(compactAmount(1n, 18), "under 0.0001");
    assert.equal(compactAmount(0n, 18), "0");
  });

  it("are shares without a false nought", () => {
    assert.equal(percent(1n, 3n), "33.3%");
    assert.equal(percent(1n, 100_000n), "under 0.1%");
    assert.equal(percent(0n, 0n), "0%");
  });
});

describe("where a vote stands", () => {
  const majority: VoteRule = { quorum: 100n, approvalBps: 5000, approvalIs: "over" };
  const twoThirds: VoteRule = { quorum: 100n, approvalBps: 6667, approvalIs: "least" };

  it("counts for and abstain towards the quorum, and against not", () => {
    const now = standing({ for: 40n, against: 500n, abstain: 59n }, majority);
    assert.equal(now.present, 99n);
    assert.equal(now.quorumReached, false);
    assert.equal(now.quorumMissing, 1n);
    assert.equal(standing({ for: 41n, against: 0n, abstain: 59n }, majority).quorumReached, true);
  });

  it("does not pass a tie by simple majority", () => {
    const tie = standing({ for: 50n, against: 50n, abstain: 0n }, majority);
    assert.equal(tie.approved, false);
    assert.equal(tie.approvalMissing, 1n);
    assert.equal(standing({ for: 51n, against: 50n, abstain: 0n }, majority).approved, true);
  });

  it("passes at two thirds exactly where that is enough, and says how many are missing", () => {
    const short = { for: 6000n, against: 3333n, abstain: 0n };
    const now = standing(short, twoThirds);
    assert.equal(now.approved, false);
    assert.equal(standing({ ...short, for: short.for + now.approvalMissing }, twoThirds).approved, true);
    assert.equal(
      standing({ ...short, for: short.for + now.approvalMissing - 1n }, twoThirds).approved,
      false,
    );
  });

  it("knows no share when nobody said for or against", () => {
    const none = standing({ for: 0n, against: 0n, abstain: 5n }, twoThirds);
    assert.equal(none.approvalBps, undefined);
    assert.equal(none.approved, false);
  });

  it("is said in words", () => {
    assert.equal(approvalWords(majority), "more than 50%");
    assert.equal(approvalWords(twoThirds), "at least 66.67%");
    assert.equal(bpsPercent(7684), "76.84%");
  });
});

describe("times", () => {
  const now = Date.UTC(2026, 11, 1, 12, 0, 0) / 1000;

  it("are relative to the chain's clock and never later than they are", () => {
    assert.equal(relativeTime(now + 2 * 86_400 + 3599, now), "in 2 days");
    assert.equal(relativeTime(now - 61, now), "1 minute ago");
    assert.equal(relativeTime(now, now), "now");
  });

  it("are absolute with their zone", () => {
    const at = Date.UTC(2026, 11, 4, 17, 0, 0) / 1000;
    assert.equal(absoluteTime(at, "UTC"), "Fri 4 Dec 2026, 17:00 UTC");
    assert.equal(absoluteTime(at, "Europe/Berlin"), "Fri 4 Dec 2026, 18:00 CET");
  });

  it("tick as often as their words change", () => {
    assert.equal(tickEvery(now + 30, now), 1);
    assert.equal(tickEvery(now + 3600, now), 20);
    assert.equal(tickEvery(now + 90_000, now), 60);
  });

  it("as periods have two units at the most", () => {
    assert.equal(duration(90_061), "1 day 1 hour");
    assert.equal(duration(0), "0 seconds");
  });
});

describe("texts of others", () => {
  it("can't hide or reorder letters", () => {
    assert.equal(showInvisible("safe\u202egnp.exe"), "safe[U+202E]gnp.exe");
    assert.equal(showInvisible("a\u200bb\u0007"), "a[U+200B]b[U+0007]");
    assert.equal(showInvisible("tag \u{e0041}"), "tag [U+E0041]");
    assert.equal(showInvisible("plain\ntext\tand ünïcode ✓"), "plain\ntext\tand ünïcode ✓");
  });

  it("show digests short and in fours", () => {
    assert.deepEqual(inFours("0x12345678ab"), ["1234", "5678", "ab"]);
    assert.equal(shortHex("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), "0x7099\u202679C8");
  });
});
