import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import { isKnown, parseArchive, type Report, type Subject, verify } from "@commonweight/sdk/verify";
import { isAddressEqual, isHash } from "viem";
import { printableJson } from "../lib/printable.ts";
import { clientOf, deploymentOf } from "./chain.ts";
import type { Command } from "./command.ts";
import { exitCodeOf } from "./exitCodeOf.ts";
import { fileToVerify, folderToVerify } from "./filesToVerify.ts";
import { fromHere } from "./fromHere.ts";
import { readFile, readJson } from "./readFile.ts";
import { reportText } from "./reportText.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./UsageError.ts";

const usage = `Usage: npm run -s cw -- verify <subject> --rpc URL [options]

  <subject>  a folder or a file of weights or data, the digest of a manifest or its content root,
             a receipt of a vote, run:<number>, proposal:<number>, or everything

  --rpc URL               where the chain is read; nothing it says is believed unless the events add up to it
  --second-rpc URL        another provider, which must say the same
  --archive FILE          logs, for a provider that no longer keeps them
  --manifest FILE         the manifest of a release or dataset that is not published on chain
  --deployment FILE       where the contracts are, or a governor's address (default: deployments/<chain>.json)
  --stewardship NAME      which one, where the deployment has several
  --json                  the report as JSON (docs/verification.schema.json)

Exit codes: 0 everything passed, 1 something failed, 2 wrong use, 3 something can't be verified.`;

const options = {
  rpc: { type: "string" },
  "second-rpc": { type: "string" },
  archive: { type: "string" },
  manifest: { type: "string" },
  deployment: { type: "string" },
  stewardship: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

/** From a weights file to the votes. */
export const command: Command = {
  name: "verify",
  summary:
    "Checks files, a release, a run, a proposal or a receipt of a vote against the chain, down to the votes",
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [named, ...rest] = positionals;
    if (named === undefined || rest.length > 0) throw new UsageError("Name one thing to verify.");
    if (values.rpc === undefined) throw new UsageError("Name an RPC: --rpc URL.");
    const subject = await subjectOf(named);
    const reader = clientOf(values.rpc);
    const deployment = await deploymentOf(values.deployment, reader);
    const common = {
      subject,
      reader,
      deployment,
      secondReader: values["second-rpc"] === undefined ? undefined : clientOf(values["second-rpc"]),
      archive: values.archive === undefined ? undefined : parseArchive(readJson(values.archive)),
      manifest: values.manifest === undefined ? undefined : new Uint8Array(readFile(values.manifest)),
      onProgress: tell,
    };
    const report = await firstThatKnows(candidates(deployment, subject, values.stewardship), (stewardship) =>
      verify({ ...common, stewardship }),
    );
    console.log(values.json ? printableJson(report) : reportText(report));
    return exitCodeOf(report);
  },
};

async function subjectOf(named: string): Promise<Subject> {
  if (named === "everything") return { type: "everything" };
  const [, type, id = ""] = /^(run|proposal):(\d{1,78})$/.exec(named) ?? [];
  if (type === "run" || type === "proposal") return { type, id: BigInt(id) };
  const path = fromHere(named);
  if (existsSync(path)) return statSync(path).isDirectory() ? folderToVerify(path) : fileToVerify(path);
  const digest = named.startsWith("0x") ? named : `0x${named}`;
  if (isHash(digest)) return { type: "digest", digest };
  throw new UsageError(`"${named}" is no file, folder, digest, run:<number> or proposal:<number>.`);
}

/** Numbers of runs and proposals mean nothing without a stewardship; digests find theirs. */
function candidates(
  { stewardships }: Deployment,
  subject: Subject,
  name: string | undefined,
): readonly Stewardship[] {
  const wanted = name === undefined ? stewardships : stewardships.filter((it) => it.name === name);
  const names = stewardships.map((it) => it.name).join(", ");
  if (wanted.length === 0)
    throw new UsageError(`There is no such stewardship here. There are: ${names || "none"}.`);
  const { type } = subject;
  // A receipt names its governor; one of a governor that is not listed is told so by any.
  if (type === "voteReceipt") {
    const { governor } = subject.receipt;
    const own = wanted.filter((it) => isAddressEqual(it.governor, governor));
    return own.length > 0 ? own : wanted.slice(0, 1);
  }
  const numbered = type === "run" || type === "proposal" || type === "everything";
  if (numbered && wanted.length > 1)
    throw new UsageError(`Say which stewardship is meant, --stewardship NAME, of: ${names}.`);
  return wanted;
}

/** The report of the first stewardship that has recorded the subject, or else the last one's. */
async function firstThatKnows(
  stewardships: readonly Stewardship[],
  ask: (stewardship: Stewardship) => Promise<Report>,
): Promise<Report> {
  let report: Report | undefined;
  for (const stewardship of stewardships) {
    report = await ask(stewardship);
    if (isKnown(report)) return report;
  }
  if (!report) throw new UsageError("There is no stewardship to look in.");
  return report;
}
