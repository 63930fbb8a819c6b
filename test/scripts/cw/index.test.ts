import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { getStewardshipLogs } from "@commonweight/sdk/chain";
import { applyLogs, emptyHistory } from "@commonweight/sdk/history";
import { filePath, readManifest } from "@commonweight/sdk/snapshot";
import { readIndexFolder } from "../../../scripts/index/indexFolder.ts";
import { IndexReader } from "../../sdk/helpers/indexed.ts";
import { temporaryFolder } from "../support/chain-process.ts";
import { cw, openCommunities } from "./support/command.ts";

test("given wrong use, the command tells what is wrong and exits with 2", async () => {
  const rpc = ["--rpc", "http://127.0.0.1:1"];
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name an RPC/],
    [["--rpc", "ftp://a.example"], /is no http address/],
    [rpc, /The RPC can't be read/],
    [["surplus", ...rpc], /surplus/],
  ];
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await cw("index", ...args);
    assert.match(stderr, words);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
  }
});

test("given the sample communities, their index is the same however often it is written, and checks", async (t) => {
  const { rpc, file, client, deployment } = await openCommunities(t);
  const target = temporaryFolder(t);
  const on = ["--rpc", rpc, "--deployment", file];
  const [first, second] = [join(target, "first"), join(target, "second")];
  const head = Number(await client.getBlockNumber());
  const block = head - 40;
  const site = ["--site", "https://example.org/site"];
  for (const out of [first, second]) {
    const { code, stdout, stderr } = await cw(
      "index",
      ...on,
      "--block",
      String(block),
      "--out",
      out,
      ...site,
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, new RegExp(`files, \\d+ bytes, to block ${block} `));
  }
  const files = await readIndexFolder(first);
  const check = (folder: string, ...more: readonly string[]) =>
    cw("index", "--check", folder, ...on, ...more);

  await t.test("two writings are the same bytes", async () => {
    assert.deepEqual(await readIndexFolder(second), files);
    execFileSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], { cwd: first });
    assert.deepEqual(
      readdirSync(first).sort(),
      ["SHA256SUMS", "feeds", "files", "index.json"],
      "nothing is left beside it",
    );
  });

  await t.test("what it opens, caught up, is what the chain's logs fold to", async () => {
    for (const stewardship of deployment.stewardships) {
      const reader = new IndexReader(files, deployment, stewardship);
      const read = (fromBlock: number) =>
        getStewardshipLogs({ client, deployment, stewardship, fromBlock, toBlock: head });
      const whole = applyLogs(emptyHistory(stewardship), await read(deployment.startBlock));
      assert.deepEqual(reader.whole(applyLogs(reader.outline, await read(block + 1))), whole);
    }
  });

  await t.test("it passes its check, also after the chain went on", async () => {
    const { code, stdout } = await check(first);
    assert.match(stdout, /^PASS: all \d+ files/);
    assert.equal(code, 0);
  });

  await t.test("one changed byte, one missing file and one too many are named", async () => {
    const manifest = readManifest(files.get("index.json") ?? new Uint8Array());
    const opening = filePath(manifest.stewardships[1]?.opening ?? "");
    const bytes = readFileSync(join(second, opening));
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
    writeFileSync(join(second, opening), bytes);
    const contents = filePath(manifest.stewardships[0]?.contents ?? "");
    rmSync(join(second, contents));
    writeFileSync(join(second, "more.txt"), "surplus");
    const { code, stdout } = await check(second, "--json");
    assert.equal(code, 1);
    const { verdict, differences } = JSON.parse(stdout);
    assert.equal(verdict, "FAIL");
    assert.deepEqual(
      differences,
      [`different from byte 1000: ${opening}`, `missing: ${contents}`, "not of this index: more.txt"].sort(
        (a, b) => (a.split(": ")[1] ?? "").localeCompare(b.split(": ")[1] ?? ""),
      ),
    );
  });

  await t.test("a block of another chain fails, and one that the chain has not is unverifiable", async () => {
    const other = join(target, "other");
    cpSync(first, other, { recursive: true });
    const path = join(other, "index.json");
    const text = readFileSync(path, "utf8");
    const { block: known } = readManifest(Buffer.from(text));
    writeFileSync(path, text.replace(known.hash, `0x${"77".repeat(32)}`));
    const elsewhere = await check(other);
    assert.equal(elsewhere.code, 1);
    assert.match(elsewhere.stdout, new RegExp(`its block ${block} is 0x7777`));

    writeFileSync(path, text.replace(`"number":${block}`, `"number":${head + 1_000}`));
    const later = await check(other);
    assert.equal(later.code, 3, later.stderr);
    assert.match(later.stdout, /^UNVERIFIABLE: The chain has no block/);

    writeFileSync(path, "{");
    const broken = await check(other);
    assert.equal(broken.code, 2);
    assert.match(broken.stderr, /no JSON text, or was cut short/);
  });

  await t.test("it takes the place of an index, and of nothing else", async () => {
    const filled = join(target, "filled");
    mkdirSync(filled);
    writeFileSync(join(filled, "kept.txt"), "mine");
    const refused = await cw("index", ...on, "--out", filled);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /holds something else than an index/);
    assert.equal(readFileSync(join(filled, "kept.txt"), "utf8"), "mine");
    const again = await cw("index", ...on, "--out", second);
    assert.equal(again.code, 0, again.stderr);
    assert.match((await check(second)).stdout, /^PASS/);
  });

  await t.test("beside the deployment file it is listed, so that the site looks for it", async () => {
    const beside = file.replace(/\.json$/, "");
    assert.equal((await cw("index", ...on, "--out", beside)).code, 0);
    const list = JSON.parse(readFileSync(join(beside, "..", "index.json"), "utf8"));
    assert.deepEqual(list, { chains: [deployment.chainId], indexes: [deployment.chainId] });
  });
});
