import {
  deadlinesAt,
  dueAt,
  type Milestone,
  milestoneStatusAt,
  openChallenge,
  type Run,
  runAt,
  runStatusAt,
} from "@commonweight/sdk/history";
import type { Tone } from "../../components/index.ts";

/** Where a run stands, and the moment that matters for it. */
export type RunWords = {
  tone: Tone;
  label: string;
  /** The moment, in seconds of chain time, with the words that go before it while it is to come and once it is past. */
  at?: number;
  future?: string;
  past?: string;
  /** Said where no moment matters. */
  note?: string;
};

/** Where a run stands at a time (seconds). */
export function runWords(run: Run, now: number): RunWords {
  const since = run.statuses.at(-1)?.source.timestamp ?? run.source.timestamp;
  const { status, reviewEndsAt, earned } = runAt(run, now);
  switch (status) {
    case "Funded":
      return now > run.spec.acceptBy
        ? {
            tone: "caution",
            label: "Not accepted in time",
            at: run.spec.acceptBy,
            past: "its operator could accept it until",
          }
        : {
            tone: "active",
            label: "Waiting for its operator",
            at: run.spec.acceptBy,
            future: "can be accepted until",
          };
    case "UnderReview":
      return {
        tone: "active",
        label: "Under review",
        at: reviewEndsAt,
        future: `the review of milestone ${earned + 1} ends`,
      };
    case "Active":
    case "Stalled":
      return training(run, now);
    case "Disputed": {
      const rulingBy = openChallenge(run)?.rulingBy;
      return {
        tone: "caution",
        label: "Challenged",
        ...(rulingBy !== undefined && {
          at: rulingBy,
          future: "a ruling is due by",
          past: "a ruling was due by",
        }),
      };
    }
    case "FinalReview":
      return {
        tone: "active",
        label: "Final review",
        at: reviewEndsAt,
        future: "the whole run can be challenged until",
        past: "ended",
      };
    case "Completed":
      return { tone: "good", label: "Completed", at: since, past: "completed" };
    case "Lapsed":
      return { tone: "neutral", label: "Lapsed", at: since, past: "never accepted" };
    case "Failed":
      return { tone: "bad", label: "Failed", at: since, past: "failed" };
    case "Cancelled":
      return { tone: "bad", label: "Cancelled by vote", at: since, past: "ended" };
    case "None":
      return { tone: "neutral", label: "Not known", note: "The record does not say." };
  }
}

function training(run: Run, now: number): RunWords {
  const at = runAt(run, now);
  const next = run.milestones[at.earned];
  if (next === undefined) return { tone: "active", label: "In training" };
  const due = dueAt(run, next);
  const cureEnd = deadlinesAt(run, at)?.cureEnd;
  if (at.status === "Stalled" && cureEnd !== undefined)
    return {
      tone: "bad",
      label: "Stalled",
      at: cureEnd,
      future: `milestone ${next.index + 1} can still be submitted until`,
      past: `milestone ${next.index + 1} could be submitted until`,
    };
  return {
    tone: now > due ? "caution" : "active",
    label: now > due ? "Overdue" : "In training",
    at: due,
    future: `milestone ${next.index + 1} is due`,
    past: `milestone ${next.index + 1} was due`,
  };
}

/** The milestone that the operator may submit at a time (seconds). */
export function milestoneToSubmit(run: Run, now: number): Milestone | undefined {
  const at = runAt(run, now);
  if (at.status !== "Active" && at.status !== "Stalled") return undefined;
  const deadlines = deadlinesAt(run, at);
  return deadlines && now <= deadlines.cureEnd ? run.milestones[at.earned] : undefined;
}

/** Milestones whose tranche anyone can have paid at a time (seconds). */
export function payableMilestones(run: Run, now: number): readonly Milestone[] {
  return run.milestones.filter((milestone) => milestoneStatusAt(run, milestone, now) === "payable");
}

/** What was held back, once anyone can have it paid. In the token's smallest unit. */
export function payableHoldback(run: Run, now: number): bigint {
  const status = runStatusAt(run, now);
  return status === "Completed" || status === "Cancelled" ? run.kept : 0n;
}

/** How far a run has come: milestones that passed their review, of all. */
export function milestonesPassed(run: Run, now: number): number {
  return runAt(run, now).earned;
}
