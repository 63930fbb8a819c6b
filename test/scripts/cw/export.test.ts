import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PROPOSAL_STATES, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { bundle, readEdition, zip } from "@commonweight/sdk/exports";
import { parseArchive } from "@commonweight/sdk/verify";
import { ROOT } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../support/chain-process.ts";
import { community } from "../support/seeded.ts";
import { cw, cwIn, forgetfulRpc, openCommunities } from "./support/command.ts";

/** Every file below a folder, by its path. */
function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** The commands of docs/exports.md that are written for the sample communities. */
function documented(): string[] {
  const text = readFileSync(join(ROOT, "docs", "exports.md"), "utf8");
  const lines = [...text.matchAll(/^npm run -s cw -- (.*http:\/\/127.*)$/gm)].map(([, line = ""]) => line);
  assert.ok(lines.length >= 9, "the document has its commands");
  return lines;
}

test("given wrong use, the command tells what is wrong and exits with 2", async (t) => {
  const filled = temporaryFolder(t);
  writeFileSync(join(filled, "kept.txt"), "mine");
  const rpc = ["--rpc", "http://127.0.0.1:1"];
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name an RPC/],
    [["proposal:1", "model:1", ...rpc], /Name one thing/],
    [["proposal:x", ...rpc], /is not everything, record, model:<number>/],
    [["proposal:1", ...rpc], /The RPC can't be read/],
  ];
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await cw("export", ...args);
    assert.match(stderr, words);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
  }
});

