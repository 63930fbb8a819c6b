import type { Fork } from "../history/types/forks.ts";
import { type ForkReading, PARTS } from "./reading.ts";

/**
 * What can be done with a fork, by whoever presses. `lodge`, `withdraw` are a member's own; the rest moves it on for
 * everybody.
 */
export type ForkStep =
  | "lodge"
  | "withdraw"
  | "count"
  | "build"
  | "finish"
  | "settle"
  | "claim"
  | "abandon"
  | "release";

/** Whether tokens can be lodged: while the proposal waits, and after a fork has begun until joining ends. */
export function canLodge({ status, state, joinUntil = 0 }: ForkReading, now: number): boolean {
  if (status === "Begun") return now <= joinUntil;
  return status === "Open" && (state === "Succeeded" || state === "Queued");
}

/** The steps that can be taken at a time (seconds), most pressing first. What one step needs another for is left out. */
export function forkSteps(
  reading: ForkReading,
  { lodgings }: Pick<Fork, "lodgings">,
  now: number,
): ForkStep[] {
  const { status, shares, partsBuilt, joinUntil = 0, countUntil = 0, finishUntil = 0 } = reading;
  const steps: ForkStep[] = [];
  if (canLodge(reading, now)) steps.push("lodge");
  const remain = Object.values(lodgings).some(({ amount }) => amount > 0n);
  const kept = shares.some(({ setAside }) => setAside > 0n);
  switch (status) {
    case "Begun":
      if (now > finishUntil) return ["abandon"];
      if (shares.some(({ uncounted }) => uncounted > 0n)) steps.push("count");
      if (now > joinUntil && partsBuilt < PARTS.length) steps.push("build");
      if (now > countUntil && partsBuilt === PARTS.length) steps.push("finish");
      return steps;
    case "Finished":
      if (kept) steps.push("settle");
      if (remain) steps.push("claim");
      return steps;
    case "Abandoned":
      if (remain) steps.push("withdraw");
      if (kept) steps.push("release");
      return steps;
    case "Open":
      if (remain) steps.push("withdraw");
      return steps;
    case "None":
      return [];
  }
}
