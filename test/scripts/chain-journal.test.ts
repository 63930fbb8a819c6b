import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createPublicClient, createWalletClient, http, parseEther } from "viem";
import { LOCAL_ACCOUNTS } from "../../scripts/chain/accounts.ts";
import { openChainProcess, temporaryFolder } from "./support/chain-process.ts";
import { call } from "./support/rpc.ts";

const STRANGER = "0x00000000000000000000000000000000000c0de5";

function clients(url: string) {
  const [account] = LOCAL_ACCOUNTS;
  assert(account);
  return {
    reader: createPublicClient({ transport: http(url), pollingInterval: 20 }),
    wallet: createWalletClient({ account, transport: http(url) }),
  };
}

async function blockHashes(url: string, upTo: bigint): Promise<string[]> {
  const { reader } = clients(url);
  const numbers = Array.from({ length: Number(upTo) + 1 }, (_, i) => BigInt(i));
  return await Promise.all(numbers.map(async (blockNumber) => (await reader.getBlock({ blockNumber })).hash));
}

test("given a transaction that was answered, when the process is killed, then the next start has it and the same blocks", async (t) => {
  const folder = temporaryFolder(t);
  const before = await openChainProcess(t, folder);
  assert.equal(before.replayed, undefined);
  const { wallet } = clients(before.url);
  const hash = await wallet.sendTransaction({ to: STRANGER, value: parseEther("3"), chain: null });
  await before.kill();

  const after = await openChainProcess(t, folder);
  assert.equal(after.genesisHash, before.genesisHash);
  const again = clients(after.url).reader;
  assert.equal(await again.getBalance({ address: STRANGER }), parseEther("3"));
  const { blockNumber } = await again.getTransactionReceipt({ hash });
  assert.equal(BigInt(after.replayed ?? 0), blockNumber, "every block up to the transaction's is replayed");
  const hashes = await blockHashes(after.url, blockNumber);
  await after.kill();

  const third = await openChainProcess(t, folder);
  assert.deepEqual(await blockHashes(third.url, blockNumber), hashes);
});

test("given a last line that was being written, when the chain opens, then that line alone is dropped", async (t) => {
  const folder = temporaryFolder(t);
  const before = await openChainProcess(t, folder);
  await before.kill();
  const journal = join(folder, "chain.journal");
  const whole = readFileSync(journal, "utf8");
  appendFileSync(journal, '{"time":1,"hash":"0x12');

  const after = await openChainProcess(t, folder);
  assert.equal(after.genesisHash, before.genesisHash);
  assert.equal(readFileSync(journal, "utf8"), whole);
  assert.deepEqual(after.said, []);
});

test("given a journal of other contracts, when the chain opens, then it begins anew and says why", async (t) => {
  const folder = temporaryFolder(t);
  const before = await openChainProcess(t, folder, { key: "old" });
  await before.kill();

  const after = await openChainProcess(t, folder, { key: "new" });
  assert.equal(after.replayed, undefined);
  assert.notEqual(
    after.genesisHash,
    before.genesisHash,
    "caches that are keyed by the genesis hash show no old data",
  );
  assert.deepEqual(after.said, ["Beginning a new chain: the contracts or the sample data have changed."]);
});

test("given a journal whose hashes don't come out again, when the chain opens, then it keeps the journal and begins anew", async (t) => {
  const folder = temporaryFolder(t);
  const before = await openChainProcess(t, folder);
  await before.kill();
  const journal = join(folder, "chain.journal");
  const forged = readFileSync(journal, "utf8").replace(/"hash":"0x......../, '"hash":"0x00000000');
  writeFileSync(journal, forged);

  const after = await openChainProcess(t, folder);
  assert.equal(after.replayed, undefined);
  assert.match(after.said[0] ?? "", /^Block 1 came out differently from the journal/);
  const kept = readdirSync(folder).filter((name) => name.endsWith(".old"));
  assert.equal(kept.length, 1);
  assert.equal(readFileSync(join(folder, kept[0] ?? ""), "utf8"), forged);
});

test("given a seeding that was cut short, when the chain opens, then it is seeded anew", async (t) => {
  const folder = temporaryFolder(t);
  const before = await openChainProcess(t, folder);
  await before.kill();
  const journal = join(folder, "chain.journal");
  const lines = readFileSync(journal, "utf8").split("\n");
  writeFileSync(journal, `${lines.slice(0, 2).join("\n")}\n`);

  const after = await openChainProcess(t, folder);
  assert.equal(after.replayed, undefined);
  assert.deepEqual(after.said, [
    "Beginning a new chain: the last one was stopped before its sample data was complete.",
  ]);
});

test("given time moved by eight days, when the process is killed, then the next block still lies eight days ahead", async (t) => {
  const folder = temporaryFolder(t);
  const eightDays = 8 * 86_400;
  const before = await openChainProcess(t, folder);
  assert.equal((await call(before.url, "evm_increaseTime", eightDays)).error, undefined);
  await before.kill();

  const after = await openChainProcess(t, folder);
  const { timestamp } = await clients(after.url).reader.getBlock();
  const ahead = Number(timestamp) - Date.now() / 1000;
  assert(ahead > eightDays - 5 && ahead < eightDays + 5, `the first block is ${ahead} seconds ahead`);
});

test("given a chain that is open, when a second process opens its folder, then it is refused and the first goes on", async (t) => {
  const folder = temporaryFolder(t);
  const first = await openChainProcess(t, folder);
  await assert.rejects(openChainProcess(t, folder), /This chain is running already/);
  assert.equal((await call(first.url, "eth_chainId")).result, "0x401e2");
});
