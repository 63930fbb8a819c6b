import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { parseDeployment, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { createPublicClient, http, toHex } from "viem";
import { LOCAL_ACCOUNTS, LOCAL_CHAIN_ID } from "../../scripts/chain/accounts.ts";
import { ROOT } from "../../scripts/lib/root.ts";
import { openChainProcess, temporaryFolder } from "./support/chain-process.ts";

const run = promisify(execFile);
const command = join(ROOT, "scripts", "deploy", "command.ts");
const example = join(ROOT, "docs", "examples", "stewardship.json");

function deployerKey(): string {
  const key = LOCAL_ACCOUNTS[0]?.getHdKey().privateKey;
  assert(key);
  return toHex(key);
}

test("given the plan of the docs, when it is deployed twice, then both communities are listed on one catalogue", async (t) => {
  const folder = temporaryFolder(t);
  const { url } = await openChainProcess(t, temporaryFolder(t));
  const env = { ...process.env, RPC_URL: url, DEPLOYER_KEY: deployerKey() };
  for (let times = 0; times < 2; times++)
    await run(process.execPath, [command, example, "--folder", folder], { env });

  const file = JSON.parse(readFileSync(join(folder, `${LOCAL_CHAIN_ID}.json`), "utf8"));
  const deployment = parseDeployment(file);
  assert.equal(deployment.stewardships.length, 2);
  assert.equal(deployment.local, false);
  const client = createPublicClient({ transport: http(url) });
  for (const { governor } of deployment.stewardships) {
    const house = await client.readContract({
      address: governor,
      abi: stewardGovernorAbi,
      functionName: "house",
    });
    assert.equal(house.catalogue, deployment.catalogue);
  }
});

test("given no key, when a plan is deployed, then it says what to set and deploys nothing", async () => {
  const env = { ...process.env, RPC_URL: "http://127.0.0.1:1", DEPLOYER_KEY: "" };
  await assert.rejects(run(process.execPath, [command, example], { env }), /Set DEPLOYER_KEY/);
});
