import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { abis, type Deployment, getStewardshipLogs, LogsError } from "@commonweight/sdk/chain";
import {
  createClient,
  custom,
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  hexToNumber,
  keccak256,
  numberToHex,
  pad,
  zeroHash,
} from "viem";

const treasury = "0x1111111111111111111111111111111111111111";
const other = (digit: string) => `0x${digit.repeat(40)}` as const;
const stewardship = {
  name: "Heron",
  sample: true,
  token: other("2"),
  governor: other("3"),
  timelock: other("4"),
  treasury,
  clock: "timestamp",
  defaultDelegate: "self",
} as const;
const deployment: Deployment = {
  chainId: 1,
  name: "test",
  local: false,
  genesisHash: zeroHash,
  startBlock: 1,
  rpcUrls: [],
  stewardships: [stewardship],
};

interface Range {
  readonly from: number;
  readonly to: number;
}

type Limit = (range: Range, logs: readonly unknown[]) => unknown;

const logEvery = 7;

function logOf(block: number, withTime: boolean) {
  return {
    address: treasury,
    topics: encodeEventTopics({ abi: abis.treasury, eventName: "EtherReceived", args: { from: other("5") } }),
    data: encodeAbiParameters([{ type: "uint256" }], [BigInt(block)]),
    blockNumber: numberToHex(block),
    blockHash: pad(numberToHex(block), { size: 32 }),
    transactionHash: keccak256(numberToHex(block)),
    transactionIndex: "0x0",
    logIndex: "0x0",
    removed: false,
    ...(withTime && { blockTimestamp: numberToHex(block * 12) }),
  };
}

/** A provider with an event in every seventh block, and a limit of its own. `limit` throws what the provider would answer. */
function provider(limit: Limit, { withTime = true } = {}) {
  const asked: Range[] = [];
  const blocks: number[] = [];
  const client = createClient({
    transport: custom(
      {
        request: async ({ method, params }: { method: string; params: readonly [unknown, ...unknown[]] }) => {
          if (method === "eth_getBlockByNumber") {
            const number = hexToNumber(params[0] as Hex);
            blocks.push(number);
            return { number: params[0], timestamp: numberToHex(number * 12) };
          }
          assert.equal(method, "eth_getLogs");
          const filter = params[0] as { fromBlock: Hex; toBlock: Hex; address: Hex[] };
          assert.equal(filter.address.length, 4, "one request for all contracts");
          const range = { from: hexToNumber(filter.fromBlock), to: hexToNumber(filter.toBlock) };
          asked.push(range);
          const logs = [];
          for (let block = range.from; block <= range.to; block++) {
            if (block % logEvery === 0) logs.push(logOf(block, withTime));
          }
          await limit(range, logs);
          return logs;
        },
      },
      { retryCount: 0 },
    ),
  });
  return { client, asked, blocks };
}

const waits: number[] = [];
const sleep = async (milliseconds: number) => {
  waits.push(milliseconds);
};

async function read(limit: Limit, options?: { withTime?: boolean }) {
  waits.length = 0;
  const { client, asked, blocks } = provider(limit, options);
  const seen: number[] = [];
  const logs = await getStewardshipLogs({
    client,
    deployment,
    stewardship,
    toBlock: 30_000,
    sleep,
    onProgress: ({ block }) => seen.push(block),
  });
  return { logs, asked, blocks, seen };
}

const expectedBlocks = Array.from(
  { length: Math.floor(30_000 / logEvery) },
  (_, index) => (index + 1) * logEvery,
);
const width = ({ from, to }: Range) => to - from + 1;
const fail = (error: object) => {
  throw error;
};

