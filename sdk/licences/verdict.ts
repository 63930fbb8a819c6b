/** From the mildest to the gravest. */
export const VERDICTS = ["Same", "Yes", "YesWithObligations", "CheckContext", "Unknown", "No"] as const;

/**
 * What a community expects when some terms meet others. `Same`: nothing changes; the same licence goes on, or there is nothing
 * to ask. `Unknown` is graver than `CheckContext`, which at least says what to check.
 */
export type Verdict = (typeof VERDICTS)[number];

/** The gravest of them; `Same` of none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((worst, next) => (isGraver(next, worst) ? next : worst), "Same");
}

export function isGraver(verdict: Verdict, than: Verdict): boolean {
  return VERDICTS.indexOf(verdict) > VERDICTS.indexOf(than);
}

/** P: weights are not adapted material. C: they are. */
export const READINGS = ["P", "C"] as const;

export type Reading = (typeof READINGS)[number];
