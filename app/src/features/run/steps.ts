import {
  type Challenge,
  dueAt,
  type Milestone,
  milestoneStatusAt,
  type Run,
  runAt,
  type Source,
  type Submission,
} from "@commonweight/sdk/history";
import { sayAmendment } from "@commonweight/sdk/proposals";

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

/** What happened in a run, in the order in which it did; then what is going on, and what may come, at a time (seconds). */
export function runSteps(run: Run, now: number): RunStep[] {
  const past = [
    done("funded", `Funded by proposal ${run.proposalId}`, run.source),
    ...acceptance(run),
    ...run.milestones.flatMap((milestone) => milestonePast(run, milestone)),
    ...run.amendments.map(({ before, after, proposalId, source }, index) =>
      done(
        `amended ${index}`,
        proposalId === 0n ? "Amended by its operator" : `Amended by proposal ${proposalId}`,
        source,
        sentence(sayAmendment(before, after)),
      ),
    ),
    ...run.incidents.map(({ source }, index) => done(`incident ${index}`, "Incident recorded", source)),
    ...challengeSteps("final", "The whole run", run.finalReview?.challenge),
    ...ending(run),
  ].sort((a, b) => place(a) - place(b));
  return [...past, ...present(run, now)];
}

function acceptance(run: Run): RunStep[] {
  const accepted = run.statuses.find(({ value }) => value === "Active");
  if (!accepted) return [];
  const note = "The operator countersigned the hash of the spec.";
  return [done("accepted", "Accepted by its operator", accepted.source, note)];
}

function milestonePast(run: Run, milestone: Milestone): RunStep[] {
  const { index, submissions, paid } = milestone;
  const name = `Milestone ${index + 1}`;
  return [
    ...submissions.flatMap((submission, turn) => submissionSteps(run, milestone, submission, turn)),
    ...(paid ? [done(`paid ${index}`, `${name} paid`, paid.source)] : []),
  ];
}

function submissionSteps(
  run: Run,
  milestone: Milestone,
  { source, challenge, faulted, attestations, review }: Submission,
  turn: number,
): RunStep[] {
  const { index } = milestone;
  const name = `Milestone ${index + 1}`;
  const late = source.timestamp > dueAt(run, milestone);
  const key = turn === 0 ? `${index}` : `${index} again ${turn}`;
  return [
    done(
      `submitted ${key}`,
      `${name} submitted${turn > 0 ? " again" : ""}`,
      source,
      late ? "After it was due." : "In time.",
    ),
    ...attestations.map((attestation, number) =>
      done(`attested ${review} ${number}`, `${name} verified by others`, attestation.source),
    ),
    ...challengeSteps(key, name, challenge),
    ...(faulted
      ? [done(`faulted ${key}`, `${name} not paid`, faulted.source, "It can be submitted again.")]
      : []),
  ];
}

function challengeSteps(key: string, name: string, challenge: Challenge | undefined): RunStep[] {
  if (!challenge) return [];
  const { ruling, closed, source } = challenge;
  return [
    done(`challenged ${key}`, `${name} challenged`, source),
    ...(ruling
      ? [done(`ruled ${key}`, ruling.upheld ? "Challenge upheld" : "Challenge rejected", ruling.source)]
      : []),
    ...(closed ? [done(`closed ${key}`, "Nobody ruled in time", closed)] : []),
  ];
}

function ending({ ending: end }: Run): RunStep[] {
  if (!end) return [];
  const titles = {
    Completed: "Completed",
    Lapsed: "Lapsed: nobody accepted it",
    Failed: "Failed",
    Cancelled: `Cancelled by proposal ${end.proposalId}`,
  };
  return [done("end", titles[end.status], end.source)];
}

function present(run: Run, now: number): RunStep[] {
  const { status, earned, reviewEndsAt } = runAt(run, now);
  const steps: RunStep[] = [];
  if (status === "Funded" || status === "Lapsed" || (status === "Cancelled" && !run.activeSince)) {
    const over = status !== "Funded" || now > run.spec.acceptBy;
    steps.push({
      key: "accepted",
      title: over ? "Not accepted by its operator" : "To be accepted by its operator until",
      state: over ? "never" : "now",
      at: run.spec.acceptBy,
    });
  }
  for (const milestone of run.milestones) steps.push(...milestoneAhead(run, milestone, now, earned));
  if (status === "FinalReview") {
    steps.push({ key: "final", title: "Final review of the whole run ends", state: "now", at: reviewEndsAt });
  }
  return steps;
}

function milestoneAhead(run: Run, milestone: Milestone, now: number, earned: number): RunStep[] {
  const { index } = milestone;
  const name = `Milestone ${index + 1}`;
  const { reviewEndsAt, activeSince, status: stands } = runAt(run, now);
  switch (milestoneStatusAt(run, milestone, now)) {
    case "paid":
      return [];
    case "payable": {
      const at = milestone.earned?.at ?? (index + 1 === earned ? activeSince : reviewEndsAt);
      return [{ key: `review ${index}`, title: `${name} passed its review: to be paid`, state: "now", at }];
    }
    case "underReview":
      return [
        {
          key: `review ${index}`,
          title: `Review of milestone ${index + 1} ends`,
          state: "now",
          at: reviewEndsAt,
        },
      ];
    case "disputed":
      return [{ key: `dispute ${index}`, title: `${name} waits for a ruling`, state: "now" }];
    case "dropped":
      return [
        { key: `due ${index}`, title: `${name} was not earned`, state: "never", at: dueAt(run, milestone) },
      ];
    case "faulted":
    case "open": {
      const waits = index === earned && (stands === "Active" || stands === "Stalled");
      return [
        {
          key: `due ${index}`,
          title: `${name} due`,
          state: waits ? "now" : "next",
          at: dueAt(run, milestone),
        },
      ];
    }
  }
}

function done(key: string, title: string, source: Source, note?: string): RunStep {
  return { key, title, state: "done", at: source.timestamp, source, ...(note !== undefined && { note }) };
}

function place({ source }: RunStep): number {
  return source ? source.blockNumber * 1e5 + source.logIndex : Number.POSITIVE_INFINITY;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
