import { sha256, stringToBytes } from "viem";
import { listModels } from "../history/select.ts";
import { compareCodePoints } from "../manifests/files/compareCodePoints.ts";
import { ManifestError } from "../manifests/ManifestError.ts";
import { ExportError } from "./ExportError.ts";
import type { Edition } from "./edition/Edition.ts";
import { stampOf } from "./edition/stampOf.ts";
import { type ExportSubject, type Format, formats } from "./formats/index.ts";
import { byId } from "./tables/Table.ts";
import { json } from "./text/json.ts";

export const EXPORT_KIND = "commonweight/export@1";

export interface ExportFile {
  /** Within the bundle, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface BundleParameters {
  readonly edition: Edition;
  /** What is wanted: one thing in all of its formats, or everything. */
  readonly subject: ExportSubject | { readonly type: "everything" };
  /** Manifests that are not published on chain; they are found by their digests. */
  readonly manifests?: readonly Uint8Array[];
}

export type BundleErrorType = ExportError | ManifestError;

/**
 * The files of an export in the order of their paths, with `export.json`, which says what they are and of what they are a
 * function, and `SHA256SUMS`. Pure: the same edition and manifests give the same bytes. With everything, a release whose
 * manifest is not at hand is left out and `export.json` says why; asked for alone it throws {@link ExportError}.
 */
export function bundle({ edition, subject, manifests = [] }: BundleParameters): readonly ExportFile[] {
  const files: (ExportFile & { readonly format: Format })[] = [];
  const leftOut: { readonly path: string; readonly why: string }[] = [];
  for (const [format, each] of wanted(edition, subject)) {
    const path = format.path(each);
    try {
      files.push({ path, format, bytes: stringToBytes(format.make({ edition, manifests }, each)) });
    } catch (error) {
      if (subject.type !== "everything") throw error;
      if (!(error instanceof ExportError || error instanceof ManifestError)) throw error;
      leftOut.push({ path, why: [error.message, error.details].filter(Boolean).join(" ") });
    }
  }
  const sorted = files.sort((a, b) => compareCodePoints(a.path, b.path));
  const list = json({
    kind: EXPORT_KIND,
    ...stampOf(edition),
    tokens: edition.tokens,
    files: sorted.map(({ path, format: { id, what, standard, mediaType } }) => ({
      ...{ path, format: id, what, ...(standard && { standard }), mediaType },
    })),
    leftOut,
  });
  const all = [
    ...sorted.map(({ path, bytes }) => ({ path, bytes })),
    { path: "export.json", bytes: stringToBytes(list) },
  ];
  return [...all, { path: "SHA256SUMS", bytes: stringToBytes(sha256Sums(all)) }];
}

/** What `sha256sum -c` reads: a line for each file in the order of paths. */
export function sha256Sums(files: readonly ExportFile[]): string {
  return files
    .toSorted((a, b) => compareCodePoints(a.path, b.path))
    .map(({ path, bytes }) => `${sha256(bytes).slice(2)}  ${path}\n`)
    .join("");
}

/** What is in the record, each with every format that is about it. */
function wanted(
  { history }: Edition,
  subject: BundleParameters["subject"],
): readonly (readonly [Format, ExportSubject])[] {
  const all: readonly ExportSubject[] =
    subject.type === "everything"
      ? [
          { type: "record" },
          ...listModels(history).flatMap(({ id, releases }): ExportSubject[] => [
            { type: "model", id },
            ...releases.map((release) => ({ type: "release", id: release.id }) as const),
          ]),
          ...Object.values(history.proposals)
            .sort(byId)
            .map(({ id }) => ({ type: "proposal", id }) as const),
        ]
      : [subject];
  return all.flatMap((each) =>
    formats.filter(({ about }) => about === each.type).map((format) => [format, each] as const),
  );
}
