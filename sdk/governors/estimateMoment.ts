/** A moment by two clocks: a governor's (blocks), and the calendar's (seconds since 1970). */
export interface ClockPoint {
  readonly clock: number;
  readonly timestamp: number;
}

/**
 * When a governor's clock will show, or showed, a number: on the straight line through two moments that are known. An
 * estimate, for chains do not keep an even pace. Undefined where the two moments give no pace, or the line leaves the
 * calendar.
 */
export function estimateMoment(clock: number, earlier: ClockPoint, later: ClockPoint): number | undefined {
  const blocks = later.clock - earlier.clock;
  const seconds = later.timestamp - earlier.timestamp;
  if (blocks <= 0 || seconds < 0) return;
  const moment = Math.round(later.timestamp + ((clock - later.clock) * seconds) / blocks);
  return Number.isSafeInteger(moment) && moment >= 0 && moment < LAST ? moment : undefined;
}

/** The end of what a JavaScript date can say, in seconds. */
const LAST = 8.64e12;
