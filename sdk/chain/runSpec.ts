import type { Address, Hex } from "viem";
import type { Coverage, EvidenceField, RunKind, SetupPart, Tier } from "./enums.ts";

/**
 * What voters decide on and the operator countersigns. Digests are sha-256, zero where there is no such document. Amounts are
 * in the token's smallest unit, moments in seconds since 1970, durations in seconds, rates in basis points.
 */
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
  readonly seed: bigint;
  /** What a GPU-second costs, as planned. */
  readonly gpuSecondPrice: bigint;
  /** What every adopted dataset must at least be covered by; `None` demands nothing. */
  readonly leastCoverage: Coverage;
  readonly acceptBy: number;
  readonly setup: RunSetup;
  readonly rules: RunRules;
  readonly milestones: readonly MilestoneSpec[];
}

/** What amendments can change. */
export interface RunSetup {
  readonly config: Hex;
  readonly code: Hex;
  readonly container: Hex;
  readonly tokenizer: Hex;
  readonly evaluationPlan: Hex;
  readonly plannedGpuSeconds: bigint;
  /** By how many seconds every due date was moved in all; zero in a spec. */
  readonly delay: number;
}

export interface RunRules {
  /** What the operator deposits when it accepts; zero if nothing. */
  readonly operatorBond: bigint;
  /** What a challenger deposits. */
  readonly challengeBond: bigint;
  /** How long a milestone can be challenged before it is earned. */
  readonly reviewWindow: number;
  /** How long the arbiter has for a ruling. */
  readonly disputeWindow: number;
  /** How long the whole run can be challenged after its last milestone. */
  readonly finalReview: number;
  /** How long after its due date a milestone is overdue. */
  readonly grace: number;
  /** How long an overdue milestone can still be submitted. */
  readonly cure: number;
  /** What is held back of each tranche until the run is completed, in basis points. */
  readonly holdback: number;
  /** How many upheld challenges the run survives. */
  readonly maxStrikes: number;
  /** Who rules on challenges; zero for the timelock. */
  readonly arbiter: Address;
  /** Who attests the tiers from V2 on; zero for the arbiter. */
  readonly verifier: Address;
  readonly envelope: Envelope;
}

/** What the operator may change alone. */
export interface Envelope {
  readonly parts: readonly SetupPart[];
  /** By how many seconds due dates may move in all. */
  readonly mostDelay: number;
  /** What the operator may plan at most, in all. */
  readonly mostGpuSeconds: bigint;
}

export interface MilestoneSpec {
  readonly amount: bigint;
  readonly dueAt: number;
  /** In the order of EVIDENCE_FIELDS. */
  readonly requiredEvidence: readonly EvidenceField[];
  /** What the milestone must have reached when its review ends. */
  readonly leastTier: Tier;
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

/** What all milestones pay together. */
export function promisedBy({ milestones }: Pick<RunSpec, "milestones">): bigint {
  return milestones.reduce((sum, { amount }) => sum + amount, 0n);
}
