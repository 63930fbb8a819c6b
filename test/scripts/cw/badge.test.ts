import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findRelease } from "@commonweight/sdk/history";
import { temporaryFolder } from "../support/chain-process.ts";
import { community, historyOf } from "../support/seeded.ts";
import { cw, forgetfulRpc, openCommunities } from "./support/command.ts";

test("given wrong use, the command tells what is wrong and exits with 2", async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name one thing/],
    [["proposal:1"], /Name an RPC/],
    [["run:1", "--rpc", "http://127.0.0.1:1"], /is neither proposal:<number> nor a digest/],
  ];
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await cw("badge", ...args);
    assert.match(stderr, words);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
  }
});

test("given the sample communities, then a badge says what its verification says, and exits as that does", async (t) => {
  const communities = await openCommunities(t);
  const { rpc, file, client } = communities;
  const badge = (name: string, subject: string, ...more: readonly string[]) =>
    cw("badge", subject, "--rpc", rpc, "--deployment", file, "--stewardship", name, ...more);
  const titleOf = (svg: string) => /<title id="title">(.*)<\/title>/.exec(svg)?.[1];

  const out = join(temporaryFolder(t), "badge.svg");
  const adopted = await badge("Heron", "proposal:3", "--out", out);
  assert.equal(adopted.code, 0, adopted.stderr);
  assert.equal(adopted.stdout, "");
  assert.match(
    titleOf(readFileSync(out, "utf8")) ?? "",
    /^Commonweight: adopted by proposal 3, verified at block \d+$/,
  );

  const defeated = await badge("Heron", "proposal:7");
  assert.equal(defeated.code, 0, defeated.stderr);
  assert.match(titleOf(defeated.stdout) ?? "", /^Commonweight: proposal 7: defeated, verified at block \d+$/);

  const absent = await badge("Heron", "proposal:99");
  assert.equal(absent.code, 1, absent.stderr);
  assert.match(titleOf(absent.stdout) ?? "", /^Commonweight: FAIL: proposal at block \d+$/);

  const goldcrest = await historyOf(communities, community(communities, "Goldcrest"));
  const release = await badge("Goldcrest", findRelease(goldcrest, 1n)?.manifestDigest ?? "");
  assert.equal(release.code, 0, release.stderr);
  assert.match(titleOf(release.stdout) ?? "", /: release 1, adopted by proposal \d+, verified at block \d+$/);

  const heron = await historyOf(communities, community(communities, "Heron"));
  const revisionOnly = Object.values(heron.catalogue.datasets).find(
    ({ id, coverage }) =>
      coverage === "RevisionOnly" && heron.models[1]?.standings[id]?.current.standing === "Adopted",
  );
  const dataset = await badge("Heron", revisionOnly?.manifestDigest ?? "");
  assert.equal(dataset.code, 3, dataset.stderr);
  assert.match(
    titleOf(dataset.stdout) ?? "",
    /: dataset adopted by proposal \d+, UNVERIFIABLE in part at block \d+: [a-z, A-Z]*manifest/,
  );

  const forgetful = await forgetfulRpc(t, rpc, Number(await client.getBlockNumber()));
  const where = ["--rpc", forgetful, "--deployment", file, "--stewardship", "Heron"];
  const unread = await cw("badge", "proposal:3", ...where);
  assert.equal(unread.code, 3, unread.stderr);
  assert.match(titleOf(unread.stdout) ?? "", /: proposal 3, UNVERIFIABLE in part at block \d+: logs$/);
});
