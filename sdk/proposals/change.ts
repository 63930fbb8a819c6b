import type { Address, Hex } from "viem";
import type { ProposalClass, RunStatus, Standing, Tier } from "../chain/enums.ts";
import type { RunSetup, RunSpec } from "../chain/runSpec.ts";
import type { ClassRule } from "../history/types/classes.ts";
import type { Contribution, ForkOrigin, Policy } from "../history/types/models.ts";
import type { SettingName } from "../history/types/settings.ts";
import type { Action } from "./action.ts";

/** What a proposal's calls would change, per subject, from what stands now. `describeChange` says it in words. */
export type Change =
  | DatasetChange
  | AdoptedSetChange
  | OutputTermsChange
  | PolicyChange
  | CharterChange
  | ModelChange
  | ReleaseChange
  | ContributionChange
  | ResolutionChange
  | CatalogueChange
  | RunChange
  | RunTermsChange
  | TierChange
  | IncidentChange
  | MoneyChange
  | TreasuryChange
  | LimitChange
  | SupplyChange
  | SettingChange
  | ClassRuleChange
  | CallClassChange
  | DaoURIChange
  | OutsideChange;

export type ChangeType = Change["type"];

export interface DatasetChange {
  readonly type: "dataset";
  readonly modelId: bigint;
  readonly datasetId: Hex;
  readonly before: StandingView;
  readonly after: StandingView;
}

export interface StandingView {
  readonly standing: Standing;
  /** Zero if none. */
  readonly concludedTerms: Hex;
  readonly successor?: Hex;
}

/** The datasets that the model is made of, as a whole. */
export interface AdoptedSetChange {
  readonly type: "adoptedSet";
  readonly modelId: bigint;
  readonly before: AdoptedSetView;
  readonly after: AdoptedSetView;
}

export interface AdoptedSetView {
  readonly count: number;
  readonly commitment: Hex;
}

export interface OutputTermsChange {
  readonly type: "outputTerms";
  readonly modelId: bigint;
  readonly before?: Hex;
  readonly after: Hex;
}

export interface PolicyChange {
  readonly type: "policy";
  readonly modelId: bigint;
  readonly before?: Policy;
  readonly after: Policy;
}

export interface CharterChange {
  readonly type: "charter";
  readonly modelId: bigint;
  readonly before?: Hex;
  readonly after: Hex;
}

export interface ModelChange {
  readonly type: "model";
  readonly name: string;
  readonly charter: Hex;
  readonly parents: readonly Hex[];
  readonly forkOf?: ForkOrigin;
}

export interface ReleaseChange {
  readonly type: "release";
  readonly modelId: bigint;
  readonly manifestDigest: Hex;
  readonly contentRoot: Hex;
  readonly runId: bigint;
}

export interface ContributionChange {
  readonly type: "contribution";
  readonly modelId: bigint;
  readonly kind: Contribution["kind"];
  readonly contributor: Address;
  readonly evidence: Hex;
}

export interface ResolutionChange {
  readonly type: "resolution";
  readonly modelId: bigint;
  readonly document: Hex;
}

/** Something new in the shared catalogue. */
export interface CatalogueChange {
  readonly type: "catalogue";
  readonly entry: "terms" | "dataset" | "locator" | "document";
  readonly id: Hex;
  /** Whether the catalogue holds it already, so that nothing changes. */
  readonly known: boolean;
}

export interface RunChange {
  readonly type: "run";
  /** Absent for a run that is about to be funded. */
  readonly runId?: bigint;
  readonly spec: RunSpec;
  readonly before?: RunStatus;
  readonly after: RunStatus;
  /** What the run gets, or what goes back to its funders if it ends, in the token's smallest unit. */
  readonly amount: bigint;
}

/** What was agreed for a run, before and after an amendment. */
export interface RunTermsChange {
  readonly type: "runTerms";
  readonly runId: bigint;
  readonly token: Address;
  readonly before: AgreedView;
  readonly after: AgreedView;
}

export interface AgreedView {
  readonly setup: RunSetup;
  /** What each milestone pays, in the token's smallest unit. */
  readonly amounts: readonly bigint[];
}

/** How far others have checked the milestone under review. */
export interface TierChange {
  readonly type: "tier";
  readonly runId: bigint;
  readonly index: number;
  readonly before: Tier;
  readonly after: Tier;
}

/** One more entry in a run's list of incidents. */
export interface IncidentChange {
  readonly type: "incident";
  readonly runId: bigint;
  readonly document: Hex;
}

/** What ordinary votes can still spend of a token in this period. */
export interface MoneyChange {
  readonly type: "money";
  readonly token: Address;
  /** All that leaves the treasury, within the limit and above it. */
  readonly spent: bigint;
  readonly aboveLimit: bigint;
  readonly before: bigint;
  readonly after: bigint;
  /** Set when what is left does not suffice: executing it now would fail. */
  readonly short?: bigint;
}

/** What the treasury holds of a token, where its balance is known. */
export interface TreasuryChange {
  readonly type: "treasury";
  readonly token: Address;
  readonly before: bigint;
  /** Never less than nothing. */
  readonly after: bigint;
  /** Set when the treasury holds too little: executing it now would fail. */
  readonly short?: bigint;
}

export interface LimitChange {
  readonly type: "limit";
  readonly token: Address;
  readonly before: bigint;
  readonly after: bigint;
}

export interface SupplyChange {
  readonly type: "supply";
  readonly to: Address;
  readonly before: bigint;
  readonly after: bigint;
}

export interface SettingChange {
  readonly type: "setting";
  readonly setting: SettingName;
  /** Absent where no event told it. */
  readonly before?: bigint;
  readonly after: bigint;
}

export interface ClassRuleChange {
  readonly type: "classRule";
  readonly class: ProposalClass;
  /** Absent where no event told it. */
  readonly before?: ClassRule;
  readonly after: ClassRule;
}

export interface CallClassChange {
  readonly type: "callClass";
  readonly target: Address;
  readonly selector: Hex;
  readonly before: ProposalClass;
  readonly after: ProposalClass;
}

export interface DaoURIChange {
  readonly type: "daoURI";
  readonly before?: string;
  readonly after: string;
}

/** A call that the sdk can't read: what it changes is unknown. */
export interface OutsideChange {
  readonly type: "outside";
  readonly action: Extract<Action, { type: "call" }>;
}
