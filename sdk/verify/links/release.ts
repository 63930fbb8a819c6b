import { type Hex, zeroHash } from "viem";
import { modelRegistryAbi } from "../../chain/abi/modelRegistry.ts";
import { isBefore, type LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { calldata, expectDecided } from "./decided.ts";
import { digestOf, filesOf, type Manifests, rootOf } from "./manifests.ts";

export type ReleaseLog = LogOf<"registry", "ReleaseRecorded">;

/** The release with this manifest digest or, if none, the first one with this content root. */
export function findRelease({ book }: Context, digest: Hex): ReleaseLog | undefined {
  const releases = book.all("registry", "ReleaseRecorded");
  const wanted = digest.toLowerCase();
  return (
    releases.find(({ args }) => args.release.manifestDigest === wanted) ??
    releases.find(({ args }) => args.release.contentRoot === wanted)
  );
}

/** What was released: what the vote said, and what the registry answers in every way it can be asked. */
export async function checkRelease(context: Context, log: ReleaseLog): Promise<Check[]> {
  const { book, answers, house } = context;
  if (!house.registry) return [];
  const { releaseId, modelId, release } = log.args;
  const { manifestDigest, contentRoot, runId, evaluation } = release;
  const judgement = new Judgement("release", `release ${releaseId}`).saw(log);
  judgement.expect(release.modelId === modelId, "It names two models.", log);
  judgement.expect(
    Number(release.recordedAt) === log.timestamp,
    "It is dated to another moment than its block.",
    log,
  );
  expectDecided(context, judgement, release.proposalId, log, house.registry, [
    calldata(modelRegistryAbi, "recordRelease", [modelId, manifestDigest, contentRoot, runId, evaluation]),
  ]);
  const terms = book
    .where("registry", "OutputTermsSet", "modelId", modelId)
    .findLast((set) => isBefore(set, log));
  judgement.expect(
    release.outputTerms === (terms?.args.newTerms ?? zeroHash),
    "Its terms are not the model's output terms at that time.",
    log,
    terms,
  );
  const [run] = book.where("runs", "RunFunded", "runId", runId);
  if (runId === 0n) {
    judgement.expect(release.adoptedSet === zeroHash, "It was imported, but claims a set of datasets.", log);
    judgement.doubt("It was imported: no run made it here, and nobody here decided on its data.");
  } else {
    judgement.expect(run?.args.modelId === modelId, `Run ${runId} is no run of its model.`, log, run);
    judgement.expect(
      run?.args.spec.adoptedSet === release.adoptedSet,
      `It is pinned to other datasets than run ${runId}.`,
      log,
      run,
    );
    const completed = book
      .where("runs", "RunEnded", "runId", runId)
      .some((end) => end.args.status === 7 && isBefore(end, log));
    judgement.expect(completed, `Run ${runId} was not completed when it was released.`, log);
  }
  const registry = { address: house.registry, abi: modelRegistryAbi } as const;
  const [answer, byManifest, byRoot] = await Promise.all([
    answers.read({ ...registry, functionName: "release", args: [releaseId] }),
    answers.read({ ...registry, functionName: "releaseByManifest", args: [manifestDigest] }),
    answers.read({ ...registry, functionName: "releaseByContentRoot", args: [contentRoot] }),
  ]);
  for (const field of [
    "manifestDigest",
    "contentRoot",
    "adoptedSet",
    "outputTerms",
    "evaluation",
    "runId",
    "proposalId",
  ] as const)
    judgement.agree(
      `the release's ${field}`,
      release[field],
      "value" in answer ? { value: answer.value[field] } : answer,
    );
  judgement.agree("release of the manifest", releaseId, byManifest);
  const first = book
    .all("registry", "ReleaseRecorded")
    .find(({ args }) => args.release.contentRoot === contentRoot);
  judgement.agree("first release of the content root", first?.args.releaseId ?? releaseId, byRoot);
  return judgement.conclude(
    `Proposal ${release.proposalId} released it, ${runId === 0n ? "imported" : `made by run ${runId}`}.`,
  );
}

/** Whether the manifest that a release names is at hand, and comes to its root. */
export function checkReleaseManifest(manifests: Manifests, log: ReleaseLog): Check[] {
  const { releaseId, release } = log.args;
  const judgement = new Judgement("manifest", `release ${releaseId}`).saw(log);
  const bytes = manifests.get(release.manifestDigest);
  if (!bytes)
    return judgement
      .doubt(
        `Its manifest ${release.manifestDigest} is neither published on chain nor given: names can't be checked.`,
      )
      .conclude("");
  judgement.expect(digestOf(bytes) === release.manifestDigest, "The manifest has another digest.", log);
  const files = filesOf(bytes);
  if (!files) return judgement.doubt("The document of its manifest digest lists no files.").conclude("");
  judgement.expect(
    rootOf(files) === release.contentRoot,
    `Its manifest's files come to the root ${rootOf(files)}, ${release.contentRoot} was released.`,
    log,
  );
  return judgement.conclude(
    `Its manifest has the released digest, and its ${files.length} files come to the released root.`,
  );
}
