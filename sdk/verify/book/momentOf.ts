import type { ClockMode } from "../../chain/deployment.ts";

interface Moment {
  readonly blockNumber: number;
  readonly timestamp: number;
}

export type MomentOf = (log: Moment) => number;

/** Reads the clock that snapshots and deadlines are told in (ERC-6372). */
export function clockOf(mode: ClockMode): MomentOf {
  return mode === "timestamp" ? ({ timestamp }) => timestamp : ({ blockNumber }) => blockNumber;
}
