import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  type BundleParameters,
  bundle,
  type Edition,
  type ExportFile,
  formats,
  readEdition,
  zip,
} from "@commonweight/sdk/exports";
import { findReleasesByDigest } from "@commonweight/sdk/history";
import { parseArchive } from "@commonweight/sdk/verify";
import { isHash } from "viem";
import { clientOf, deploymentOf } from "./chain.ts";
import { type Command, exitCodes } from "./command.ts";
import { fromHere } from "./fromHere.ts";
import { oneStewardship } from "./oneStewardship.ts";
import { readFile, readJson } from "./readFile.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./UsageError.ts";

const usage = `Usage: npm run -s cw -- export [<what>] --rpc URL [options]

  <what>  everything (unless said otherwise), record, model:<number>, proposal:<number>,
          release:<number>, or the digest of a release

  --rpc URL           where the chain is read
  --block N           the last block whose events count; the newest one unless said otherwise
  --out FOLDER        where the files go; FILE.zip writes one archive (default: <name>-<chain>-<block>)
  --overwrite         write over files of the same names in a folder that isn't empty
  --archive FILE      logs, for a provider that no longer keeps them
  --manifest FILE     the manifest of a release that is not published on chain; may be given several times
  --deployment FILE   where the contracts are, or a governor's address (default: deployments/<chain>.json)
  --stewardship NAME  which one, where the deployment has several
  --formats           lists the formats, and ends

The same block gives the same bytes to everybody: compare the SHA256SUMS of two exports.`;

const options = {
  rpc: { type: "string" },
  block: { type: "string" },
  out: { type: "string" },
  overwrite: { type: "boolean", default: false },
  archive: { type: "string" },
  manifest: { type: "string", multiple: true, default: [] as string[] },
  deployment: { type: "string" },
  stewardship: { type: "string" },
  formats: { type: "boolean", default: false },
} as const;

/** The record in files that people and programs already read. */
export const command: Command = {
  name: "export",
  summary:
    "Writes the record as model cards, dossiers, tables and logs, byte for byte the same for everybody",
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.formats) {
      console.log(
        formats.map(({ id, about, what }) => `${id.padEnd(22)} ${about.padEnd(9)} ${what}`).join("\n"),
      );
      return exitCodes.ok;
    }
    const [what = "everything", ...more] = positionals;
    if (more.length > 0) throw new UsageError("Name one thing to export.");
    if (values.rpc === undefined) throw new UsageError("Name an RPC: --rpc URL.");
    const named = namedBy(what);
    const client = clientOf(values.rpc);
    const deployment = await deploymentOf(values.deployment, client);
    const stewardship = oneStewardship(deployment, values.stewardship);
    if (values.out !== undefined) await refuseFilled(fromHere(values.out), values.overwrite);
    const edition = await readEdition({
      client,
      deployment,
      stewardship,
      block: blockOf(values.block),
      archive: values.archive === undefined ? undefined : parseArchive(readJson(values.archive)),
      onProgress: tell,
    });
    const files = bundle({
      edition,
      subject: typeof named === "string" ? releaseOf(edition, named) : named,
      manifests: values.manifest.map((path) => new Uint8Array(readFile(path))),
    });
    const out = fromHere(values.out ?? nameOf(edition));
    await refuseFilled(out, values.overwrite);
    await write(out, files);
    console.log(`${out}: ${files.length} files of ${stewardship.name} at block ${edition.block.number}`);
    console.error(`To get the same bytes again: --block ${edition.block.number}`);
    return exitCodes.ok;
  },
};

/** A digest stays one until there is a record to look in. */
function namedBy(what: string): BundleParameters["subject"] | `0x${string}` {
  if (what === "everything" || what === "record") return { type: what };
  const [, type, id = ""] = /^(model|proposal|release):(\d{1,78})$/.exec(what) ?? [];
  if (type === "model" || type === "proposal" || type === "release") return { type, id: BigInt(id) };
  const digest = what.replace(/^release:/, "").toLowerCase();
  const hash = digest.startsWith("0x") ? digest : `0x${digest}`;
  if (isHash(hash)) return hash;
  throw new UsageError(
    `"${what}" is not everything, record, model:<number>, proposal:<number>, release:<number> or a release's digest.`,
  );
}

function releaseOf({ history }: Edition, digest: `0x${string}`): BundleParameters["subject"] {
  const [release] = findReleasesByDigest(history, digest);
  if (release) return { type: "release", id: release.id };
  throw new UsageError(`No release with the digest ${digest} is recorded here.`);
}

function blockOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`"${text}" is no block number.`);
}

/** "heron-31337-812": of letters and digits, so that it is a folder anywhere. */
function nameOf({ stewardship, deployment, block }: Edition): string {
  const name = stewardship.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return [name || "stewardship", deployment.chainId, block.number].join("-");
}

async function refuseFilled(out: string, overwrite: boolean): Promise<void> {
  if (overwrite || !existsSync(out)) return;
  if (out.endsWith(".zip")) throw new UsageError(`${out} is there already. Write over it with --overwrite.`);
  const held = await readdir(out).catch(() => [""]);
  if (held.length > 0)
    throw new UsageError(`${out} is no empty folder. Name another one, or write over it with --overwrite.`);
}

async function write(out: string, files: readonly ExportFile[]): Promise<void> {
  if (out.endsWith(".zip")) {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, zip(files));
    return;
  }
  for (const { path, bytes } of files) {
    const target = join(out, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
