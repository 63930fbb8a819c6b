import type { Hex } from "viem";
import type { Context } from "../context.ts";
import { Judgement } from "../report/Judgement.ts";
import type { Check } from "../report/report.ts";
import { type DigestedFile, digestOf, filesOf, type Manifests, rootOf } from "./manifests.ts";

/** What a folder's files, or one file, turned out to be on chain. */
export interface Found {
  readonly checks: readonly Check[];
  /** Manifest digests of releases. */
  readonly releases: readonly Hex[];
  readonly datasets: readonly Hex[];
}

/** A folder: its manifest if it has one (or is given one), else what has the root of its files. */
export function checkFolder(
  { book }: Context,
  manifests: Manifests,
  files: readonly DigestedFile[],
  documents: readonly { readonly path?: string; readonly bytes: Uint8Array }[],
): Found {
  const known = documents.find(({ bytes }) => isKnown(book, digestOf(bytes)));
  const given = known ?? documents.find(({ bytes }) => filesOf(bytes));
  const rest = files.filter(({ path }) => path !== given?.path);
  const judgement = new Judgement("files", `${rest.length} files`);
  if (!given) {
    const root = rootOf(rest);
    const found = byDigest(book, root);
    if (found.releases.length + found.datasets.length === 0)
      judgement.fail(`Nothing here was recorded with the root ${root} of these files.`);
    // The root covers digests alone: names are checked where the manifest is at hand.
    for (const digest of found.manifests) compareNames(judgement, manifests.get(digest), rest);
    return { ...found, checks: judgement.conclude(`Their root ${root} was recorded.`) };
  }
  const digest = digestOf(given.bytes);
  const listed = filesOf(given.bytes);
  const manifest = new Judgement("manifest", `manifest ${digest}`);
  manifest.expect(
    known !== undefined,
    "Nothing here was recorded with this manifest: it is another one, or was changed.",
  );
  if (listed) compareNames(judgement, given.bytes, rest);
  else judgement.doubt("The manifest lists no files.");
  const found = known ? byDigest(book, digest) : byDigest(book, rootOf(rest));
  return {
    ...found,
    checks: [
      ...judgement.conclude(`All ${rest.length} files are those of the manifest.`),
      ...manifest.conclude("This manifest was recorded."),
    ],
  };
}

/** One file, of which only the digest is known. */
export function checkFile({ book }: Context, manifests: Manifests, file: DigestedFile): Found {
  const digest: Hex = `0x${file.sha256}`;
  const judgement = new Judgement("files", `file ${file.path}`);
  const naming = manifests.naming(file.sha256);
  const all = [digest, rootOf([file]), ...naming].map((it) => byDigest(book, it));
  const releases = [...new Set(all.flatMap((it) => it.releases))];
  const datasets = [...new Set(all.flatMap((it) => it.datasets))];
  if (releases.length + datasets.length === 0)
    judgement.fail(
      `No release or dataset that was recorded here, and no manifest at hand, names the sha-256 ${file.sha256}.`,
    );
  return {
    checks: judgement.conclude(`Its sha-256 ${file.sha256} is named by what was recorded.`),
    releases,
    datasets,
  };
}

type FoundDigests = Omit<Found, "checks"> & { readonly manifests: readonly Hex[] };

/** What was recorded with a digest, as manifest or as content root. */
function byDigest(book: Context["book"], digest: Hex): FoundDigests {
  const releases = book
    .all("registry", "ReleaseRecorded")
    .filter(({ args: { release } }) => release.manifestDigest === digest || release.contentRoot === digest);
  const datasets = book
    .all("catalogue", "DatasetRegistered")
    .filter(({ args }) => args.manifestDigest === digest || args.contentRoot === digest);
  return {
    releases: releases.map(({ args }) => args.release.manifestDigest),
    datasets: datasets.map(({ args }) => args.datasetId),
    manifests: [
      ...releases.map(({ args }) => args.release.manifestDigest),
      ...datasets.map(({ args }) => args.manifestDigest),
    ],
  };
}

function isKnown(book: Context["book"], digest: Hex): boolean {
  const { releases, datasets } = byDigest(book, digest);
  return releases.length + datasets.length > 0;
}

function compareNames(
  judgement: Judgement,
  manifest: Uint8Array | undefined,
  files: readonly DigestedFile[],
): void {
  const listed = manifest && filesOf(manifest);
  if (!listed) {
    judgement.doubt("Their manifest is not at hand: their names can't be checked.");
    return;
  }
  const wanted = new Map(listed.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of files) {
    const expected = wanted.get(path);
    if (expected === undefined) judgement.fail(`${path} is not in the manifest.`);
    else
      judgement.expect(
        expected === sha256,
        `${path} has the sha-256 ${sha256}, the manifest says ${expected}.`,
      );
    wanted.delete(path);
  }
  for (const path of wanted.keys()) judgement.fail(`${path} is missing.`);
}
