import type { Hex } from "viem";
import type { Coverage } from "../../chain/enums.ts";

export const PIN_KIND = "commonweight/pin@1";
export const MANIFEST_KIND = "commonweight/manifest@1";

/** A pin document: a dataset at a fixed revision of some host, with as many digests as are known. */
export interface PinDocument {
  readonly kind: typeof PIN_KIND;
  readonly name: string;
  readonly curator: string;
  /** A hint with a fixed revision: `hf:datasets/<id>@<40 hex>` or `git:https://…@<40 hex>`. */
  readonly locator: string;
  /** The SPDX expression that the curator declares. */
  readonly declaredTerms: string;
  readonly files: readonly PinnedFile[];
  /** Whether `files` is every file of the revision, but for the ignored ones. */
  readonly complete: boolean;
  /** Paths that were left out; by default what OpenSSF Model Signing leaves out. */
  readonly ignoredPaths?: readonly string[];
  readonly notes: string;
  /** Set in invented examples. */
  readonly sample?: true;
}

/** A manifest: every file of a folder. The files are the identity; where they lie does not matter. */
export interface ManifestDocument {
  readonly kind: typeof MANIFEST_KIND;
  readonly of: "dataset" | "release";
  readonly name: string;
  /** Who put it together. May be empty for a release: its history tells. */
  readonly curator: string;
  /** A hint, if there is one, with a fixed revision; a release's may be `hf:models/<id>@<40 hex>`. */
  readonly locator?: string;
  /** The SPDX expression that the curator declares. May be empty for a release: its terms are voted. */
  readonly declaredTerms: string;
  /** At least one, each with its size. */
  readonly files: readonly Required<PinnedFile>[];
  /** Paths that were left out; by default what OpenSSF Model Signing leaves out. */
  readonly ignoredPaths: readonly string[];
  readonly notes: string;
  /** Set in invented examples. */
  readonly sample?: true;
}

export interface PinnedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes?: number;
  /** 64 hexadecimal digits, lower case, without 0x. */
  readonly sha256: string;
}

/** A document that passed every check, with all that follows from its content. */
interface Checked<Of extends "dataset" | "release", Document> {
  readonly of: Of;
  readonly document: Document;
  /** Its canonical JSON (RFC 8785), which is what gets published. */
  readonly bytes: Uint8Array;
  /** sha-256 of `bytes`. */
  readonly digest: Hex;
  /** How far the digests reach, computed from the files: never what the document claims of itself. */
  readonly coverage: Exclude<Coverage, "None">;
  /** OpenSSF Model Signing root over the files; zero without files. */
  readonly contentRoot: Hex;
  /** The 40 hexadecimal digits of the locator, if there is one. */
  readonly revision: string | undefined;
}

export type PinManifest = Checked<"dataset", PinDocument>;
export type DatasetManifest = Checked<"dataset", PinDocument | ManifestDocument>;
export type ReleaseManifest = Checked<"release", ManifestDocument>;
export type Manifest = DatasetManifest | ReleaseManifest;
