import type { Sourced } from "../source.ts";

/** Durations in seconds (or in the governor's clock), votes in the token's smallest unit, the quorum's fraction in basis points. */
export const SETTINGS = [
  "votingDelay",
  "votingPeriod",
  "proposalThreshold",
  "quorumNumerator",
  "quorumFloor",
  "lateQuorumVoteExtension",
  "queueWindow",
  "executionWindow",
  "timelockDelay",
] as const;

export type SettingName = (typeof SETTINGS)[number];

/** Every value that a setting ever had, oldest first; the last one holds. A plain governor lacks some. */
export type Settings = Readonly<Partial<Record<SettingName, readonly SettingValue[]>>>;

export interface SettingValue extends Sourced<bigint> {
  /** The vote that set it. Absent for what the contract was built with. */
  readonly proposalId?: bigint;
}
