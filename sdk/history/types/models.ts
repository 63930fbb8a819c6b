import type { Address, Hex } from "viem";
import type { ContributionKind, Doctrine, Standing } from "../../chain/enums.ts";
import type { Decided, Source } from "../source.ts";

export interface Model {
  readonly id: bigint;
  readonly name: string;
  /** Manifest digests of the releases that it is built on. */
  readonly parents: readonly Hex[];
  readonly forkOf?: ForkOrigin;
  /** Its creation: zero for the first model, which needs no vote. */
  readonly proposalId: bigint;
  readonly source: Source;
  /** sha-256 of the charter. */
  readonly charter: Decided<Hex>;
  readonly outputTerms?: Decided<OutputTerms>;
  readonly policy?: Decided<Policy>;
  /** By dataset id. */
  readonly standings: Readonly<Record<string, DatasetStanding>>;
  readonly releases: readonly Release[];
  readonly contributions: readonly Contribution[];
  readonly resolutions: readonly Resolution[];
}

export interface ForkOrigin {
  readonly chainId: bigint;
  readonly registry: Address;
  readonly modelId: bigint;
}

export interface OutputTerms {
  readonly terms: Hex;
  /** sha-256 of the evidence document; zero if none. */
  readonly evidence: Hex;
}

export interface Policy {
  readonly doctrine: Doctrine;
  /** sha-256 of the licence matrix; zero if none. */
  readonly licenceMatrix: Hex;
}

/** What a dataset is to a model, and how it came to that. Nothing is erased. */
export interface DatasetStanding {
  readonly datasetId: Hex;
  readonly current: StandingEntry;
  /** Oldest first; `current` is the last. */
  readonly entries: readonly StandingEntry[];
}

export interface StandingEntry {
  readonly from: Standing;
  readonly standing: Standing;
  /** The terms that the vote concluded; zero if none. */
  readonly concludedTerms: Hex;
  /** sha-256 of the evidence document; zero if none. */
  readonly evidence: Hex;
  /** The dataset that took its place, if superseded. */
  readonly successor?: Hex;
  readonly proposalId: bigint;
  readonly source: Source;
}

export interface Release {
  readonly id: bigint;
  readonly modelId: bigint;
  readonly manifestDigest: Hex;
  /** OpenSSF Model Signing root of the weights. */
  readonly contentRoot: Hex;
  /** The run that made it; zero for an imported release. */
  readonly runId: bigint;
  /** Commitment to the datasets that the run was pinned to; zero for an imported release. */
  readonly adoptedSet: Hex;
  readonly outputTerms: Hex;
  readonly evaluation: Hex;
  readonly proposalId: bigint;
  readonly source: Source;
}

export interface Contribution {
  readonly id: bigint;
  readonly kind: ContributionKind;
  readonly contributor: Address;
  readonly evidence: Hex;
  readonly proposalId: bigint;
  readonly source: Source;
}

/** A decision that is nothing but a text. */
export interface Resolution {
  readonly document: Hex;
  readonly proposalId: bigint;
  readonly source: Source;
}