test("given the sample communities, when they are exported, then anyone gets the same bytes at the same block", async (t) => {
  const communities = await openCommunities(t);
  const { rpc, file, client, deployment, chain } = communities;
  const block = Number(await client.getBlockNumber());
  const target = temporaryFolder(t);
  const run = (name: string, ...more: readonly string[]) =>
    cw("export", "--rpc", rpc, "--deployment", file, "--stewardship", name, ...more);

  for (const { name } of deployment.stewardships) {
    const { code, stderr, stdout } = await run(
      name,
      "--block",
      String(block),
      "--out",
      join(target, `${name}-1`),
    );
    assert.equal(code, 0, stderr);
    assert.match(stdout, new RegExp(`files of ${name} at block ${block}`));
  }

  await t.test("the sums are what sha256sum checks", () => {
    for (const { name } of deployment.stewardships)
      execFileSync("sha256sum", ["-c", "--quiet", "--strict", "SHA256SUMS"], {
        cwd: join(target, `${name}-1`),
      });
  });

  await t.test("states, quorums and classes are those that the governors answer at the block", async () => {
    for (const stewardship of deployment.stewardships) {
      const read = (id: bigint, functionName: "state" | "proposalQuorum" | "proposalApproval") =>
        client.readContract({
          address: stewardship.governor,
          abi: stewardGovernorAbi,
          functionName,
          args: [id],
          blockNumber: BigInt(block),
        });
      const folder = join(target, `${stewardship.name}-1`, "dossiers");
      const dossiers = readdirSync(folder).filter((path) => path.endsWith(".json"));
      assert.ok(dossiers.length > 0);
      for (const path of dossiers) {
        const {
          id,
          state,
          needed,
          class: proposalClass,
        } = JSON.parse(readFileSync(join(folder, path), "utf8"));
        assert.equal(state, PROPOSAL_STATES[Number(await read(BigInt(id), "state"))], `proposal ${id}`);
        assert.ok(proposalClass);
        assert.equal(needed === undefined, state === "Pending", `proposal ${id}`);
        if (needed === undefined) continue;
        assert.equal(BigInt(needed.quorum), await read(BigInt(id), "proposalQuorum"), `proposal ${id}`);
        assert.equal(BigInt(needed.approval), await read(BigInt(id), "proposalApproval"), `proposal ${id}`);
      }
    }
  });

  await t.test("logs of the archive stand in for those that a provider has forgotten", async (t) => {
    const forgetful = await forgetfulRpc(t, rpc, block);
    const archive = join(target, "Heron-1", "logs.json");
    parseArchive(JSON.parse(readFileSync(archive, "utf8")));
    const where = ["--rpc", forgetful, "--deployment", file, "--stewardship", "Heron"];
    const without = await cw("verify", "proposal:3", ...where);
    assert.equal(without.code, 3, without.stdout);
    const verified = await cw("verify", "proposal:3", ...where, "--archive", archive);
    assert.equal(verified.code, 0, verified.stdout + verified.stderr);
    const out = join(target, "from-archive");
    const exported = await cw(
      "export",
      ...where,
      "--archive",
      archive,
      "--block",
      String(block),
      "--out",
      out,
    );
    assert.equal(exported.code, 0, exported.stderr);
    assert.deepEqual(filesIn(out), filesIn(join(target, "Heron-1")));
  });

  await chain.advance(90_000n);
  await chain.mine();
  assert.ok(Number(await client.getBlockNumber()) > block, "the chain has gone on");

  await t.test("later, at the same block, each stewardship gives the same bytes", async () => {
    for (const { name } of deployment.stewardships) {
      const out = join(target, `${name}-2`);
      const { code, stderr } = await run(name, "--block", String(block), "--out", out);
      assert.equal(code, 0, stderr);
      assert.deepEqual(filesIn(out), filesIn(join(target, `${name}-1`)));
    }
    const { code } = await run("Heron", "--out", join(target, "Heron-3"));
    assert.equal(code, 0);
    assert.notDeepEqual(
      filesIn(join(target, "Heron-3")).get("export.json"),
      filesIn(join(target, "Heron-1")).get("export.json"),
    );
  });

  await t.test(
    "one thing alone is the same file as in the bundle, and an archive the same as the library's",
    async () => {
      const out = join(target, "one");
      assert.equal((await run("Heron", "proposal:3", "--block", String(block), "--out", out)).code, 0);
      const one = filesIn(out);
      const path = join("dossiers", "proposal-3.md");
      assert.deepEqual(one.get(path), filesIn(join(target, "Heron-1")).get(path));
      assert.deepEqual(
        [...one.keys()],
        [path.replace(".md", ".json"), path, "SHA256SUMS", "export.json"].sort(),
      );

      const archive = join(target, "heron.zip");
      assert.equal((await run("Heron", "--block", String(block), "--out", archive)).code, 0);
      const edition = await readEdition({
        client,
        deployment,
        stewardship: community(communities, "Heron"),
        block,
      });
      const bytes = zip(bundle({ edition, subject: { type: "everything" } }));
      assert.ok(readFileSync(archive).equals(bytes));
    },
  );

  await t.test("the commands of the document work as they are written, one after the other", async () => {
    const folder = join(target, "documented");
    mkdirSync(folder);
    for (const line of documented()) {
      const args = line.replace("http://127.0.0.1:8545", rpc).split(" ");
      const { code, stdout, stderr } = await cwIn(folder, ...args, "--deployment", file);
      assert.equal(code, 0, `${line}\n${stdout}${stderr}`);
    }
    assert.deepEqual(filesIn(join(folder, "third")), filesIn(join(folder, "second")));
    assert.match(readdirSync(folder).join(" "), /heron-\d+-\d+/);
    const formats = await cw("export", "--formats");
    assert.match(formats.stdout, /^model-card +model +What a model is for/);
  });

  await t.test("nothing is written over unasked", async () => {
    const out = join(target, "one");
    const refused = await run("Heron", "proposal:3", "--out", out);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /is no empty folder/);
    assert.equal((await run("Heron", "proposal:3", "--out", out, "--overwrite")).code, 0);
    mkdirSync(join(target, "empty"));
    assert.equal((await run("Heron", "model:1", "--out", join(target, "empty"))).code, 0);
  });

  await t.test("what is not there is said to be missing", async () => {
    for (const [what, words] of [
      ["proposal:999", /There is no proposal 999/],
      ["model:9", /There is no model 9/],
      ["release:9", /There is no release 9/],
      [`0x${"12".repeat(32)}`, /No release with the digest/],
    ] as const) {
      const { code, stderr } = await run("Heron", what, "--out", join(target, "absent"));
      assert.equal(code, 2);
      assert.match(stderr, words);
    }
    const { code, stderr } = await cw("export", "--rpc", rpc, "--deployment", file);
    assert.equal(code, 2);
    assert.match(stderr, /Say which stewardship is meant/);
    const future = await run("Heron", "--block", "99999999");
    assert.equal(future.code, 2);
    assert.match(future.stderr, /The provider has no block 99999999/);
  });
});
