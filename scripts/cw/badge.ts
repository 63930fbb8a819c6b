import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type BadgeParameters, badge, badgeWords, ExportError, readEdition } from "@commonweight/sdk/exports";
import { parseArchive, verify } from "@commonweight/sdk/verify";
import { isHash } from "viem";
import { printable } from "../lib/printable.ts";
import { clientOf, deploymentOf } from "./chain.ts";
import type { Command } from "./command.ts";
import { exitCodeOf } from "./exitCodeOf.ts";
import { fromHere } from "./fromHere.ts";
import { oneStewardship } from "./oneStewardship.ts";
import { readFile, readJson } from "./readFile.ts";
import { tell } from "./tell.ts";
import { UsageError } from "./UsageError.ts";

const usage = `Usage: npm run -s cw -- badge <subject> --rpc URL [--out FILE.svg] [options]

  <subject>           proposal:<number>, or the digest of a release or dataset

  --rpc URL           where the chain is read
  --out FILE.svg      where the badge goes; printed if left out
  --second-rpc URL    another provider, which must say the same
  --archive FILE      logs, for a provider that no longer keeps them
  --manifest FILE     the manifest of a release or dataset that is not published on chain
  --deployment FILE   where the contracts are, or a governor's address (default: deployments/<chain>.json)
  --stewardship NAME  which one, where the deployment has several

It verifies as cw verify does, and the badge says no more than that report.
Exit codes: 0 everything passed, 1 something failed, 2 wrong use, 3 something can't be verified.`;

const options = {
  rpc: { type: "string" },
  out: { type: "string" },
  "second-rpc": { type: "string" },
  archive: { type: "string" },
  manifest: { type: "string" },
  deployment: { type: "string" },
  stewardship: { type: "string" },
} as const;

/** A picture for a page, and a check for a machine. */
export const command: Command = {
  name: "badge",
  summary: "Verifies a decision, a release or a dataset and draws what came of it as SVG",
  usage,
  async run(args) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError("Name one thing for the badge.");
    if (values.rpc === undefined) throw new UsageError("Name an RPC: --rpc URL.");
    const subject = subjectOf(named);
    const reader = clientOf(values.rpc);
    const deployment = await deploymentOf(values.deployment, reader);
    const stewardship = oneStewardship(deployment, values.stewardship);
    const archive = values.archive === undefined ? undefined : parseArchive(readJson(values.archive));
    const report = await verify({
      subject,
      reader,
      deployment,
      stewardship,
      secondReader: values["second-rpc"] === undefined ? undefined : clientOf(values["second-rpc"]),
      archive,
      manifest: values.manifest === undefined ? undefined : new Uint8Array(readFile(values.manifest)),
      onProgress: tell,
    });
    const block = report.readTo.number;
    // Where the chain's events don't add up, the report says it and there is no record to name decisions from.
    const edition = await readEdition({ client: reader, deployment, stewardship, block, archive }).catch(
      (error) => {
        if (error instanceof ExportError && report.summary.verdict !== "PASS") return undefined;
        throw error;
      },
    );
    const facts = { subject, report, edition };
    if (values.out === undefined) console.log(badge(facts).trimEnd());
    else await writeFile(fromHere(values.out), badge(facts));
    console.error(printable(badgeWords(facts).message));
    return exitCodeOf(report);
  },
};

function subjectOf(named: string): BadgeParameters["subject"] {
  const [, id] = /^proposal:(\d{1,78})$/.exec(named) ?? [];
  if (id !== undefined) return { type: "proposal", id: BigInt(id) };
  const digest = named.toLowerCase().replace(/^(release:|dataset:)/, "");
  const hash = digest.startsWith("0x") ? digest : `0x${digest}`;
  if (isHash(hash)) return { type: "digest", digest: hash };
  throw new UsageError(`"${named}" is neither proposal:<number> nor a digest of 64 hexadecimal digits.`);
}
