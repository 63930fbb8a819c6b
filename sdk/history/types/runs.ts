import type { Address, Hex } from "viem";
import type { RunStatus } from "../../chain/enums.ts";
import type { Evidence, MilestoneSpec, RunSpec } from "../../chain/runSpec.ts";
import type { Source, Sourced } from "../source.ts";

export interface Run {
  readonly id: bigint;
  readonly modelId: bigint;
  readonly operator: Address;
  readonly token: Address;
  readonly spec: RunSpec;
  readonly specHash: Hex;
  /** The vote that funded it. */
  readonly proposalId: bigint;
  /** As events say, oldest first. Whether a milestone is under review depends on the time: see `runStatusAt`. */
  readonly statuses: readonly Sourced<RunStatus>[];
  readonly milestones: readonly Milestone[];
  /** Amounts in the token's smallest unit. What the contract still holds is funded - paid - refunded. */
  readonly funded: bigint;
  readonly paid: bigint;
  readonly refunded: bigint;
  /** The vote that ended it, if one did. */
  readonly cancelledBy?: bigint;
  readonly source: Source;
}

export interface Milestone extends MilestoneSpec {
  readonly index: number;
  readonly submitted?: Submission;
  readonly paid?: Source;
  /** Set when a cancellation took it back while it was under review. */
  readonly takenBack?: Source;
}

export interface Submission {
  readonly evidence: Evidence;
  /** The last second of its review: it can be paid after it. */
  readonly payableAt: number;
  readonly source: Source;
}
