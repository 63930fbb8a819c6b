import type { Edition } from "../edition/Edition.ts";

/** One thing of a record that formats are about. */
export type ExportSubject =
  | { readonly type: "model"; readonly id: bigint }
  | { readonly type: "proposal"; readonly id: bigint }
  | { readonly type: "release"; readonly id: bigint }
  | { readonly type: "record" };

export type SubjectType = ExportSubject["type"];

/** What a format is made from. */
export interface Source {
  readonly edition: Edition;
  /** Manifests that are not published on chain, as the asker gives them; they are found by their digest. */
  readonly manifests: readonly Uint8Array[];
}

/** One format. A new one is a file beside this one and a line in index.ts. */
export interface Format {
  /** Of all formats, for the command line and the page: "model-card". */
  readonly id: string;
  /** What it is, in a sentence without a full stop. */
  readonly what: string;
  /** The standard that it follows, where there is one. */
  readonly standard?: string;
  readonly about: SubjectType;
  readonly mediaType: string;
  /** Where it lies in a bundle. */
  readonly path: (subject: ExportSubject) => string;
  /**
   * Its text. Pure: the same source gives the same text. Throws an ExportError for a subject that is not in the record, and
   * a ManifestError or ExportError where what it needs is not at hand.
   */
  readonly make: (source: Source, subject: ExportSubject) => string;
}

/** The number of a subject that has one. */
export function idOf(subject: ExportSubject): bigint {
  if (subject.type === "record") throw new TypeError("The record has no number");
  return subject.id;
}
