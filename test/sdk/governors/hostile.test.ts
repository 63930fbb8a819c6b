import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import {
  applyGovernorLogs,
  emptyGovernorHistory,
  estimateMoment,
  type GovernorHistory,
  readCall,
} from "@commonweight/sdk/governors";
import { HistoryError } from "@commonweight/sdk/history";
import { proposalHash } from "@commonweight/sdk/proposals";
import fc from "fast-check";
import { concatHex, encodeFunctionData, erc20Abi, type Hex } from "viem";
import { ada, ben, cleo, heron, logsOf, minted, type Placed, proposed, voted } from "../helpers/logs.ts";

const empty = emptyGovernorHistory(heron.governor);
const fold = (...events: readonly Placed[]) => applyGovernorLogs(empty, logsOf(...events));

function proposing(
  id: bigint,
  change: Partial<Extract<KnownEvent<"governor">, { eventName: "ProposalCreated" }>["args"]>,
) {
  const event = proposed(id);
  assert.equal(event.eventName, "ProposalCreated");
  return { ...event, args: { ...event.args, ...change } } as KnownEvent<"governor">;
}

describe("a governor's history", () => {
  it("takes a description of 10 MB on one line within a second, and keeps it whole", () => {
    for (const description of [
      `${" ".repeat(10)}${"x ".repeat(5_000_000)}`,
      "\n".repeat(10_000_000),
      `#${" ".repeat(10_000_000)}x`,
      "🏛".repeat(2_500_000),
    ]) {
      const started = performance.now();
      const { title, description: kept } = fold(proposing(1n, { description })).proposals["1"] ?? {};
      assert.ok(performance.now() - started < 1_000, "it takes too long");
      assert.ok(title !== undefined && [...title].length <= 200);
      assert.equal(kept, description);
    }
  });

  it("takes 10,000 calls, and their hash is still theirs alone", () => {
    const many = Array.from({ length: 10_000 }, () => ben);
    const event = proposing(1n, {
      targets: many,
      values: many.map((_, index) => BigInt(index)),
      calldatas: many.map((): Hex => "0x12345678"),
      signatures: many.map(() => ""),
    });
    const proposal = fold(event).proposals["1"];
    assert.equal(proposal?.calls.length, 10_000);
    const hash = proposalHash(proposal.calls, proposal.description);
    assert.notEqual(hash, proposalHash(proposal.calls.slice(1), proposal.description));
  });

  it("takes lists of unequal lengths and numbers beyond every date", () => {
    const huge = 2n ** 256n - 1n;
    const proposal = fold(
      proposing(huge, { targets: [ben, cleo], values: [], calldatas: [], voteStart: huge, voteEnd: huge }),
    ).proposals[String(huge)];
    assert.deepEqual(proposal?.calls, [
      { target: ben, value: 0n, data: "0x" },
      { target: cleo, value: 0n, data: "0x" },
    ]);
  });

  it("does not count a choice that is none, and leaves events of other contracts alone", () => {
    const { proposals } = fold(proposed(1n), voted(ada, 1n, 7, 5n), voted(ben, 1n, 1, 3n), minted(ada, 9n));
    assert.deepEqual(proposals["1"]?.tally, { against: 0n, for: 3n, abstain: 0n });
    assert.equal(proposals["1"]?.votes.length, 2);
  });

  it("says of which proposals it saw no making, each once", () => {
    const { proposals, unseen } = fold(voted(ada, 9n, 1, 1n), voted(ben, 9n, 1, 1n), proposed(1n));
    assert.deepEqual(Object.keys(proposals), ["1"]);
    assert.deepEqual(unseen, ["9"]);
  });

  it("refuses events that come twice", () => {
    const logs = logsOf(proposed(1n));
    assert.throws(() => applyGovernorLogs(applyGovernorLogs(empty, logs), logs), HistoryError);
  });

  it("is the same however its logs are parted", () => {
    const voters = [ada, ben, cleo] as const;
    const events = fc.array(
      fc.oneof(
        fc.bigInt(1n, 3n).map((id): Placed => proposed(id)),
        fc
          .tuple(fc.constantFrom(...voters), fc.bigInt(1n, 4n), fc.nat(3), fc.bigInt(0n, 99n))
          .map(([who, id, support, weight]): Placed => voted(who, id, support, weight)),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(events, fc.nat(24), (list, cut) => {
        const logs = logsOf(...list);
        const parted = [logs.slice(0, cut), logs.slice(cut)].reduce<GovernorHistory>(
          applyGovernorLogs,
          empty,
        );
        assert.deepEqual(parted, applyGovernorLogs(empty, logs));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a call", () => {
  const parts = {
    address: heron.governor,
    token: { address: heron.token },
    timelock: { address: heron.timelock, kind: "controller" as const },
  };
  const transfer = encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [ada, 5n] });

  it("is read in any contract as a token would read it", () => {
    const reading = readCall(parts, { target: cleo, data: transfer });
    assert.equal(reading.kind === "function" && reading.part, "erc20");
  });

  it("is not given a name when bytes are appended, cut or unclean", () => {
    const dirty = transfer.replace("0000000000000000", "ff00000000000000") as Hex;
    for (const data of [concatHex([transfer, "0x00"]), transfer.slice(0, -2) as Hex, dirty])
      assert.deepEqual(readCall(parts, { target: cleo, data }), { kind: "unknown", selector: "0xa9059cbb" });
  });

  it("of the governor means nothing elsewhere", () => {
    const data: Hex = concatHex(["0xea0217cf", `0x${"7".padStart(64, "0")}`]);
    assert.equal(readCall(parts, { target: heron.governor, data }).kind, "function");
    assert.equal(readCall(parts, { target: cleo, data }).kind, "unknown");
  });

  it("without data sends ether, and with less than four bytes is unknown", () => {
    assert.deepEqual(readCall(parts, { target: ada, data: "0x" }), { kind: "ether" });
    assert.deepEqual(readCall(parts, { target: ada, data: "0x1234" }), { kind: "unknown" });
  });
});

describe("an estimate of when a block comes", () => {
  const earlier = { clock: 1_000, timestamp: 50_000 };
  const later = { clock: 1_100, timestamp: 51_200 };

  it("lies on the line through two known moments", () => {
    assert.equal(estimateMoment(1_200, earlier, later), 52_400);
    assert.equal(estimateMoment(1_050, earlier, later), 50_600);
    assert.equal(estimateMoment(1_100, earlier, later), 51_200);
  });

  it("is none where there is no pace or no such date", () => {
    assert.equal(estimateMoment(5, later, earlier), undefined);
    assert.equal(estimateMoment(5, later, later), undefined);
    assert.equal(estimateMoment(2 ** 60, earlier, later), undefined);
    assert.equal(estimateMoment(Number.POSITIVE_INFINITY, earlier, later), undefined);
    assert.equal(estimateMoment(0, { clock: 99, timestamp: 0 }, { clock: 100, timestamp: 100 }), undefined);
  });

  it("never goes back as blocks go on", () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 8),
        fc.nat(10 ** 8),
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.nat(10 ** 6),
        (a, b, blocks, seconds) => {
          const from = { clock: 10 ** 7, timestamp: 10 ** 9 };
          const to = { clock: from.clock + blocks, timestamp: from.timestamp + seconds };
          const [x, y] = [Math.min(a, b), Math.max(a, b)].map((at) => estimateMoment(at, from, to));
          assert.ok(x === undefined || y === undefined || x <= y);
        },
      ),
    );
  });
});
