import { createManifest } from "../documents/createManifest.ts";
import { type DatasetManifest, MANIFEST_KIND, PIN_KIND, type PinnedFile } from "../documents/manifest.ts";
import { compareCodePoints } from "../files/compareCodePoints.ts";
import type { HashedFile } from "../files/FileSource.ts";
import { isIgnored } from "../files/ignoredPaths.ts";
import { ManifestError } from "../ManifestError.ts";
import type { Croissant } from "./Croissant.ts";

export interface DescribeDatasetParameters {
  readonly name: string;
  readonly curator: string;
  /** The SPDX expression that the curator declares. */
  readonly declaredTerms: string;
  /** The dataset at a fixed revision. Without it, the files alone are the dataset. */
  readonly locator?: string;
  /** The files of a local copy; empty without one. */
  readonly files: readonly HashedFile[];
  readonly ignoredPaths: readonly string[];
  /** Every path of the revision, from where that is known (such as the copy's own git). */
  readonly listing?: readonly string[];
  readonly croissant?: Croissant;
  readonly notes?: string;
}

export type DescribeDatasetErrorType = ManifestError;

/**
 * A dataset's manifest, from what is known of it: every file of a folder, or a pin document of a revision with as many digests
 * as the local copy and its Croissant document give. Coverage follows from that; without anything that says which files the
 * revision has it is never Full. Throws {@link ManifestError} where what is known contradicts itself.
 */
export function describeDataset(parameters: DescribeDatasetParameters): DatasetManifest {
  const { name, curator, declaredTerms, locator, ignoredPaths, notes = "" } = parameters;
  const files = mergeFiles(parameters);
  const common = { name, curator, declaredTerms, files, ignoredPaths, notes };
  const manifest = createManifest(
    locator === undefined
      ? { kind: MANIFEST_KIND, of: "dataset", ...common }
      : { kind: PIN_KIND, locator, complete: isComplete(parameters, files), ...common },
  );
  if (manifest.of === "dataset") return manifest;
  throw new Error("a dataset was read as something else");
}

/** Digests of both, sorted; those of the local copy are checked against what the Croissant document says. */
function mergeFiles({ files, croissant }: DescribeDatasetParameters): readonly PinnedFile[] {
  const merged = new Map<string, PinnedFile>(
    files.map(({ path, bytes, sha256 }) => [path, { path, bytes, sha256 }]),
  );
  for (const { path, sha256, bytes } of croissant?.files ?? []) {
    const here = merged.get(path);
    if (
      here !== undefined &&
      ((sha256 ?? here.sha256) !== here.sha256 || (bytes ?? here.bytes) !== here.bytes)
    ) {
      throw new ManifestError("A file is not what the Croissant document says it is.", {
        details: `"${path}" has the sha-256 ${here.sha256} and ${here.bytes} bytes; the document says ${sha256 ?? "nothing"} and ${bytes ?? "no size"}.`,
        remedy: "Fetch the revision again, or use the Croissant document of this revision.",
      });
    }
    if (here === undefined && sha256 !== undefined) {
      merged.set(path, { path, ...(bytes !== undefined && { bytes }), sha256 });
    }
  }
  return [...merged.values()].sort((a, b) => compareCodePoints(a.path, b.path));
}

function isComplete(parameters: DescribeDatasetParameters, files: readonly PinnedFile[]): boolean {
  const { listing, ignoredPaths, croissant } = parameters;
  if (listing === undefined) return croissant?.complete === true;
  const paths = new Set(files.map(({ path }) => path));
  const listed = new Set(listing);
  const stray = files.find(({ path }) => !listed.has(path));
  if (stray !== undefined) {
    throw new ManifestError("The folder has a file that the revision does not have.", {
      details: `The file is "${stray.path}".`,
      remedy: "Take it out of the folder, or leave it out with --ignore.",
    });
  }
  return listing.every((path) => isIgnored(path, ignoredPaths) || paths.has(path));
}
