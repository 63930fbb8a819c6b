import type { Address, Hex } from "viem";
import type { Call } from "../chain/call.ts";
import type { ContributionKind, Coverage, Doctrine, ProposalClass, Tier } from "../chain/enums.ts";
import type { RunSetup, RunSpec } from "../chain/runSpec.ts";
import type { ClassRule } from "../history/types/classes.ts";
import type { ForkOrigin } from "../history/types/models.ts";
import type { SettingName } from "../history/types/settings.ts";

/** One of the things that a proposal can do. Digests are sha-256; a zero digest means that there is no such document. */
export type Action =
  | AdoptDataset
  | ConcludeTerms
  | SupersedeDataset
  | WithdrawDataset
  | RevokeDataset
  | QuarantineDataset
  | RejectDataset
  | SetOutputTerms
  | SetPolicy
  | SetCharter
  | CreateModel
  | RecordRelease
  | RecordContribution
  | RecordResolution
  | RegisterTerms
  | RegisterDataset
  | AddLocator
  | PublishDocument
  | FundRun
  | CancelRun
  | AmendRun
  | RuleOnRun
  | AttestTier
  | RecordIncident
  | Pay
  | SetLimit
  | Mint
  | SetSetting
  | SetClassRule
  | SetCallClass
  | SetDaoURI
  | RawCall;

export type ActionType = Action["type"];

interface OnDataset {
  readonly modelId: bigint;
  readonly datasetId: Hex;
  readonly evidence: Hex;
}

export interface AdoptDataset extends OnDataset {
  readonly type: "adoptDataset";
  readonly concludedTerms: Hex;
}

/** Corrects the terms of an adopted dataset. */
export interface ConcludeTerms extends OnDataset {
  readonly type: "concludeTerms";
  readonly concludedTerms: Hex;
}

export interface SupersedeDataset extends OnDataset {
  readonly type: "supersedeDataset";
  readonly successor: Hex;
  readonly concludedTerms: Hex;
}

export interface WithdrawDataset extends OnDataset {
  readonly type: "withdrawDataset";
}

export interface RevokeDataset extends OnDataset {
  readonly type: "revokeDataset";
}

export interface QuarantineDataset extends OnDataset {
  readonly type: "quarantineDataset";
}

export interface RejectDataset extends OnDataset {
  readonly type: "rejectDataset";
}

export interface SetOutputTerms {
  readonly type: "setOutputTerms";
  readonly modelId: bigint;
  readonly terms: Hex;
  readonly evidence: Hex;
}

export interface SetPolicy {
  readonly type: "setPolicy";
  readonly modelId: bigint;
  readonly doctrine: Doctrine;
  readonly licenceMatrix: Hex;
}

export interface SetCharter {
  readonly type: "setCharter";
  readonly modelId: bigint;
  readonly charter: Hex;
}

export interface CreateModel {
  readonly type: "createModel";
  readonly name: string;
  readonly charter: Hex;
  readonly parents: readonly Hex[];
  readonly forkOf?: ForkOrigin;
}

export interface RecordRelease {
  readonly type: "recordRelease";
  readonly modelId: bigint;
  readonly manifestDigest: Hex;
  readonly contentRoot: Hex;
  /** The completed run that made the weights, or zero for an imported release. */
  readonly runId: bigint;
  readonly evaluation: Hex;
}

export interface RecordContribution {
  readonly type: "recordContribution";
  readonly modelId: bigint;
  readonly kind: ContributionKind;
  readonly contributor: Address;
  readonly evidence: Hex;
}

/** A decision that is nothing but a text. */
export interface RecordResolution {
  readonly type: "recordResolution";
  readonly modelId: bigint;
  readonly document: Hex;
}

export interface RegisterTerms {
  readonly type: "registerTerms";
  readonly spdxExpression: string;
  readonly listVersion: string;
  readonly textDigest: Hex;
}

export interface RegisterDataset {
  readonly type: "registerDataset";
  readonly manifestDigest: Hex;
  readonly contentRoot: Hex;
  readonly coverage: Coverage;
  readonly declaredTerms: Hex;
  readonly previous: Hex;
  readonly locators: readonly string[];
}

export interface AddLocator {
  readonly type: "addLocator";
  readonly datasetId: Hex;
  readonly locator: string;
}

export interface PublishDocument {
  readonly type: "publishDocument";
  /** The document's bytes. */
  readonly document: Hex;
}

export interface FundRun {
  readonly type: "fundRun";
  readonly spec: RunSpec;
  /** Whether the treasury's limit for ordinary votes is passed over. */
  readonly aboveLimit: boolean;
}

export interface CancelRun {
  readonly type: "cancelRun";
  readonly runId: bigint;
}

/** Changes a run's setup beyond what its operator may, and what the milestones pay that are not submitted. */
export interface AmendRun {
  readonly type: "amendRun";
  readonly runId: bigint;
  readonly setup: RunSetup;
  /** One for each milestone that is not submitted, in the token's smallest unit; none to leave them. */
  readonly amounts: readonly bigint[];
  readonly reason: Hex;
}

/** Rules on a challenge, where the timelock is the arbiter. */
export interface RuleOnRun {
  readonly type: "ruleOnRun";
  readonly runId: bigint;
  readonly review: number;
  readonly upheld: boolean;
  readonly document: Hex;
}

/** Attests what a milestone under review has reached, where the timelock is the verifier. */
export interface AttestTier {
  readonly type: "attestTier";
  readonly runId: bigint;
  readonly review: number;
  readonly tier: Tier;
  readonly report: Hex;
}

export interface RecordIncident {
  readonly type: "recordIncident";
  readonly runId: bigint;
  readonly document: Hex;
}

export interface Pay {
  readonly type: "pay";
  /** The zero address stands for ether. */
  readonly token: Address;
  readonly to: Address;
  /** In the token's smallest unit. */
  readonly amount: bigint;
  readonly aboveLimit: boolean;
}

/** What ordinary votes may spend of a token in 30 days. */
export interface SetLimit {
  readonly type: "setLimit";
  readonly token: Address;
  readonly limit: bigint;
}

export interface Mint {
  readonly type: "mint";
  readonly to: Address;
  readonly amount: bigint;
}

export interface SetSetting {
  readonly type: "setSetting";
  readonly setting: SettingName;
  /** In the setting's unit; see SETTINGS. */
  readonly value: bigint;
}

/** What a class asks of its proposals from now on. */
export interface SetClassRule {
  readonly type: "setClassRule";
  readonly class: ProposalClass;
  readonly rule: ClassRule;
}

/** The class of a call of a contract outside the stewardship. */
export interface SetCallClass {
  readonly type: "setCallClass";
  readonly target: Address;
  /** Four bytes. */
  readonly selector: Hex;
  readonly class: ProposalClass;
}

export interface SetDaoURI {
  readonly type: "setDaoURI";
  readonly daoURI: string;
}

/** Anything else: shown raw, never hidden. */
export interface RawCall extends Call {
  readonly type: "call";
}
