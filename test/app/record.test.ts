import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StewardshipLog } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import { type Hex, keccak256, stringToHex } from "viem";
import {
  type Anchor,
  type ChainReader,
  catchUp,
  REORG_MARGIN,
  stopsBetween,
  thin,
} from "../../app/src/lib/record/anchors.ts";
import { ada, heron, logsOf, minted } from "../sdk/helpers/logs.ts";

/** A chain in which someone is given a vote in every tenth block, and that can be rewritten from a block on. */
class FakeChain implements ChainReader {
  readonly apply = applyLogs;
  readonly startBlock = 1;
  readonly empty = emptyHistory(heron);
  readonly asked: [number, number][] = [];
  height = 1000;
  rewrittenFrom = Number.POSITIVE_INFINITY;

  hash(block: number): Hex {
    return keccak256(stringToHex(`${block}${block >= this.rewrittenFrom ? " rewritten" : ""}`));
  }

  hashOf = async (block: number) => (block <= this.height ? this.hash(block) : undefined);

  logs = async (from: number, to: number, onBlock: (block: number) => void) => {
    this.asked.push([from, to]);
    onBlock(to);
    return this.all().filter(({ blockNumber }) => blockNumber >= from && blockNumber <= to);
  };

  all(): StewardshipLog[] {
    const blocks = Array.from({ length: Math.floor(this.height / 10) }, (_, index) => (index + 1) * 10);
    return logsOf(
      ...blocks.map((block) => ({
        ...minted(ada, block >= this.rewrittenFrom ? 2n : 1n),
        at: { block, transaction: block },
      })),
    );
  }

  head() {
    return { number: this.height, hash: this.hash(this.height) };
  }

  whole() {
    return applyLogs(this.empty, this.all());
  }
}

describe("catching up with the chain", () => {
  it("given nothing kept, reads from the stewardship's start to the head", async () => {
    const chain = new FakeChain();
    const anchors = await catchUp(chain, [], chain.head());
    assert.deepEqual(anchors.at(-1)?.history, chain.whole());
    assert.equal(anchors.at(-1)?.number, 1000);
    assert.equal(chain.asked[0]?.[0], 1);
    assert.equal(chain.asked.at(-1)?.[1], 1000);
  });

  it("given a record, asks for new blocks alone", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.asked.length = 0;
    chain.height = 1003;
    const after = await catchUp(chain, before, chain.head());
    assert.deepEqual(chain.asked, [[1001, 1003]]);
    assert.equal(after.at(-1)?.number, 1003);
    assert.equal(after.at(-1)?.history, before.at(-1)?.history);
  });

  it("given the same head, asks for nothing", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.asked.length = 0;
    assert.deepEqual(await catchUp(chain, before, chain.head()), before);
    assert.deepEqual(chain.asked, []);
  });

  it("given that the chain dropped its last blocks, reads them again and nothing before them", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.rewrittenFrom = 990;
    chain.height = 1010;
    chain.asked.length = 0;
    const after = await catchUp(chain, before, chain.head());
    assert.deepEqual(after.at(-1)?.history, chain.whole());
    assert.equal(Math.min(...chain.asked.map(([from]) => from)), 1000 - REORG_MARGIN + 1);
  });

  it("given a chain that was rewritten below every anchor, reads all of it again", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.rewrittenFrom = 500;
    chain.asked.length = 0;
    const after = await catchUp(chain, before, chain.head());
    assert.equal(Math.min(...chain.asked.map(([from]) => from)), 1);
    assert.deepEqual(after.at(-1)?.history, chain.whole());
  });

  it("given a head below the record, shows what the chain has", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.height = 950;
    const after = await catchUp(chain, before, chain.head());
    assert.equal(after.at(-1)?.number, 950);
    assert.deepEqual(after.at(-1)?.history, chain.whole());
  });

  it("given a failure halfway, keeps what it had", async () => {
    const chain = new FakeChain();
    const before = await catchUp(chain, [], chain.head());
    chain.height = 1100;
    chain.logs = async () => {
      throw new Error("the node is gone");
    };
    await assert.rejects(catchUp(chain, before, chain.head()), { message: "the node is gone" });
    assert.equal(before.at(-1)?.number, 1000);
  });

  it("tells how far it has come", async () => {
    const chain = new FakeChain();
    const told: number[] = [];
    await catchUp(chain, [], chain.head(), ({ from, to, at }) => {
      assert.deepEqual([from, to], [1, 1000]);
      told.push(at);
    });
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.equal(told.at(-1), 1000);
  });

  it("given thousands of new blocks one by one, always has an anchor below the margin, and few in all", async () => {
    const chain = new FakeChain();
    let anchors: readonly Anchor[] = await catchUp(chain, [], chain.head());
    for (chain.height = 1001; chain.height < 1500; chain.height++) {
      anchors = await catchUp(chain, anchors, chain.head());
      const deep = anchors.filter(({ number }) => number <= chain.height - REORG_MARGIN);
      assert.equal(deep.length, 1, `at ${chain.height}`);
      assert.ok((deep[0]?.number ?? 0) > chain.height - 2 * REORG_MARGIN - 1, `at ${chain.height}`);
      assert.ok(anchors.length <= 5);
    }
  });
});

describe("the blocks to stop at", () => {
  it("reaches the head, by way of the margin below it", () => {
    assert.deepEqual(stopsBetween(1, 1000), [1000 - REORG_MARGIN, 1000]);
    assert.deepEqual(stopsBetween(990, 1000), [1000]);
    assert.deepEqual(stopsBetween(1001, 1000), []);
  });

  it("breaks a long way into strides that follow each other", () => {
    const stops = stopsBetween(1, 1_000_000);
    assert.ok(stops.length > 3);
    assert.deepEqual(
      stops,
      [...new Set(stops)].toSorted((a, b) => a - b),
    );
    assert.equal(stops.at(-1), 1_000_000);
  });

  it("keeps the newest of the anchors below the margin", () => {
    const anchor = (number: number): Anchor => ({ number, hash: "0x", history: emptyHistory(heron) });
    const kept = thin([anchor(10), anchor(20), anchor(95), anchor(99), anchor(100)], 100);
    assert.deepEqual(
      kept.map(({ number }) => number),
      [20, 95, 100],
    );
  });
});
