import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { VOTE_RECEIPT_KIND, type VoteReceipt, writeVoteReceipt } from "@commonweight/sdk/ballots";
import { type Deployment, stewardGovernorAbi } from "@commonweight/sdk/chain";
import type { Report } from "@commonweight/sdk/verify";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Address, PublicClient } from "viem";
import { ROOT } from "../../../scripts/lib/root.ts";
import { temporaryFolder } from "../support/chain-process.ts";
import { cw, openCommunities } from "./support/command.ts";

const schema = JSON.parse(readFileSync(join(ROOT, "docs", "verification.schema.json"), "utf8"));

async function openCommand(t: TestContext) {
  const communities = await openCommunities(t);
  const { rpc, file } = communities;
  const verify = (subject: string, ...more: readonly string[]) =>
    cw("verify", subject, "--rpc", rpc, "--deployment", file, ...more);
  return { ...communities, verify };
}

/** The commands of docs/auditing.md that are written for the sample communities, from `verify` on. */
function documented(): string[] {
  const text = readFileSync(join(ROOT, "docs", "auditing.md"), "utf8");
  const lines = [...text.matchAll(/^npm run -s cw -- (verify .*http:\/\/127.*)$/gm)].map(
    ([, line = ""]) => line,
  );
  assert.ok(lines.length >= 2, "the document has its commands");
  return lines;
}

test("given wrong use, the command tells what is wrong and exits with 2", async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /Name one thing to verify/],
    [["run:1"], /Name an RPC/],
    [["run:1", "--rpc", "ftp://x"], /no http address/],
    [["nothing-of-the-kind", "--rpc", "http://127.0.0.1:1"], /is no file, folder, digest/],
    [["run:1", "--rpc", "http://127.0.0.1:1"], /The RPC can't be read/],
    [["run:1", "--rpc", "http://127.0.0.1:1", "--deployment", "absent.json"], /absent\.json can't be read/],
  ];
  for (const [args, words] of wrong) {
    const { code, stdout, stderr } = await cw("verify", ...args);
    assert.match(stderr, words);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, "");
  }
});

test("given the sample communities, when all of it is verified, then it is as it says", async (t) => {
  const { verify, deployment, rpc, client } = await openCommand(t);
  const isReport = new Ajv2020().compile(schema);
  for (const { name } of deployment.stewardships) {
    const { code, stdout, stderr } = await verify("everything", "--stewardship", name, "--json");
    const report: Report = JSON.parse(stdout);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    const wrong = report.checks.filter(({ verdict }) => verdict === "FAIL");
    assert.deepEqual(wrong, [], stderr);
    // Most datasets of the sample communities are covered by a revision, or in part.
    const doubtful = report.checks.filter(({ verdict }) => verdict === "UNVERIFIABLE");
    assert.deepEqual(
      doubtful.filter(({ link }) => !["manifest", "release", "terms"].includes(link)),
      [],
    );
    assert.equal(code, doubtful.length > 0 ? 3 : 0);
  }

  for (const line of documented()) {
    const args = line.replace("http://127.0.0.1:8545", rpc).split(" ").slice(1);
    const [subject = "", ...more] = args;
    const outcome = await verify(subject, ...more);
    assert.ok([0, 3].includes(outcome.code), `${line}\n${outcome.stdout}${outcome.stderr}`);
  }

  const [first] = deployment.stewardships;
  assert.ok(first);
  const { code, stdout } = await cw(
    "verify",
    "proposal:1",
    ...["--rpc", rpc, "--second-rpc", rpc, "--deployment", first.governor],
  );
  assert.match(stdout, /^proposal 1, in .+\nRead to block \d+/);
  assert.match(stdout, /\nVotes, counted again\n {2}PASS/);
  assert.match(stdout, /\nSecond provider\n {2}PASS/);
  assert.match(stdout, /\nWhat this can't prove\n/);
  assert.equal(code, 0, stdout);

  const folder = join(temporaryFolder(t), "weights");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "model.safetensors"), "nobody's weights");
  const stranger = await verify(folder);
  assert.equal(stranger.code, 1);
  assert.match(stranger.stdout, /FAIL {9}1 files: Nothing here was recorded with the root 0x/);

  const receipt = await aReceipt(client, deployment, first.governor);
  const file = join(folder, "receipt.json");
  writeFileSync(file, writeVoteReceipt(receipt));
  const genuine = await verify(file);
  assert.equal(genuine.code, 0, `${genuine.stdout}${genuine.stderr}`);
  assert.match(genuine.stdout, /^the receipt of 0x[0-9a-f]{40}'s vote on proposal \d+, in .+\n/);
  assert.match(genuine.stdout, /\nReceipt of a vote\n {2}PASS/);
  writeFileSync(file, writeVoteReceipt({ ...receipt, weight: receipt.weight + 1n }));
  const altered = await verify(file);
  assert.equal(altered.code, 1);
  assert.match(altered.stdout, /FAIL .*It says \d+ as the weight, the event says \d+\./);
  writeFileSync(file, JSON.stringify({ kind: VOTE_RECEIPT_KIND }));
  const broken = await verify(file);
  assert.equal(broken.code, 2, broken.stderr);
  assert.match(broken.stderr, /The receipt lacks a field: chain/);

  const unnamed = await verify("run:1");
  assert.equal(unnamed.code, 2);
  assert.match(unnamed.stderr, /Say which stewardship is meant/);
});

