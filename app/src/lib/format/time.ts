/** Times are unix seconds of the chain's own clock, never of the reader's computer. */

const steps: readonly [number, Intl.RelativeTimeFormatUnit][] = [
  [60, "second"],
  [60 * 60, "minute"],
  [24 * 60 * 60, "hour"],
  [30 * 24 * 60 * 60, "day"],
  [365 * 24 * 60 * 60, "month"],
  [Number.POSITIVE_INFINITY, "year"],
];

const unitSeconds: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  month: 30 * 86400,
  year: 365 * 86400,
};

/** "in 2 days", "3 minutes ago": rounded down, so that a deadline is never told later than it is. */
export function relativeTime(at: number, now: number, locale = "en-GB"): string {
  const distance = at - now;
  if (distance === 0) return "now";
  const [, unit] = steps.find(([below]) => Math.abs(distance) < below) ?? [0, "year" as const];
  const count = Math.trunc(distance / (unitSeconds[unit] ?? 1));
  return new Intl.RelativeTimeFormat(locale, { numeric: "always" }).format(
    Object.is(count, -0) ? 0 : count,
    unit,
  );
}

/** "Thu 4 Dec 2026, 18:00 UTC" in the reader's zone, or the one given. */
export function absoluteTime(at: number, timeZone?: string, locale = "en-GB"): string {
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(new Date(at * 1000));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}, ${part("hour")}:${part("minute")} ${part("timeZoneName")}`;
}

/** "2 days", "1 hour 30 minutes": at most two units, for periods rather than moments. */
export function duration(seconds: number): string {
  const units: [string, number][] = [
    ["day", 86400],
    ["hour", 3600],
    ["minute", 60],
    ["second", 1],
  ];
  const said: string[] = [];
  let rest = Math.max(0, Math.floor(seconds));
  for (const [name, size] of units) {
    const count = Math.floor(rest / size);
    if (count === 0) continue;
    said.push(`${count} ${name}${count === 1 ? "" : "s"}`);
    rest -= count * size;
    if (said.length === 2) break;
  }
  return said.join(" ") || "0 seconds";
}

/** Seconds until the words of relativeTime may change: how often a shown time must tick. */
export function tickEvery(at: number, now: number): number {
  const distance = Math.abs(at - now);
  if (distance < 120) return 1;
  return distance < 2 * 3600 ? 20 : 60;
}
