import type { Address } from "viem";
import { type RunStatus, TIERS, type Tier } from "../chain/enums.ts";
import { promisedBy } from "../chain/runSpec.ts";
import type { Challenge, Milestone, Run, Submission } from "./types/runs.ts";

const WHOLE = 10_000n;
const ENDED: readonly RunStatus[] = ["Completed", "Lapsed", "Failed", "Cancelled"];

/** A run at a moment, as ITrainingRuns.run answers it: time ends reviews and makes runs overdue, and no event tells. */
export interface RunAt {
  readonly status: RunStatus;
  readonly earned: number;
  readonly review: number;
  readonly reviewEndsAt: number;
  readonly activeSince: number;
  readonly promised: bigint;
  readonly owed: bigint;
  readonly kept: bigint;
  /** The outcome of a review that is over and that nobody has recorded. Whatever is done to the run records it. */
  readonly unrecorded?: "earned" | "faulted";
}

/** @param now Seconds. */
export function runAt(run: Run, now: number): RunAt {
  const stored = statusOf(run);
  const { earned, review, reviewEndsAt, activeSince, owed, kept } = run;
  const as = { earned, review, reviewEndsAt, activeSince, promised: promisedBy(run), owed, kept };
  if (stored !== "UnderReview" || now <= reviewEndsAt) {
    return { ...as, status: stalling(run, as, stored, now) };
  }
  const after = { ...as, activeSince: reviewEndsAt };
  const milestone = run.milestones[earned];
  if (!milestone || !hasReachedTier(milestone)) {
    return { ...after, status: stalling(run, after, "Active", now), unrecorded: "faulted" };
  }
  const settled = {
    ...after,
    earned: earned + 1,
    owed: owed + milestone.amount,
    kept: kept + keptOf(run, milestone.amount),
  };
  if (settled.earned === run.milestones.length) {
    const finalEnd = reviewEndsAt + run.spec.rules.finalReview;
    return {
      ...settled,
      status: "FinalReview",
      review: review + 1,
      reviewEndsAt: finalEnd,
      unrecorded: "earned",
    };
  }
  return { ...settled, status: stalling(run, settled, "Active", now), unrecorded: "earned" };
}

/** A run's status at a moment (seconds). */
export function runStatusAt(run: Run, now: number): RunStatus {
  return runAt(run, now).status;
}

export function hasEnded(run: Run): boolean {
  return ENDED.includes(statusOf(run));
}

export type MilestoneStatus =
  | "open"
  | "underReview"
  | "disputed"
  | "faulted"
  | "payable"
  | "paid"
  | "dropped";

/**
 * A milestone's status at a moment (seconds). `faulted`: its last review ended without pay, and it can be submitted again.
 * `dropped`: its run ended before it was earned.
 */
export function milestoneStatusAt(
  run: Run,
  { index, paid, submissions }: Milestone,
  now: number,
): MilestoneStatus {
  if (paid) return "paid";
  const { earned, status, unrecorded } = runAt(run, now);
  if (index < earned) return "payable";
  if (hasEnded(run)) return "dropped";
  if (index > earned) return "open";
  if (status === "Disputed") return "disputed";
  if (status === "UnderReview") return "underReview";
  return submissions.at(-1)?.faulted || unrecorded === "faulted" ? "faulted" : "open";
}

/** How far others have checked what counts of a milestone. Never rounded up: what faulted is worth nothing. */
export function tierOf({ submissions }: Milestone): Tier {
  const last = submissions.at(-1);
  return last && !last.faulted ? last.tier : "Reported";
}

export function hasReachedTier(milestone: Milestone): boolean {
  return TIERS.indexOf(tierOf(milestone)) >= TIERS.indexOf(milestone.leastTier);
}

/** When a milestone is due as amended, in seconds. */
export function dueAt({ setup }: Run, milestone: Milestone): number {
  return milestone.dueAt + setup.delay;
}

export interface RunDeadlines {
  /** The last second before the milestone at stake is overdue. */
  readonly overdueAfter: number;
  /** The last second in which it can still be submitted. */
  readonly cureEnd: number;
}

/** The deadlines of the milestone at stake; undefined once there is none. */
export function deadlinesAt(
  run: Run,
  { earned, activeSince }: Pick<RunAt, "earned" | "activeSince">,
): RunDeadlines | undefined {
  const milestone = run.milestones[earned];
  if (!milestone) return undefined;
  const { grace, cure } = run.spec.rules;
  const overdueAfter = Math.max(dueAt(run, milestone), activeSince) + grace;
  return { overdueAfter, cureEnd: overdueAfter + cure };
}

/** What a milestone of this amount keeps back until the run has ended well. */
export function keptOf({ spec }: Run, amount: bigint): bigint {
  return (amount * BigInt(spec.rules.holdback)) / WHOLE;
}

/** What is paid for an earned milestone at once. */
export function trancheOf(run: Run, { amount }: Milestone): bigint {
  return amount - keptOf(run, amount);
}

/** What the present review is about: a submission of the milestone at stake, or the whole run. */
export function presentReview(run: Run): Submission | NonNullable<Run["finalReview"]> | undefined {
  return run.finalReview ?? run.milestones[run.earned]?.submissions.at(-1);
}

/** The challenge that waits for a ruling. */
export function openChallenge(run: Run): Challenge | undefined {
  return statusOf(run) === "Disputed" ? presentReview(run)?.challenge : undefined;
}

/** What the contract still holds for a run. */
export function heldFor({ funded, paid, refunded }: Run): bigint {
  return funded - paid - refunded;
}

/** All that funders get back together, now and earlier, if the run ended like this. */
export function unspentOf({ funded, paid }: Run, { owed }: Pick<RunAt, "owed">): bigint {
  return funded - paid - owed;
}

/** What a funder of an ended run would get back now: its part, rounded down; the treasury, coming last, all that is left. */
export function refundableTo(run: Run, account: Address, treasury: Address): bigint {
  const funder = run.funders.find((each) => each.account === account);
  if (!hasEnded(run)) return 0n;
  const unspent = unspentOf(run, run);
  const unsettled = run.funders.filter(({ given, refund }) => given > 0n && !refund);
  const isLast = unsettled.every((each) => each.account === account);
  if (account === treasury && isLast) return unspent - run.refunded;
  if (!funder || funder.refund) return 0n;
  return (unspent * funder.given) / run.funded;
}

/** What an account can withdraw of a run's bonds. */
export function releasedTo({ bonds }: Run, account: Address): bigint {
  return bonds.released[account] ?? 0n;
}

/** Where an account is paid what a run owes it. */
export function payeeOf({ payees }: Run, account: Address): Address {
  return payees[account] ?? account;
}

function statusOf({ statuses }: Run): RunStatus {
  return statuses.at(-1)?.value ?? "None";
}

function stalling(
  run: Run,
  as: Pick<RunAt, "earned" | "activeSince">,
  status: RunStatus,
  now: number,
): RunStatus {
  const deadlines = status === "Active" ? deadlinesAt(run, as) : undefined;
  return deadlines && now > deadlines.overdueAfter ? "Stalled" : status;
}
