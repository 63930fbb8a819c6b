import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { createPublicClient, createWalletClient, encodeFunctionData, http, parseAbi, toHex } from "viem";
import { LOCAL_ACCOUNTS } from "../../scripts/chain/accounts.ts";
import { type LocalChain, openLocalChain } from "../../scripts/chain/index.ts";
import { call, post, type RpcAnswer } from "./support/rpc.ts";

const GENESIS = 1_700_000_000;
/** Answers every call by reverting with the call's own data. */
const ECHO_REVERT = "0x600a600c600039600a6000f3366000600037366000fd";

const folder = mkdtempSync(join(tmpdir(), "commonweight-rpc-"));
const [account] = LOCAL_ACCOUNTS;
assert(account);
let chain: LocalChain;
let seedTimes: bigint[] = [];

before(async () => {
  chain = await openLocalChain({
    directory: folder,
    port: 0,
    key: "k",
    genesisTime: GENESIS,
    onSeed: async (seed) => {
      seedTimes = [seed.now()];
      await seed.setTime(BigInt(GENESIS) + 1000n);
      await seed.mine();
      seedTimes.push(seed.now());
      await seed.advance(50n);
      await seed.mine();
      await seed.mine();
      seedTimes.push(seed.now());
      await assert.rejects(seed.setTime(BigInt(GENESIS)), /The next block can't be at 1700000000/);
    },
  });
});

after(async () => {
  await chain.close();
  rmSync(folder, { recursive: true, force: true });
});

test("while seeding, a block carries the time that was set, or follows the last by a second", () => {
  assert.deepEqual(seedTimes, [1_700_000_000n, 1_700_001_000n, 1_700_001_051n]);
});

test("after a quiet time the first request sees a block of the present", async () => {
  const reader = createPublicClient({ transport: http(chain.url) });
  const { timestamp } = await reader.getBlock();
  assert(Math.abs(Number(timestamp) - Date.now() / 1000) < 3);
});

test("a signed transaction is mined at once, alone in its block", async () => {
  const wallet = createWalletClient({ account, transport: http(chain.url) });
  const reader = createPublicClient({ transport: http(chain.url) });
  const hash = await wallet.sendTransaction({ to: account.address, chain: null });
  const receipt = await reader.getTransactionReceipt({ hash });
  assert.equal(receipt.status, "success");
  assert.equal((await reader.getBlock({ blockHash: receipt.blockHash })).transactions.length, 1);
});

test("while somebody asks, a block comes every few seconds without a transaction", async () => {
  const before = Number((await call(chain.url, "eth_blockNumber")).result);
  await setTimeout(4500);
  assert(Number((await call(chain.url, "eth_blockNumber")).result) > before);
});

test("revert data comes through unchanged", async () => {
  const wallet = createWalletClient({ account, transport: http(chain.url) });
  const reader = createPublicClient({ transport: http(chain.url) });
  const hash = await wallet.deployContract({ abi: [], bytecode: ECHO_REVERT, chain: null });
  const { contractAddress } = await reader.getTransactionReceipt({ hash });
  const data = encodeFunctionData({
    abi: parseAbi(["function SpendingLimitExceeded(uint256 limit, uint256 asked)"]),
    args: [5n, 9n],
  });
  const { error } = await call(chain.url, "eth_call", { to: contractAddress, data }, "latest");
  assert.equal(error?.code, 3);
  assert.equal(error?.data, data);
});

test("no account is unlocked and nothing but time can be bent", async () => {
  assert.deepEqual((await call(chain.url, "eth_accounts")).result, []);
  for (const method of [
    "eth_sendTransaction",
    "eth_sign",
    "hardhat_setBalance",
    "hardhat_impersonateAccount",
    "evm_revert",
  ]) {
    const { error } = await call(chain.url, method, {});
    assert.deepEqual(error, { code: -32601, message: `The local chain does not offer ${method}` });
  }
});

test("a transaction that the node refuses gives the node's error and no block", async () => {
  const number = (await call(chain.url, "eth_blockNumber")).result;
  const { error } = await call(chain.url, "eth_sendRawTransaction", "0x1234");
  assert.equal(typeof error?.code, "number");
  assert.equal((await call(chain.url, "eth_blockNumber")).result, number);
});

test("a batch is answered in order, each with its id, failures among them", async () => {
  const answers = await post<RpcAnswer[]>(chain.url, [
    { jsonrpc: "2.0", id: "a", method: "eth_chainId" },
    { jsonrpc: "2.0", id: 2, method: "no_such_method", params: [] },
    { jsonrpc: "2.0", id: 3, method: "net_version", params: [] },
    17,
  ]);
  assert.deepEqual(
    answers.map(({ id, result, error }) => [id, result ?? error?.code]),
    [
      ["a", "0x401e2"],
      [2, -32601],
      [3, "262626"],
      [null, -32600],
    ],
  );
  assert.equal((await post(chain.url, [])).error?.code, -32600);
});

test("what is not JSON is called so", async () => {
  const response = await fetch(chain.url, { method: "POST", body: "{" });
  assert.equal(((await response.json()) as RpcAnswer).error?.code, -32700);
});

test("every web page may ask, and a preflight says so", async () => {
  const preflight = await fetch(chain.url, { method: "OPTIONS" });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("access-control-allow-origin"), "*");
  const answer = await fetch(chain.url, {
    method: "POST",
    body: "[]",
    headers: { origin: "https://example.org" },
  });
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
});

