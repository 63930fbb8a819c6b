import type { Address, Client, Hex } from "viem";
import { type Deployment, houseOf, type Stewardship } from "../chain/deployment.ts";
import type { Book } from "./book/Book.ts";
import { clockOf } from "./book/momentOf.ts";
import { Rules } from "./book/Rules.ts";
import { Weights } from "./book/Weights.ts";
import type { Block, Context, Progress } from "./context.ts";
import { checkChain, checkLogs } from "./links/chain.ts";
import { Closure } from "./links/closure.ts";
import { checkFile, checkFolder, type Found } from "./links/files.ts";
import { checkHistory } from "./links/history.ts";
import { Manifests } from "./links/manifests.ts";
import { checkProposalIds } from "./links/proposal.ts";
import { checkReceipt } from "./links/receipt.ts";
import { findRelease } from "./links/release.ts";
import { checkSecondReader } from "./links/secondReader.ts";
import { checkToken } from "./links/weights.ts";
import { Amounts } from "./reading/Amounts.ts";
import { Answers, firstLine } from "./reading/Answers.ts";
import type { LogArchive } from "./reading/archive.ts";
import { BlockReader } from "./reading/BlockReader.ts";
import { getBlock } from "./reading/blocks.ts";
import { houseFilter, type LogSource, openBook, readLogs } from "./reading/openBook.ts";
import { Judgement } from "./report/Judgement.ts";
import { type Check, LINKS, REPORT_KIND, type Report, summarise } from "./report/report.ts";
import { describeSubject, type Subject } from "./subject.ts";
import { unprovedBy } from "./unproved.ts";
import { VerifyError } from "./VerifyError.ts";

