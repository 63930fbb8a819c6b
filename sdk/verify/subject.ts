import type { Hex } from "viem";
import type { VoteReceipt } from "../ballots/voteReceipt.ts";
import type { DigestedFile } from "./links/manifests.ts";

/** What is asked about. */
export type Subject =
  /** A folder of weights or data: every file's path and digest, and the bytes of what may be its manifest. */
  | {
      readonly type: "folder";
      readonly files: readonly DigestedFile[];
      readonly documents?: readonly Document[];
    }
  | { readonly type: "file"; readonly file: DigestedFile }
  /** The digest of a release's or dataset's manifest, their content root, or the sha-256 of a file that a manifest names. */
  | { readonly type: "digest"; readonly digest: Hex }
  | { readonly type: "run"; readonly id: bigint }
  | { readonly type: "proposal"; readonly id: bigint }
  /** That somebody voted, as its holder says. */
  | { readonly type: "voteReceipt"; readonly receipt: VoteReceipt }
  /** Every release, run, dataset and proposal. */
  | { readonly type: "everything" };

export interface Document {
  /** Where it lies in the folder; absent for one that came from elsewhere. */
  readonly path?: string;
  readonly bytes: Uint8Array;
}

/** In the asker's terms. */
export function describeSubject(subject: Subject): string {
  switch (subject.type) {
    case "folder":
      return `a folder of ${subject.files.length} files`;
    case "file":
      return `the file ${subject.file.path} (sha-256 ${subject.file.sha256})`;
    case "digest":
      return `the digest ${subject.digest}`;
    case "run":
      return `run ${subject.id}`;
    case "proposal":
      return `proposal ${subject.id}`;
    case "voteReceipt":
      return `the receipt of ${subject.receipt.voter}'s vote on proposal ${subject.receipt.proposal}`;
    case "everything":
      return "everything that was decided";
  }
}
