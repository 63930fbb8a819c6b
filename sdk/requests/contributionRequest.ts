import type { Address, Hex } from "viem";
import type { ContributionKind } from "../chain/enums.ts";

export const CONTRIBUTION_REQUEST = "commonweight/contribution-request@1";

/**
 * Somebody asks a community to record a contribution, and perhaps to give votes for it. Nobody signs it: a member reads it,
 * looks at the evidence, and makes a proposal of it.
 */
export interface ContributionRequest {
  readonly kind: typeof CONTRIBUTION_REQUEST;
  readonly chainId: number;
  /** Whose community is asked. */
  readonly governor: Address;
  readonly modelId: bigint;
  readonly contribution: ContributionKind;
  /** Who contributed, as the asker says. */
  readonly contributor: Address;
  /** One line. */
  readonly title: string;
  /** What was done, and why it should be recorded. Markdown. */
  readonly text: string;
  readonly evidence: RequestEvidence;
  /** Votes asked for, in the token's smallest unit; zero for none. */
  readonly votes: bigint;
}

/** Where the evidence is, and what its bytes must be. */
export interface RequestEvidence {
  /** An https address. */
  readonly link: string;
  /** sha-256 of the file behind the link. Absent where the link names a thing that is fixed by itself, such as a commit. */
  readonly sha256?: Hex;
}

/** Limits that keep a request readable, and its link short enough for every browser. Bytes of UTF-8, save for the title's characters. */
export const REQUEST_LIMITS = { title: 150, text: 8_000, link: 1_000, file: 16_384 } as const;
