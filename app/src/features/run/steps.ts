import {
  type Milestone,
  milestoneStatusAt,
  type Run,
  runStatusAt,
  type Source,
} from "@commonweight/sdk/history";
import { nextMilestone } from "./status.ts";

/** One step of a run's life. */
export type RunStep = {
  key: string;
  title: string;
  state: "done" | "now" | "next" | "never";
  /** Seconds of chain time. */
  at?: number;
  note?: string;
  source?: Source;
};

/** What happened in a run, what is going on, and what may come, at a time (seconds). */
export function runSteps(run: Run, now: number): RunStep[] {
  return [
    {
      key: "funded",
      title: `Funded by proposal ${run.proposalId}`,
      state: "done",
      at: run.source.timestamp,
      source: run.source,
    },
    acceptance(run, now),
    ...run.milestones.flatMap((milestone) => milestoneSteps(run, milestone, now)),
    ...ending(run),
  ];
}

function acceptance(run: Run, now: number): RunStep {
  const accepted = run.statuses.find(({ value }) => value === "Active");
  if (accepted !== undefined)
    return {
      key: "accepted",
      title: "Accepted by its operator",
      state: "done",
      at: accepted.source.timestamp,
      source: accepted.source,
      note: "The operator countersigned the hash of the spec.",
    };
  const over = run.statuses.length > 1 || now > run.spec.acceptBy;
  return {
    key: "accepted",
    title: over ? "Not accepted by its operator" : "To be accepted by its operator until",
    state: over ? "never" : "now",
    at: run.spec.acceptBy,
  };
}

function milestoneSteps(run: Run, milestone: Milestone, now: number): RunStep[] {
  const { index, submitted, paid, takenBack, dueAt } = milestone;
  const name = `Milestone ${index + 1}`;
  const status = milestoneStatusAt(run, milestone, now);
  if (submitted === undefined) {
    const waits = runStatusAt(run, now) === "Active" && nextMilestone(run)?.index === index;
    return [
      {
        key: `due ${index}`,
        title: status === "dropped" ? `${name} was not submitted` : `${name} due`,
        state: status === "dropped" ? "never" : waits ? "now" : "next",
        at: dueAt,
      },
    ];
  }
  const late = submitted.source.timestamp > dueAt;
  const steps: RunStep[] = [
    {
      key: `submitted ${index}`,
      title: `${name} submitted`,
      state: "done",
      at: submitted.source.timestamp,
      source: submitted.source,
      note: late ? "After it was due." : "In time.",
    },
  ];
  if (paid !== undefined)
    steps.push({
      key: `paid ${index}`,
      title: `${name} paid`,
      state: "done",
      at: paid.timestamp,
      source: paid,
    });
  else if (takenBack !== undefined)
    steps.push({
      key: `back ${index}`,
      title: `${name} taken back by the cancellation`,
      state: "done",
      at: takenBack.timestamp,
      source: takenBack,
    });
  else
    steps.push({
      key: `review ${index}`,
      title:
        status === "payable"
          ? `${name} passed its review: to be paid`
          : `Review of milestone ${index + 1} ends`,
      state: "now",
      at: submitted.payableAt,
    });
  return steps;
}

function ending({ statuses, cancelledBy }: Run): RunStep[] {
  const last = statuses.at(-1);
  if (last === undefined) return [];
  const titles: Partial<Record<typeof last.value, string>> = {
    Completed: "Completed",
    Lapsed: "Lapsed: the money went back",
    Cancelled: cancelledBy === undefined ? "Cancelled by vote" : `Cancelled by proposal ${cancelledBy}`,
  };
  const title = titles[last.value];
  if (title === undefined) return [];
  return [{ key: "end", title, state: "done", at: last.source.timestamp, source: last.source }];
}