export interface VerifyParameters extends Pick<LogSource, "firstSpan" | "sleep"> {
  readonly subject: Subject;
  /** Where the chain is read. Its answers are compared with what the logs add up to, never believed. */
  readonly reader: Client;
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  /** Another provider, which is asked for everything too. */
  readonly secondReader?: Client | undefined;
  /** Stands in for the logs that a provider no longer has. */
  readonly archive?: LogArchive | undefined;
  /** A release's or dataset's manifest that is not published on chain. */
  readonly manifest?: Uint8Array | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type VerifyReturnType = Report;
export type VerifyErrorType = VerifyError;

/**
 * The chain of checks from a weights file to the votes. Whatever decides is recomputed from raw logs, then compared with
 * the contracts' own answers. Throws {@link VerifyError} where the chain can't be read at all, and the signal's reason.
 */
export async function verify(parameters: VerifyParameters): Promise<VerifyReturnType> {
  const { subject, reader, deployment, stewardship, archive, manifest, signal, onProgress } = parameters;
  const readTo = await latestBlock(reader);
  const source: LogSource = { ...parameters, client: reader, toBlock: readTo.number };
  const filter = houseFilter(deployment, stewardship);
  const raw = await readLogs(source, filter);
  const found = "value" in raw ? raw.value : [];
  const book = openBook(deployment, stewardship, found);
  onProgress?.({ stage: "fold", done: 0, total: 1 });
  const answers = new Answers(reader, readTo.number, signal);
  const context: Context = {
    client: reader,
    deployment,
    stewardship,
    house: houseOf(deployment, stewardship),
    readTo,
    plain: !stewardship.registry,
    momentOf: clockOf(stewardship.clock),
    book,
    rules: new Rules(book),
    weights: new Weights(book, stewardship),
    answers,
    amounts: await Amounts.of(answers, stewardship.token, tokensOf(book)),
    blocks: new BlockReader(reader),
    foreignLogs: (wanted) => readLogs(source, wanted),
    signal,
    onProgress,
  };
  const checks: Check[] = await checkChain(context);
  const manifests = new Manifests(book, manifest ? [manifest] : []);
  const closure = new Closure(context, manifests);
  if ("value" in raw) {
    checks.push(...(await checkSubject(context, closure, manifests, subject, manifest)));
    checks.push(...closure.checks, ...checkProposalIds(context));
    if (context.house.catalogue) checks.push(...manifests.checkPublished());
    checks.push(...(await checkHistory(context)), ...(await checkToken(context)));
    checks.push(...(await checkLogs(context, found, closure.decisive)));
  } else
    checks.push(
      ...new Judgement("logs", "all events").doubt(`The logs could not be read: ${raw.missing}`).conclude(""),
    );
  if (archive) checks.push(...(await checkArchive(context, archive)));
  if (parameters.secondReader)
    checks.push(...(await second(context, parameters.secondReader, parameters, found)));
  return reportOf(context, subject, checks, unprovedBy(closure.tiers, closure.imported, context.plain));
}

/** The tokens that money moved in. */
function tokensOf(book: Book): Address[] {
  return [
    ...[...book.all("treasury", "Paid"), ...book.all("treasury", "LimitSet")].map(({ args }) => args.token),
    ...book.all("runs", "RunFunded").map(({ args }) => args.spec.token),
  ];
}

async function checkSubject(
  context: Context,
  closure: Closure,
  manifests: Manifests,
  subject: Subject,
  manifest: Uint8Array | undefined,
): Promise<readonly Check[]> {
  switch (subject.type) {
    case "run":
      await closure.run(subject.id);
      return [];
    case "proposal":
      await closure.proposal(subject.id);
      return [];
    case "voteReceipt":
      await closure.proposal(subject.receipt.proposal);
      return checkReceipt(context, subject.receipt);
    case "everything":
      await closure.everything();
      return [];
    case "folder": {
      const documents = [...(manifest ? [{ bytes: manifest }] : []), ...(subject.documents ?? [])];
      return follow(context, closure, checkFolder(context, manifests, subject.files, documents));
    }
    case "file":
      return follow(context, closure, checkFile(context, manifests, subject.file));
    case "digest": {
      const digest = subject.digest.toLowerCase();
      const release = findRelease(context, subject.digest);
      const datasets = context.book
        .all("catalogue", "DatasetRegistered")
        .filter(({ args }) =>
          [args.datasetId, args.manifestDigest, args.contentRoot].some((it) => it === digest),
        );
      if (!release && datasets.length === 0) {
        const file = checkFile(context, manifests, { path: digest, sha256: digest.slice(2) });
        if (file.releases.length + file.datasets.length > 0) return follow(context, closure, file);
        return new Judgement("release", describeSubject(subject))
          .fail("No release or dataset was recorded here with this digest.")
          .conclude("");
      }
      return follow(context, closure, {
        checks: [],
        releases: release ? [release.args.release.manifestDigest] : [],
        datasets: datasets.map(({ args }) => args.datasetId),
      });
    }
  }
}

/**
 * From what files are to what was decided about it. Anyone can register a dataset with any digest, so those that no vote
 * here decided about neither vouch for files nor stand in the way of those that one did.
 */
async function follow(context: Context, closure: Closure, found: Found): Promise<readonly Check[]> {
  const standingsOf = (datasetId: Hex) =>
    context.book.where("registry", "StandingChanged", "datasetId", datasetId);
  const decided = found.datasets.filter((datasetId) => standingsOf(datasetId).length > 0);
  if (found.releases.length + decided.length === 0 && found.datasets.length > 0) {
    const judgement = new Judgement("standing", `dataset ${found.datasets[0]}`);
    judgement.fail("Anyone can register a dataset, and no vote here has decided about this one.");
    return [...found.checks, ...judgement.conclude("")];
  }
  for (const digest of found.releases) {
    const release = findRelease(context, digest);
    if (release) await closure.release(release);
  }
  for (const datasetId of decided)
    for (const { args } of standingsOf(datasetId)) await closure.dataset(args.modelId, datasetId);
  return found.checks;
}

async function checkArchive({ client, deployment }: Context, archive: LogArchive): Promise<Check[]> {
  const judgement = new Judgement("logs", "the archive");
  judgement.expect(
    archive.chainId === deployment.chainId && archive.genesisHash === deployment.genesisHash,
    `It is of chain ${archive.chainId} with the first block ${archive.genesisHash}.`,
  );
  try {
    const block = await getBlock(client, archive.toBlock);
    if (!block) judgement.doubt(`The provider has no block ${archive.toBlock} to compare it with.`);
    else
      judgement.expect(
        block.hash === archive.toBlockHash,
        `It ends with another block ${archive.toBlock} than the chain has.`,
      );
  } catch (error) {
    judgement.doubt(`Its last block could not be compared: ${firstLine(error)}`);
  }
  return judgement.conclude(`Its last block, ${archive.toBlock}, is the chain's.`);
}

function second(
  context: Context,
  client: Client,
  parameters: VerifyParameters,
  raw: Parameters<typeof checkSecondReader>[2],
): Promise<Check[]> {
  const { deployment, stewardship } = context;
  return checkSecondReader(context, client, raw, async () => {
    const answer = await readLogs(
      { ...parameters, client, archive: undefined, toBlock: context.readTo.number },
      houseFilter(deployment, stewardship),
    );
    if ("value" in answer) return answer.value;
    throw new Error(answer.missing);
  });
}

async function latestBlock(reader: Client): Promise<Block> {
  try {
    const block = await getBlock(reader, "latest");
    if (block) return block;
    throw new Error("it has no block");
  } catch (cause) {
    throw new VerifyError("The chain can't be read.", {
      details: firstLine(cause),
      remedy: "Check the RPC's address, or use another one.",
      cause,
    });
  }
}

function reportOf(
  { deployment, stewardship, readTo }: Context,
  subject: Subject,
  checks: readonly Check[],
  unproved: readonly string[],
): Report {
  const { name, token, governor, timelock, treasury, registry, runs } = stewardship;
  return {
    kind: REPORT_KIND,
    subject: describeSubject(subject),
    chain: { id: deployment.chainId, name: deployment.name, genesisHash: deployment.genesisHash },
    stewardship: {
      name,
      token,
      governor,
      timelock,
      treasury,
      ...(registry && { registry }),
      ...(runs && { runs }),
    },
    readTo,
    checks: checks.toSorted((a, b) => LINKS.indexOf(a.link) - LINKS.indexOf(b.link)),
    unproved,
    summary: summarise(checks),
  };
}