/** The newest vote of a community, as its voter would have it written down. */
async function aReceipt(
  client: PublicClient,
  { chainId: id, genesisHash }: Deployment,
  governor: Address,
): Promise<VoteReceipt> {
  const votes = await client.getContractEvents({
    address: governor,
    abi: stewardGovernorAbi,
    eventName: "VoteCast",
    fromBlock: 0n,
    strict: true,
  });
  const last = votes.at(-1);
  assert.ok(last);
  const { voter, proposalId: proposal, support, weight, reason } = last.args;
  const { transactionHash: transaction, blockNumber, logIndex } = last;
  const place = { transaction, block: Number(blockNumber), logIndex };
  return { chain: { id, genesisHash }, governor, proposal, voter, support, weight, reason, ...place };
}

const RUN = join(ROOT, "examples", "tiny-model", "run");
const MANIFEST = join(RUN, "manifests", "release.json");

test("given the folder of the real release, then it passes at its true tier, and what nobody can prove is named", async (t) => {
  const { verify } = await openCommand(t);
  const { code, stdout, stderr } = await verify(join(RUN, "model"), "--json");
  const report: Report = JSON.parse(stdout);
  assert.equal(code, 0, stderr);
  assert.equal(report.summary.verdict, "PASS");
  assert.equal(report.stewardship.name, "Goldcrest");
  const said = (link: string, subject: RegExp) =>
    report.checks.find((check) => check.link === link && subject.test(check.subject))?.reason;
  for (const milestone of [1, 2, 3])
    assert.equal(
      said("run", new RegExp(`^run 1, milestone ${milestone}$`)),
      "Its evidence is whole and was earned at the tier Exact.",
    );
  assert.equal(said("manifest", /^dataset/), "Its manifest covers all of its 14 files.");
  assert.equal(said("standing", /of model 1$/), "It is Adopted by proposal 2, as the registry answers.");
  assert.match(
    report.unproved[0] ?? "",
    /^Others attest the whole training \(V4\): .* does not run it again\.$/,
  );

  const text = await verify(join(RUN, "model"));
  assert.equal(text.code, 0);
  assert.match(text.stdout, /\nWhat this can't prove\n {2}- Others attest the whole training/);
  assert.match(text.stdout, /\nPASS: \d+ passed, 0 failed, 0 can't be verified\.\n$/);
});

test("given the weights with one byte changed, then the folder fails, and the file is named", async (t) => {
  const { verify } = await openCommand(t);
  const folder = join(temporaryFolder(t), "model");
  cpSync(join(RUN, "model"), folder, { recursive: true });
  const weights = join(folder, "model.safetensors");
  const bytes = readFileSync(weights);
  bytes[40_000] = (bytes[40_000] ?? 0) ^ 1;
  writeFileSync(weights, bytes);

  const named =
    /\n {2}FAIL {9}4 files: model\.safetensors has the sha-256 [0-9a-f]{64}, the manifest says 2dfc9fcc/;
  const given = await verify(folder, "--manifest", MANIFEST);
  assert.equal(given.code, 1);
  assert.match(given.stdout, named);
  cpSync(MANIFEST, join(folder, "manifest.json"));
  const inside = await verify(folder);
  assert.equal(inside.code, 1);
  assert.match(inside.stdout, named);
  const alone = await verify(weights);
  assert.equal(alone.code, 1);
  assert.match(alone.stdout, /\n {2}FAIL {9}file model\.safetensors: No release or dataset/);

  writeFileSync(weights, readFileSync(join(RUN, "model", "model.safetensors")));
  assert.equal((await verify(folder)).code, 0, "the byte was all that was wrong");
});
