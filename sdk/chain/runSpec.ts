import type { Address, Hex } from "viem";
import type { Coverage, EvidenceField, RunKind } from "./enums.ts";

/** What voters decide on and the operator countersigns. Digests are sha-256, zero where there is no such document. */
export interface RunSpec {
  readonly modelId: bigint;
  readonly kind: RunKind;
  /** The release that training starts from, or zero. */
  readonly parentRelease: bigint;
  readonly operator: Address;
  /** The zero address stands for ether. */
  readonly token: Address;
  /** Commitment to the datasets adopted when the run is funded. */
  readonly adoptedSet: Hex;
  readonly outputTerms: Hex;
  /** The specification as people read it. */
  readonly document: Hex;
  readonly config: Hex;
  readonly code: Hex;
  readonly container: Hex;
  readonly tokenizer: Hex;
  readonly evaluationPlan: Hex;
  readonly seed: bigint;
  readonly plannedGpuSeconds: bigint;
  /** What every adopted dataset must at least be covered by; `None` demands nothing. */
  readonly leastCoverage: Coverage;
  /** Seconds since 1970. */
  readonly acceptBy: number;
  /** How long each milestone can be answered by a vote before it is paid, in seconds. */
  readonly reviewWindow: number;
  readonly milestones: readonly MilestoneSpec[];
}

export interface MilestoneSpec {
  /** In the token's smallest unit. */
  readonly amount: bigint;
  /** Seconds since 1970. */
  readonly dueAt: number;
  /** In the order of EVIDENCE_FIELDS. */
  readonly requiredEvidence: readonly EvidenceField[];
}

/** What the operator shows for a milestone. Zero where there is nothing to show. */
export interface Evidence {
  readonly checkpointRoot: Hex;
  readonly step: bigint;
  readonly tokensSeen: bigint;
  readonly gpuSeconds: bigint;
  readonly dataCursor: Hex;
  readonly logs: Hex;
  readonly evaluation: Hex;
  readonly environment: Hex;
}
