import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Deployment } from "@commonweight/sdk/chain";
import { MANIFEST_NAME, type Manifest, readManifest } from "@commonweight/sdk/snapshot";
import type { Client } from "viem";
import { indexFiles } from "../index/indexFiles.ts";
import { differences, readIndexFolder, writeIndexFolder } from "../index/indexFolder.ts";
import { indexBlock, ReadingError } from "../index/readHistories.ts";
import { Deployments } from "../lib/deployments.ts";
import { ROOT } from "../lib/root.ts";
import { clientOf, deploymentOf } from "./chain.ts";
import { type Command, type ExitCode, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { UsageError } from "./UsageError.ts";

const usage = `Usage: npm run -s cw -- index --rpc URL [options]
       npm run -s cw -- index --check FOLDER --rpc URL [options]

Writes the history of every stewardship of a deployment as files that a site ships and opens from, with feeds and calendars.
The same chain to the same block gives the same bytes, so that anyone can write them again and compare: --check does.

  --rpc URL          where the chain is read
  --deployment FILE  where the contracts are (default: deployments/<chain>.json)
  --block N          the last block to read (default: the newest that is final, where the chain knows such blocks)
  --out FOLDER       where to write (default: deployments/<chain>, from where the site reads it)
  --site URL         the address of the site that feeds lead to; without it their links are relative, or left out
  --check FOLDER     read the chain again to the block that an index there names, and say where it differs
  --json             print JSON

Exit codes: 0 written, or equal; 1 it differs from the chain; 2 wrong use, or it can't be read; 3 the chain given does not
have its block.`;

const options = {
  rpc: { type: "string" },
  deployment: { type: "string" },
  block: { type: "string" },
  out: { type: "string" },
  site: { type: "string" },
  check: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

function readArguments(args: readonly string[]) {
  return parseArgs({ args: [...args], options }).values;
}

type Values = ReturnType<typeof readArguments>;

/** A history as files, which anybody can write again. */
export const command: Command = {
  name: "index",
  summary:
    "write the history of a deployment as files for a site, with feeds; or check such files against the chain",
  usage,
  async run(args) {
    const values = readArguments(args);
    if (values.rpc === undefined) throw new UsageError("Name an RPC: --rpc URL.");
    const client = clientOf(values.rpc);
    const deployment = await deploymentOf(values.deployment, client);
    return values.check === undefined
      ? write(client, deployment, values)
      : check(client, deployment, values.check, values);
  },
};

async function write(client: Client, deployment: Deployment, values: Values): Promise<ExitCode> {
  const block = await indexBlock(client, numberFrom(values.block));
  const folder =
    values.out === undefined ? join(ROOT, "deployments", String(deployment.chainId)) : fromHere(values.out);
  const files = await indexFiles({
    client,
    deployment,
    block,
    site: siteFrom(values.site),
    onProgress: progress(block.number),
  });
  await writeIndexFolder(folder, files);
  listAgain(folder, deployment);
  const manifest = readManifest(files.get(MANIFEST_NAME) ?? new Uint8Array());
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(
    values.json
      ? JSON.stringify({ folder, files: files.size, bytes: size, block, sums: manifest.sums }, undefined, 2)
      : `${files.size} files, ${size} bytes, to block ${block.number} (${block.hash}): ${folder}\nsha-256 of its sums: ${manifest.sums}`,
  );
  return exitCodes.ok;
}

async function check(
  client: Client,
  deployment: Deployment,
  named: string,
  { json = false }: Values,
): Promise<ExitCode> {
  const folder = fromHere(named);
  const found = await readIndexFolder(folder).catch((cause: unknown) => {
    throw new UsageError(`${named} can't be read: ${cause instanceof Error ? cause.message : cause}`);
  });
  const bytes = found.get(MANIFEST_NAME);
  if (bytes === undefined) throw new UsageError(`There is no ${MANIFEST_NAME} in ${named}.`);
  const manifest = readManifest(bytes);
  const differing = await compare(client, deployment, manifest, found);
  if ("absent" in differing) {
    say(json, { verdict: "UNVERIFIABLE", why: differing.absent }, `UNVERIFIABLE: ${differing.absent}`);
    return exitCodes.unverifiable;
  }
  const { lines } = differing;
  const equal = lines.length === 0;
  const verdict = equal ? "PASS" : "FAIL";
  say(
    json,
    { verdict, block: manifest.block, differences: lines },
    equal
      ? `PASS: all ${found.size} files are what the chain says to block ${manifest.block.number}.`
      : [`FAIL: not what the chain says to block ${manifest.block.number}.`, ...lines].join("\n"),
  );
  return equal ? exitCodes.ok : exitCodes.failed;
}

async function compare(
  client: Client,
  deployment: Deployment,
  { block, site }: Manifest,
  found: ReadonlyMap<string, Uint8Array>,
): Promise<{ lines: string[] } | { absent: string }> {
  let onChain: Manifest["block"];
  try {
    onChain = await indexBlock(client, block.number);
  } catch (error) {
    if (error instanceof ReadingError) return { absent: error.message };
    throw error;
  }
  if (onChain.hash !== block.hash)
    return { lines: [`its block ${block.number} is ${block.hash}, and on this chain it is ${onChain.hash}`] };
  const wanted = await indexFiles({
    client,
    deployment,
    block: onChain,
    site,
    onProgress: progress(block.number),
  });
  return { lines: differences(found, wanted) };
}

function say(json: boolean, value: unknown, text: string): void {
  console.log(json ? JSON.stringify(value, undefined, 2) : text);
}

/** At most one line in two seconds. */
function progress(to: number): (name: string, at: number) => void {
  let told = Date.now();
  return (name, at) => {
    if (Date.now() - told < 2_000) return;
    told = Date.now();
    console.error(`${name}: block ${at} of ${to}`);
  };
}

/** A folder beside the deployment files is named in their list, so that the site looks for it. */
function listAgain(folder: string, { chainId }: Deployment): void {
  const beside = dirname(folder);
  if (basename(folder) === String(chainId) && existsSync(join(beside, `${chainId}.json`)))
    new Deployments(beside).list();
}

function numberFrom(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d{1,15}$/.test(written)) throw new UsageError(`A block is a whole number, not "${written}".`);
  return Number(written);
}

/** With a slash at its end, so that pages are found below it. */
function siteFrom(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (!URL.canParse(written) || !/^https?:/.test(written))
    throw new UsageError(`The site's address begins with https://, unlike "${written}".`);
  const url = new URL(written);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
