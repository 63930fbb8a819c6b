import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { parseDeployment, stewardGovernorAbi, stewardshipFactoryAbi } from "@commonweight/sdk/chain";
import { createPublicClient, http, toHex } from "viem";
import { LOCAL_ACCOUNTS, LOCAL_CHAIN_ID } from "../../scripts/chain/accounts.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { openChainProcess, temporaryFolder } from "./support/chain-process.ts";

const run = promisify(execFile);
const command = join(ROOT, "scripts", "deploy", "command.ts");
const example = join(ROOT, "docs", "examples", "stewardship.json");

function fileIn(folder: string) {
  return JSON.parse(readFileSync(join(folder, `${LOCAL_CHAIN_ID}.json`), "utf8"));
}

function deployerKey(): string {
  const key = LOCAL_ACCOUNTS[0]?.getHdKey().privateKey;
  assert(key);
  return toHex(key);
}

test("given the plan of the docs, when it is deployed twice and once more with a salt, then there are two communities on one catalogue and factory", async (t) => {
  const folder = temporaryFolder(t);
  const { url } = await openChainProcess(t, temporaryFolder(t));
  const env = { ...process.env, RPC_URL: url, DEPLOYER_KEY: deployerKey() };
  const salted = join(temporaryFolder(t), "stewardship.json");
  const plan = JSON.parse(readFileSync(example, "utf8"));
  copyFileSync(join(dirname(example), plan.model.charter), join(dirname(salted), plan.model.charter));
  writeFileSync(salted, JSON.stringify({ ...plan, salt: "again" }));
  const factories: unknown[] = [];
  for (const path of [example, example, salted]) {
    await run(process.execPath, [command, path, "--folder", folder], { env });
    factories.push(fileIn(folder).factory);
  }

  const deployment = parseDeployment(fileIn(folder));
  assert.equal(deployment.stewardships.length, 2);
  assert.equal(deployment.local, false);
  assert.deepEqual(new Set(factories), new Set([deployment.factory]));
  const client = createPublicClient({ transport: http(url) });
  for (const { governor, fork } of deployment.stewardships) {
    const house = await client.readContract({
      address: governor,
      abi: stewardGovernorAbi,
      functionName: "house",
    });
    assert.equal(house.catalogue, deployment.catalogue);
    assert.equal(house.fork, fork);
  }
  assert(deployment.factory);
  const governors = await client.readContract({
    address: deployment.factory,
    abi: stewardshipFactoryAbi,
    functionName: "stewardships",
    args: [0n, 10n],
  });
  assert.deepEqual(
    governors,
    deployment.stewardships.map(({ governor }) => governor),
  );
});

test("given settings that the governor refuses, when the plan is mended and deployed again, then it goes on with the same factory", async (t) => {
  const folder = temporaryFolder(t);
  const { url } = await openChainProcess(t, temporaryFolder(t));
  const env = { ...process.env, RPC_URL: url, DEPLOYER_KEY: deployerKey() };
  const path = join(temporaryFolder(t), "stewardship.json");
  const plan = JSON.parse(readFileSync(example, "utf8"));
  copyFileSync(join(dirname(example), plan.model.charter), join(dirname(path), plan.model.charter));
  writeFileSync(path, JSON.stringify({ ...plan, rule: { ...plan.rule, votingDelayDays: 1_000 } }));
  const deploying = run(process.execPath, [command, path, "--folder", folder], { env });
  await assert.rejects(deploying, /GovernorSettingOutOfBounds/);
  const { catalogue, factory, stewardships } = fileIn(folder);
  assert.deepEqual(stewardships, []);

  writeFileSync(path, JSON.stringify(plan));
  await run(process.execPath, [command, path, "--folder", folder], { env });
  const mended = fileIn(folder);
  assert.deepEqual([mended.catalogue, mended.factory], [catalogue, factory]);
  assert.equal(mended.stewardships.length, 1);
});

test("given a plan that names another contract as the factory, then it says so and deploys no stewardship", async (t) => {
  const folder = temporaryFolder(t);
  const { url } = await openChainProcess(t, temporaryFolder(t));
  const env = { ...process.env, RPC_URL: url, DEPLOYER_KEY: deployerKey() };
  const path = join(temporaryFolder(t), "stewardship.json");
  const plan = JSON.parse(readFileSync(example, "utf8"));
  copyFileSync(join(dirname(example), plan.model.charter), join(dirname(path), plan.model.charter));
  writeFileSync(path, JSON.stringify({ ...plan, factory: "0x0000000000000000000000000000000000000001" }));
  await assert.rejects(run(process.execPath, [command, path, "--folder", folder], { env }), /is no factory/);
  assert.deepEqual(readdirSync(folder), []);
});

test("given no key, when a plan is deployed, then it says what to set and deploys nothing", async () => {
  const env = { ...process.env, RPC_URL: "http://127.0.0.1:1", DEPLOYER_KEY: "" };
  await assert.rejects(run(process.execPath, [command, example], { env }), /Set DEPLOYER_KEY/);
});
