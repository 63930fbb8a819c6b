import { SdkError } from "@commonweight/sdk/chain";
import {
  isKnown,
  type LogArchive,
  type Progress,
  parseArchive,
  type Report,
  verify,
} from "@commonweight/sdk/verify";
import { type Client, createClient, fallback, http } from "viem";
import type { Verified, VerifyJob } from "./job.ts";
import { isUnknown } from "./unknown.ts";

/** Thrown for a file beside the subject that is not what it should be. */
class GivenFileError extends SdkError {
  override name = "GivenFileError";
}

/** Asks one place after the other: the first that has recorded the subject answers, or else the first of all. */
export async function verifyAt(
  job: VerifyJob,
  onProgress: (progress: Progress & { readonly stewardship: string }) => void,
): Promise<Verified> {
  const { subject, places } = job;
  const archive = job.archive && (await archiveIn(job.archive));
  const manifest = job.manifest && new Uint8Array(await job.manifest.arrayBuffer());
  const secondReader = job.secondRpc === undefined ? undefined : clientOf([job.secondRpc]);
  // Numbers mean something in one stewardship alone, and are looked at there whether they exist or not.
  const numbered =
    subject.type === "run" ||
    subject.type === "proposal" ||
    subject.type === "voteReceipt" ||
    subject.type === "everything";
  const asked: string[] = [];
  let first: Report | undefined;
  let silent: Report | undefined;
  for (const { deployment, stewardship, rpcUrls } of numbered ? placesOf(subject, places) : places) {
    asked.push(stewardship.name);
    const report = await verify({
      subject,
      deployment,
      stewardship,
      reader: clientOf(rpcUrls),
      secondReader,
      archive,
      manifest,
      onProgress: (progress) => onProgress({ ...progress, stewardship: stewardship.name }),
    });
    if (numbered || isKnown(report)) return { report, known: true, asked };
    first ??= report;
    if (!isUnknown(report)) silent ??= report;
  }
  // A record that could not be read may be the one that decided.
  if (silent !== undefined) return { report: silent, known: true, asked };
  if (first === undefined) throw new Error("There is no stewardship to look in.");
  return { report: first, known: false, asked };
}

/** The place that a reader stands at; of a receipt, the one that it names, if it is listed. */
function placesOf(subject: VerifyJob["subject"], places: VerifyJob["places"]): VerifyJob["places"] {
  if (subject.type !== "voteReceipt") return places.slice(0, 1);
  const { chain, governor } = subject.receipt;
  const own = places.filter(
    ({ deployment, stewardship }) =>
      deployment.chainId === chain.id && stewardship.governor.toLowerCase() === governor,
  );
  return [...own, ...places].slice(0, 1);
}

/** Many questions go out as few requests. */
function clientOf(urls: readonly string[]): Client {
  const ways = urls.map((url) => http(url, { batch: { batchSize: 200 }, timeout: 60_000 }));
  const [only = http()] = ways;
  return createClient({ transport: ways.length > 1 ? fallback(ways) : only });
}

async function archiveIn(file: File): Promise<LogArchive> {
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch (cause) {
    throw new GivenFileError("The archive of logs can't be read.", {
      details: "The file is no JSON.",
      remedy: "Choose the file that was exported, or leave the archive out.",
      cause,
    });
  }
  return parseArchive(json);
}
