import type { Sourced } from "@commonweight/sdk/history";

export type StepLine = {
  /** An SVG path in a box of `width` by `height`. */
  path: string;
  /** The same, closed along the ground, for the area below it. */
  area: string;
  /** Each change, for marks: its place in the box. */
  points: readonly { x: number; y: number }[];
  max: bigint;
};

/**
 * Votes over time as steps: a value holds from the event that set it until the next one. `from` and `to` are the box's ends in
 * seconds; several changes at one moment count as their last.
 */
export function stepLine(
  values: readonly Sourced<bigint>[],
  { from, to, width, height }: { from: number; to: number; width: number; height: number },
): StepLine {
  const max = values.reduce((most, { value }) => (value > most ? value : most), 0n);
  const span = Math.max(1, to - from);
  const x = (at: number) => round(((Math.min(Math.max(at, from), to) - from) / span) * width);
  const y = (value: bigint) =>
    max === 0n ? height : round(height - (Number((value * 10_000n) / max) / 10_000) * height);
  const points = lastOfEachMoment(values).map(({ value, source }) => ({
    x: x(source.timestamp),
    y: y(value),
  }));
  if (points.length === 0) return { path: "", area: "", points, max };
  let path = `M0 ${height}`;
  for (const point of points) path += `H${point.x}V${point.y}`;
  path += `H${width}`;
  return { path, area: `${path}V${height}Z`, points, max };
}

/** One transaction may change votes several times; only what it left behind held for any time. */
export function lastOfEachMoment(values: readonly Sourced<bigint>[]): Sourced<bigint>[] {
  return values.filter(({ source }, index) => values[index + 1]?.source.timestamp !== source.timestamp);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
