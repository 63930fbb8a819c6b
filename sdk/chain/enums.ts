/** Every list is in the order of the contract's enum, so that an index is the value on chain. */

export const STANDINGS = [
  "Unknown",
  "Adopted",
  "Quarantined",
  "Superseded",
  "Withdrawn",
  "Revoked",
  "Rejected",
] as const;
/** What a dataset is to one model. */
export type Standing = (typeof STANDINGS)[number];

export const COVERAGES = ["None", "RevisionOnly", "Partial", "Full"] as const;
/** How far a dataset's digests reach, from least to most. No dataset has `None`; a run that demands nothing does. */
export type Coverage = (typeof COVERAGES)[number];

export const DOCTRINES = ["Unset", "Permissive", "Copyleft"] as const;
/** `Permissive`: weights are not adapted material (reading P). `Copyleft`: they are (reading C). */
export type Doctrine = (typeof DOCTRINES)[number];

export const CONTRIBUTION_KINDS = ["Code", "Data", "Compute", "Evaluation", "Audit"] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const RUN_KINDS = [
  "Pretrain",
  "Continue",
  "FineTune",
  "Preference",
  "Merge",
  "Quantize",
  "Distill",
  "Evaluate",
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export const RUN_STATUSES = [
  "None",
  "Funded",
  "Active",
  "UnderReview",
  "Stalled",
  "Disputed",
  "FinalReview",
  "Completed",
  "Lapsed",
  "Failed",
  "Cancelled",
] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export const TIERS = ["Reported", "Committed", "Evaluated", "Resampled", "Exact"] as const;
/** How far others have checked a milestone, V0 to V4. Never rounded up. */
export type Tier = (typeof TIERS)[number];

/** The digests of a run's setup, from bit 0 to bit 4 of an envelope's `parts`. */
export const SETUP_PARTS = ["config", "code", "container", "tokenizer", "evaluationPlan"] as const;
export type SetupPart = (typeof SETUP_PARTS)[number];

export const FORK_STATUSES = ["None", "Open", "Begun", "Finished", "Abandoned"] as const;
/** Where a fork stands: tokens are lodged, its child is built, the child exists, or it was given up. */
export type ForkStatus = (typeof FORK_STATUSES)[number];

export const PROPOSAL_STATES = [
  "Pending",
  "Active",
  "Cancelled",
  "Defeated",
  "Succeeded",
  "Queued",
  "Expired",
  "Executed",
] as const;
/** In the order of OpenZeppelin's IGovernor. */
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_CLASSES = ["Restrictive", "Ordinary", "Terms", "Constitutional"] as const;
/** What a proposal's calls can do, from least to most. It decides what the proposal needs. */
export type ProposalClass = (typeof PROPOSAL_CLASSES)[number];

export const BALLOT_FAULTS = [
  "None",
  "NotActive",
  "InvalidChoice",
  "AlreadyVoted",
  "InvalidSignature",
  "NoVotes",
] as const;
/** Why a relayed ballot was not counted. */
export type BallotFault = (typeof BALLOT_FAULTS)[number];

/** A ballot's choice as the governor counts it (Bravo). */
export const SUPPORT = { Against: 0, For: 1, Abstain: 2 } as const;
export type Choice = keyof typeof SUPPORT;

/** The fields of a milestone's evidence, from bit 0 to bit 7 of `requiredEvidence`. */
export const EVIDENCE_FIELDS = [
  "checkpointRoot",
  "step",
  "tokensSeen",
  "gpuSeconds",
  "dataCursor",
  "logs",
  "evaluation",
  "environment",
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** The member of an enum with this value on chain. Throws RangeError for a value that the contract does not know. */
export function enumMember<const T extends readonly string[]>(members: T, value: number): T[number] {
  const member = members[value];
  if (member === undefined) throw new RangeError(`${value} is none of ${members.join(", ")}`);
  return member;
}

/** The choice of a ballot, or undefined for a value that only a foreign governor counts. */
export function choiceOf(support: number): Choice | undefined {
  return (["Against", "For", "Abstain"] as const)[support];
}

/** The evidence fields that a milestone's bits name, in the order of the bits. */
export function evidenceFields(bits: number): EvidenceField[] {
  return named(EVIDENCE_FIELDS, bits);
}

/** The bits of evidence fields; the inverse of {@link evidenceFields}. */
export function evidenceBits(fields: readonly EvidenceField[]): number {
  return bitsOf(EVIDENCE_FIELDS, fields);
}

/** The digests of a setup that an envelope's bits name, in the order of the bits. */
export function setupParts(bits: number): SetupPart[] {
  return named(SETUP_PARTS, bits);
}

/** The bits of a setup's digests; the inverse of {@link setupParts}. */
export function setupBits(parts: readonly SetupPart[]): number {
  return bitsOf(SETUP_PARTS, parts);
}

function named<name extends string>(names: readonly name[], bits: number): name[] {
  return names.filter((_, index) => (bits & (1 << index)) !== 0);
}

function bitsOf<name extends string>(names: readonly name[], chosen: readonly name[]): number {
  return chosen.reduce((bits, each) => bits | (1 << names.indexOf(each)), 0);
}
