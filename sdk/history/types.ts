import type { Stewardship } from "../chain/deployment.ts";
import type { LogPosition } from "../chain/log.ts";
import type { Sourced } from "./source.ts";
import type { Catalogue } from "./types/catalogue.ts";
import type { Classes } from "./types/classes.ts";
import type { Fork } from "./types/forks.ts";
import type { Member } from "./types/members.ts";
import type { Model } from "./types/models.ts";
import type { Proposal } from "./types/proposals.ts";
import type { Run } from "./types/runs.ts";
import type { SettingName, Settings } from "./types/settings.ts";
import type { RegistryHead, TimelineEntry } from "./types/timeline.ts";
import type { Treasury } from "./types/treasury.ts";

export type { LogPosition, SettingName };

/**
 * All that the events of one stewardship say, as plain data. It never changes: applying logs returns another history that
 * shares what stayed the same. Records are keyed by decimal ids, checksummed addresses or lower-case digests.
 */
export interface History {
  readonly stewardship: Stewardship;
  /** The last log that was applied. */
  readonly latest?: LogPosition & { readonly timestamp: number };
  readonly proposals: Readonly<Record<string, Proposal>>;
  readonly members: Readonly<Record<string, Member>>;
  /** All votes that exist, in the token's smallest unit. */
  readonly supply: bigint;
  readonly catalogue: Catalogue;
  readonly models: Readonly<Record<string, Model>>;
  readonly registryHead: RegistryHead;
  readonly runs: Readonly<Record<string, Run>>;
  /** By fork id: the ways in which members left, or tried to. */
  readonly forks: Readonly<Record<string, Fork>>;
  readonly treasury: Treasury;
  readonly settings: Settings;
  readonly classes: Classes;
  /** ERC-4824: where the community's documents are. */
  readonly daoURI?: Sourced<string>;
  /** Every event, in order. */
  readonly timeline: readonly TimelineEntry[];
  /** A history has all of its past; see `Outline` for what has not. */
  readonly opened?: undefined;
}
