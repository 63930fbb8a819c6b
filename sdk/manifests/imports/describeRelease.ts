import { createManifest } from "../documents/createManifest.ts";
import { MANIFEST_KIND, type ReleaseManifest } from "../documents/manifest.ts";
import type { HashedFile } from "../files/FileSource.ts";
import type { ManifestError } from "../ManifestError.ts";

export interface DescribeReleaseParameters {
  readonly name: string;
  readonly files: readonly HashedFile[];
  readonly ignoredPaths: readonly string[];
  readonly curator?: string;
  /** The SPDX expression on the model's card. What binds is the model's terms, which are voted. */
  readonly declaredTerms?: string;
  /** `hf:models/<id>@<40 hex>` or `git:https://…@<40 hex>`. */
  readonly locator?: string;
  readonly notes?: string;
}

export type DescribeReleaseErrorType = ManifestError;

/** A release's manifest: every file of its folder. Its digest and content root are what a release records on chain. */
export function describeRelease({
  name,
  files,
  ignoredPaths,
  curator = "",
  declaredTerms = "",
  locator,
  notes = "",
}: DescribeReleaseParameters): ReleaseManifest {
  const manifest = createManifest({
    kind: MANIFEST_KIND,
    of: "release",
    name,
    curator,
    ...(locator !== undefined && { locator }),
    declaredTerms,
    files: files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
    ignoredPaths,
    notes,
  });
  if (manifest.of === "release") return manifest;
  throw new Error("a release was read as something else");
}
