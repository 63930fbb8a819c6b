import type { LossPoint } from "@commonweight/sdk/evidence";

/** Millionths of a nat as nats, with as many places as asked for. */
export function nats(micronats: number, places = 3): string {
  return (micronats / 1_000_000).toFixed(places);
}

export function steps(count: number): string {
  return count.toLocaleString("en-GB");
}

/** The curve in one sentence, for whoever does not see it. */
export function sayCurve(points: readonly LossPoint[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "No points";
  const least = points.reduce((a, b) => (b.micronats < a.micronats ? b : a));
  const at = ({ step, micronats }: LossPoint) => `${nats(micronats)} nats at step ${steps(step)}`;
  return `Training loss by step: from ${at(first)} to ${at(last)}; the least is ${at(least)}.`;
}
