import type { VoteReceipt } from "@commonweight/sdk/ballots";
import type { Deployment, Stewardship } from "@commonweight/sdk/chain";
import type { HashedFile, HashProgress } from "@commonweight/sdk/manifests";
import type { Document, Progress, Report, Subject } from "@commonweight/sdk/verify";
import type { Hex } from "viem";
import type { Explained } from "../errors/explained.ts";

/** A file of this computer, and where it lies in its folder. Handed to the worker, it is still read where it lies. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

export interface HashJob {
  readonly type: "hash";
  /** Each file by itself, or all as one folder, whose manifest may be among them. */
  readonly of: "file" | "folder";
  readonly files: readonly Chosen[];
}

/** What a hashing found: every file's digest, and the bytes of those that may be the manifest of the others. */
export interface Hashed {
  readonly files: readonly HashedFile[];
  readonly documents: readonly Document[];
  /** What a record may know them by, the likeliest first: a file's sha-256, or a folder's manifests and content roots. */
  readonly digests: readonly Hex[];
  /** What a file says that is itself a receipt of a vote. */
  readonly receipt?: VoteReceipt;
}

/** Where something may be known, in the order of asking. */
export interface Place {
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly rpcUrls: readonly string[];
}

export interface VerifyJob {
  readonly type: "verify";
  readonly subject: Subject;
  /** The first that has recorded the subject answers, or else the first of all. */
  readonly places: readonly Place[];
  readonly secondRpc?: string | undefined;
  /** Logs that a provider no longer has, as a file. */
  readonly archive?: File | undefined;
  /** A manifest that is not published. */
  readonly manifest?: File | undefined;
}

/** A report. `known` is false where every record was read and none decided about the subject. */
export interface Verified {
  readonly report: Report;
  readonly known: boolean;
  /** The names of all stewardships that were asked. */
  readonly asked: readonly string[];
}

export type Job = HashJob | VerifyJob;

export type JobProgress =
  | ({ readonly of: "hash" } & HashProgress)
  | ({ readonly of: "verify"; readonly stewardship: string } & Progress);

export type Result<J extends Job> = J extends HashJob ? Hashed : Verified;

/** What the worker says. */
export type Said =
  | { readonly type: "progress"; readonly progress: JobProgress }
  | { readonly type: "done"; readonly result: Hashed | Verified }
  | { readonly type: "failed"; readonly problem: Explained };
