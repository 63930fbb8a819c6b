import { EvidenceError } from "./EvidenceError.ts";
import type { LossCurve, LossPoint } from "./parseLossCurve.ts";

export type JoinLossCurvesErrorType = EvidenceError;

/**
 * The points of several milestones as one curve. Throws {@link EvidenceError} if they are not of one run, or if a milestone's
 * points begin before the last one's end: what overlaps is not one curve.
 */
export function joinLossCurves(curves: readonly LossCurve[]): readonly LossPoint[] {
  const sorted = curves.toSorted((a, b) => a.milestone - b.milestone);
  for (const [index, { run, milestone, points }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before === undefined) continue;
    if (milestone === before.milestone) throw refusal(`Two are of milestone ${milestone}.`);
    if (run !== before.run)
      throw refusal(`Milestone ${before.milestone} is of another run than milestone ${milestone}.`);
    if ((points[0]?.step ?? 0) <= before.step)
      throw refusal(
        `Milestone ${milestone} begins at step ${points[0]?.step}, but milestone ${before.milestone} ends at ${before.step}.`,
      );
  }
  return sorted.flatMap(({ points }) => points);
}

function refusal(details: string): EvidenceError {
  return new EvidenceError("The milestones' loss curves are not one curve.", {
    details,
    remedy: "Read each milestone's document by itself.",
  });
}
