import type { Address, Hex } from "viem";
import type { RunStatus, Tier } from "../../chain/enums.ts";
import type { Evidence, MilestoneSpec, RunSetup, RunSpec } from "../../chain/runSpec.ts";
import type { Source, Sourced } from "../source.ts";

/** Amounts are in the token's smallest unit; what the contract still holds is funded - paid - refunded. */
export interface Run {
  readonly id: bigint;
  readonly modelId: bigint;
  readonly operator: Address;
  /** Who rules on challenges, and who attests tiers from V2 on: as the rules name them, the timelock where they name nobody. */
  readonly arbiter: Address;
  readonly verifier: Address;
  readonly token: Address;
  /** As it was voted. */
  readonly spec: RunSpec;
  readonly specHash: Hex;
  /** The vote that funded it. */
  readonly proposalId: bigint;
  /** As events say, oldest first. What time alone brings about no event tells: see `runAt`. */
  readonly statuses: readonly Sourced<RunStatus>[];
  /** As amended. */
  readonly setup: RunSetup;
  /** Their amounts as amended; their due dates as in the spec, see `dueAt`. */
  readonly milestones: readonly Milestone[];
  /** How many milestones are earned; the next one is at stake. */
  readonly earned: number;
  /** How many challenges were upheld. */
  readonly strikes: number;
  /** How many reviews there were; the last one is the present one. */
  readonly review: number;
  /** The last second of the present review. Zero if there was none. */
  readonly reviewEndsAt: number;
  /** Since when the next milestone has been the operator's turn, in seconds. Zero until it accepts. */
  readonly activeSince: number;
  /** The review of the whole run, once every milestone is earned. */
  readonly finalReview?: FinalReview;
  readonly funded: bigint;
  /** What the operator earned and was not paid yet, what is held back of it included. */
  readonly owed: bigint;
  /** What is held back of the tranches that were earned. */
  readonly kept: bigint;
  readonly paid: bigint;
  readonly refunded: bigint;
  /** Who gave to the budget, the treasury first. */
  readonly funders: readonly Funder[];
  readonly bonds: Bonds;
  /** Where accounts want to be paid that named another address. */
  readonly payees: Readonly<Record<Address, Address>>;
  readonly amendments: readonly Amendment[];
  readonly incidents: readonly Incident[];
  readonly ending?: Ending;
  readonly source: Source;
}

export interface Milestone extends MilestoneSpec {
  readonly index: number;
  /** Oldest first: what faulted can be submitted again. */
  readonly submissions: readonly Submission[];
  readonly earned?: { readonly kept: bigint; readonly at: number; readonly source: Source };
  readonly paid?: Payment;
}

export interface Payment {
  readonly to: Address;
  readonly amount: bigint;
  readonly source: Source;
}

/** One submission of a milestone, and its review. */
export interface Submission {
  readonly review: number;
  readonly evidence: Evidence;
  /** What it has reached. Never rounded up. */
  readonly tier: Tier;
  readonly attestations: readonly Attestation[];
  /** The last second in which it can be challenged. */
  readonly reviewEndsAt: number;
  /** The block whose hash draws the segment that others run again. */
  readonly drawBlock: number;
  readonly segment?: Sourced<Hex>;
  readonly challenge?: Challenge;
  /** Set when the review ended without pay. */
  readonly faulted?: { readonly at: number; readonly source: Source };
  readonly source: Source;
}

export interface Attestation {
  readonly from: Tier;
  readonly tier: Tier;
  readonly report: Hex;
  readonly source: Source;
}

export interface Challenge {
  readonly challenger: Address;
  readonly evidence: Hex;
  readonly bond: bigint;
  /** The last second for a ruling. */
  readonly rulingBy: number;
  readonly ruling?: Ruling;
  /** Set when the time for a ruling passed without one, and somebody said so. */
  readonly closed?: Source;
  readonly source: Source;
}

export interface Ruling {
  readonly upheld: boolean;
  readonly document: Hex;
  /** Zero if it is not a vote's. */
  readonly proposalId: bigint;
  readonly source: Source;
}

export interface FinalReview {
  readonly review: number;
  readonly endsAt: number;
  readonly challenge?: Challenge;
  readonly source: Source;
}

export interface Funder {
  readonly account: Address;
  /** All that it gave. */
  readonly given: bigint;
  /** What came back, and when, once its part was sent. */
  readonly refund?: Payment;
}

export interface Bonds {
  /** All that the contract holds, released or not. */
  readonly held: bigint;
  /** What accounts can withdraw. */
  readonly released: Readonly<Record<Address, bigint>>;
  readonly entries: readonly BondEntry[];
}

export interface BondEntry {
  readonly kind: "deposited" | "released" | "withdrawn";
  readonly account: Address;
  readonly amount: bigint;
  readonly source: Source;
}

export interface Amendment {
  readonly before: RunSetup;
  readonly after: RunSetup;
  /** Of the last milestones; empty if they stayed. */
  readonly oldAmounts: readonly bigint[];
  readonly newAmounts: readonly bigint[];
  readonly reason: Hex;
  /** Zero if the operator did it alone. */
  readonly proposalId: bigint;
  readonly source: Source;
}

export interface Incident {
  readonly document: Hex;
  /** Zero if the operator recorded it. */
  readonly proposalId: bigint;
  readonly source: Source;
}

/** How a run ended. */
export interface Ending {
  readonly status: "Completed" | "Lapsed" | "Failed" | "Cancelled";
  /** What the funders get back together. */
  readonly unspent: bigint;
  /** What was earned and was still to be paid. */
  readonly reserved: bigint;
  /** What a failed run had held back, which is unspent now. */
  readonly forfeited: bigint;
  /** The vote that ended it; zero if none did. */
  readonly proposalId: bigint;
  readonly source: Source;
}
