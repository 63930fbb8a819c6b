import type { Hex } from "viem";
import type { Reading, Verdict } from "./verdict.ts";

export const MATRIX_KIND = "commonweight/licence-matrix@1";

/** What a community expects of licences: data, from which verdicts are computed, and which a vote adopts by its digest. */
export interface LicenceMatrix {
  readonly version: string;
  readonly notice: string;
  /** What each reading says. */
  readonly readings: Readonly<Record<Reading, string>>;
  /** Kinds of terms that weights can go out under. */
  readonly outputs: readonly OutputGroup[];
  /** Kinds of terms that data and base models come under. */
  readonly inputs: readonly InputGroup[];
  /** Kinds of input that don't go together. */
  readonly pairs: readonly MatrixPair[];
}

export interface OutputGroup {
  readonly id: string;
  readonly name: string;
  readonly licences: readonly string[];
}

export interface InputGroup extends OutputGroup {
  /** For a dataset; without a rule that fits, the verdict is `Unknown`. */
  readonly data: readonly MatrixRule[];
  /** For a base model that the weights start from. */
  readonly base: readonly MatrixRule[];
  /** Why the weights may keep the base model's very licence (`Same`), where they may. */
  readonly same?: string;
}

/** A verdict under each reading. The first rule that fits counts. */
export interface MatrixRule {
  /** Ids of output groups; missing in a rule for every output. */
  readonly outputs?: readonly string[];
  readonly cell: Readonly<Record<Reading, MatrixCell>>;
}

export interface MatrixCell {
  readonly verdict: Verdict;
  readonly why: string;
}

/** A rule for a set that has inputs of both groups. */
export interface MatrixPair extends MatrixRule {
  /** Ids of two input groups. */
  readonly inputs: readonly [string, string];
}

/** A matrix with the digest that a vote adopts it by. */
export interface PublishedMatrix {
  readonly matrix: LicenceMatrix;
  /** sha-256 of its bytes. */
  readonly digest: Hex;
}