const providers: Record<string, Limit> = {
  "no limit": () => undefined,
  "a range of 2,000 blocks (code -32602)": (range) =>
    width(range) > 2_000 && fail({ code: -32602, message: "eth_getLogs is limited to a 2000 block range" }),
  "a range of 10 blocks (code -32600)": (range) =>
    range.from < 100 &&
    width(range) > 10 &&
    fail({
      code: -32600,
      message:
        "Under the Free tier plan, you can make eth_getLogs requests with up to a 10 block range. Based on your parameters, this block range should work: [0x1, 0xa].",
    }),
  "10,000 results, here 100 (code -32005)": (_, logs) =>
    logs.length > 100 && fail({ code: -32005, message: "query returned more than 10000 results" }),
  "a size of the answer (code -32000)": (_, logs) =>
    logs.length > 300 &&
    fail({ code: -32000, message: "Log response size exceeded. Query will be too large" }),
  "a block range without a number (code 35)": (range) =>
    width(range) > 999 &&
    fail({ code: 35, message: "ranges over 1000 blocks are not supported: block range too wide" }),
  "time, in the node's words": (range) =>
    width(range) > 5_000 &&
    fail({ code: -32000, message: "query timeout exceeded: context deadline exceeded" }),
};

describe("reading events from providers with limits", () => {
  for (const [name, limit] of Object.entries(providers)) {
    it(`reads all of them, each once and in order, from one that limits by ${name}`, async () => {
      const { logs, asked, seen } = await read(limit);
      assert.deepEqual(
        logs.map(({ blockNumber }) => blockNumber),
        expectedBlocks,
      );
      assert.equal(seen.at(-1), 30_000);
      assert.deepEqual(
        seen,
        seen.toSorted((a, b) => a - b),
      );
      assert.ok(asked.length < 1_000, `${asked.length} requests`);
    });
  }

  it("asks an unlimited provider for ever larger ranges", async () => {
    const { asked } = await read(() => undefined);
    assert.ok(asked.length <= 3);
  });

  it("does not try a range that failed again and again", async () => {
    let refused = 0;
    const { asked } = await read((range) => {
      if (width(range) <= 2_000) return;
      refused += 1;
      fail({ code: -32602, message: "exceed maximum block range: 2000" });
    });
    assert.ok(refused <= 5, `${refused} refusals of ${asked.length} requests`);
  });

  it("grows again when the busy part is over", async () => {
    const { asked } = await read(
      (range) => range.from < 200 && width(range) > 4 && fail({ code: -32005, message: "too many results" }),
    );
    assert.ok(Math.max(...asked.slice(-3).map(width)) > 500);
  });

  it("waits, ever longer, when it asks too often", async () => {
    let refusals = 3;
    const { logs } = await read(() => {
      if (refusals-- > 0) fail({ code: 429, message: "Too Many Requests" });
    });
    assert.equal(logs.length, expectedBlocks.length);
    assert.deepEqual(waits, [500, 1_000, 2_000]);
  });

  it("gives up on one that never has time, and says so", async () => {
    await assert.rejects(
      read(() => fail({ code: -32005, message: "daily request count exceeded, request rate limited" })),
      (error) => error instanceof LogsError && /too busy/.test(error.message) && /RPC/.test(error.remedy),
    );
  });

  it("gives up on one that refuses a single block, and says which", async () => {
    await assert.rejects(
      read(() => fail({ code: -32005, message: "query returned more than 10000 results" })),
      (error) => error instanceof LogsError && /block 1\./.test(error.details ?? ""),
    );
  });

  it("passes other failures on at once", async () => {
    let calls = 0;
    await assert.rejects(
      read(() => {
        calls += 1;
        fail({ code: -32601, message: "the method eth_getLogs does not exist" });
      }),
      (error) => !(error instanceof LogsError),
    );
    assert.equal(calls, 1);
  });

  it("asks for blocks only where the logs lack the time", async () => {
    const withTime = await read(() => undefined);
    assert.deepEqual(withTime.blocks, []);
    const without = await read(() => undefined, { withTime: false });
    assert.deepEqual(
      without.blocks.toSorted((a, b) => a - b),
      expectedBlocks,
    );
    assert.deepEqual(without.logs, withTime.logs);
    assert.equal(withTime.logs[0]?.timestamp, logEvery * 12);
  });

  it("names each event and its contract's role", async () => {
    const { logs } = await read(() => undefined);
    assert.deepEqual(
      { role: logs[0]?.role, eventName: logs[0]?.eventName, args: logs[0]?.args },
      { role: "treasury", eventName: "EtherReceived", args: { from: other("5"), amount: 7n } },
    );
  });
});