test("a request under a foreign name is refused, under this machine's names it is not", async () => {
  assert.equal(await statusFor(`rebound.example.org:${chain.port}`), 403);
  assert.equal(await statusFor(`127.0.0.1.example.org:${chain.port}`), 403);
  assert.equal(await statusFor(`localhost:${chain.port}`), 200);
  assert.equal(await statusFor(`127.0.0.1:${chain.port}`), 200);
});

test("a body beyond the limit is refused", async () => {
  const body = `"${"x".repeat(9 * 1024 * 1024)}"`;
  const outcome = await fetch(chain.url, { method: "POST", body }).then(
    (response) => response.status,
    () => "cut off",
  );
  assert(outcome === 413 || outcome === "cut off", String(outcome));
});

test("time can be moved forward, to a moment or by a span, and never back", async () => {
  const reader = createPublicClient({ transport: http(chain.url) });
  const { timestamp } = await reader.getBlock();
  const target = timestamp + 1000n;
  await call(chain.url, "evm_setNextBlockTimestamp", Number(target));
  await call(chain.url, "evm_mine");
  assert.equal((await reader.getBlock()).timestamp, target);

  await call(chain.url, "evm_increaseTime", toHex(500));
  await call(chain.url, "evm_mine");
  const moved = (await reader.getBlock()).timestamp;
  assert(moved >= target + 500n && moved < target + 510n);

  const { error } = await call(chain.url, "evm_setNextBlockTimestamp", Number(target));
  assert.equal(error?.code, -32602);
  assert.equal((await call(chain.url, "evm_increaseTime", -5)).error?.code, -32602);
});

test("a taken port gives the next free one", async () => {
  const other = mkdtempSync(join(tmpdir(), "commonweight-rpc-"));
  const second = await openLocalChain({
    directory: other,
    port: chain.port,
    key: "k",
    onSeed: async () => undefined,
  });
  try {
    assert(second.port > chain.port);
    assert.equal(second.url, `http://127.0.0.1:${second.port}`);
    assert.notEqual(second.genesisHash, chain.genesisHash);
  } finally {
    await second.close();
    rmSync(other, { recursive: true, force: true });
  }
});

function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: chain.port, host: "127.0.0.1", method: "POST", headers: { host } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.once("error", reject);
    sent.end('{"jsonrpc":"2.0","id":1,"method":"eth_chainId","params":[]}');
  });
}
