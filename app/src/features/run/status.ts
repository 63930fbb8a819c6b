import { type Milestone, milestoneStatusAt, type Run, runStatusAt } from "@commonweight/sdk/history";
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
  switch (runStatusAt(run, now)) {
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
      return underReview(run);
    case "Active":
      return active(run, now);
    case "Completed":
      return { tone: "good", label: "Completed", at: since, past: "paid in full" };
    case "Lapsed":
      return { tone: "neutral", label: "Lapsed", at: since, past: "the money went back" };
    case "Cancelled":
      return { tone: "bad", label: "Cancelled by vote", at: since, past: "ended" };
    case "None":
      return { tone: "neutral", label: "Not known", note: "The record does not say." };
  }
}

function underReview({ milestones }: Run): RunWords {
  const last = milestones.findLast(({ submitted }) => submitted !== undefined);
  return {
    tone: "active",
    label: "Under review",
    ...(last?.submitted !== undefined && {
      at: last.submitted.payableAt,
      future: `the review of milestone ${last.index + 1} ends`,
    }),
  };
}

function active(run: Run, now: number): RunWords {
  const next = nextMilestone(run);
  if (next === undefined)
    return { tone: "active", label: "All milestones shown", note: "The last payments are due." };
  return {
    tone: now > next.dueAt ? "caution" : "active",
    label: now > next.dueAt ? "Overdue" : "In training",
    at: next.dueAt,
    future: `milestone ${next.index + 1} is due`,
    past: `milestone ${next.index + 1} was due`,
  };
}

/** The first milestone that the operator has not submitted. */
export function nextMilestone({ milestones }: Run): Milestone | undefined {
  return milestones.find(({ submitted }) => submitted === undefined);
}

/** Milestones whose tranche anyone can have paid at a time (seconds). */
export function payableMilestones(run: Run, now: number): readonly Milestone[] {
  return run.milestones.filter((milestone) => milestoneStatusAt(run, milestone, now) === "payable");
}

/** How far a run has come: milestones that passed their review, of all. */
export function milestonesPassed(run: Run, now: number): number {
  return run.milestones.filter((milestone) =>
    ["paid", "payable"].includes(milestoneStatusAt(run, milestone, now)),
  ).length;
}
