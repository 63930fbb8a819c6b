import type { LossPoint } from "@commonweight/sdk/evidence";

/** What an axis runs between, and where it has marks. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** An axis with about as many marks as are wanted, at round numbers, that holds both ends. Whole numbers only. */
export function axisOf(least: number, most: number, wanted: number): Axis {
  const unit = roundUnit((most - least) / wanted);
  const from = Math.floor(least / unit) * unit;
  const to = Math.max(Math.ceil(most / unit) * unit, from + unit);
  const ticks = Array.from({ length: Math.round((to - from) / unit) + 1 }, (_, index) => from + index * unit);
  return { from, to, ticks };
}

/** 1, 2 or 5 times a power of ten: the least that is not below. */
function roundUnit(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return ([1, 2, 5].find((step) => step * power >= least) ?? 10) * power;
}

/** Where a value stands on an axis: from 0 to 1. */
export function placeOn({ from, to }: Axis, value: number): number {
  return (value - from) / (to - from);
}

/** No more points than a line of so many columns can show: of each column its first, least, most and last. */
export function thin(points: readonly LossPoint[], columns: number): readonly LossPoint[] {
  if (points.length <= 4 * columns) return points;
  const size = Math.ceil(points.length / columns);
  return Array.from({ length: Math.ceil(points.length / size) }, (_, column) =>
    extremes(points.slice(column * size, (column + 1) * size)),
  ).flat();
}

function extremes(points: readonly LossPoint[]): readonly LossPoint[] {
  const byLoss = points.toSorted((a, b) => a.micronats - b.micronats);
  const kept = new Set([points[0], byLoss[0], byLoss.at(-1), points.at(-1)]);
  return points.filter((point) => kept.has(point));
}

/** At most so many rows for a table, at equal distances, and always the last. */
export function rowsOf(points: readonly LossPoint[], most: number): readonly LossPoint[] {
  const every = Math.ceil(points.length / most);
  return points.filter((_, index) => (points.length - 1 - index) % every === 0 || index === 0);
}
