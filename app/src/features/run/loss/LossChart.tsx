"use client";
import type { LossPoint } from "@commonweight/sdk/evidence";
import { type Axis, axisOf, placeOn, thin } from "./geometry.ts";
import style from "./LossChart.module.css";
import { nats, sayCurve, steps } from "./words.ts";

/** The line is drawn in a square of this side, and stretched to the place that there is. */
const SIDE = 10_000;
const COLUMNS = 300;
/** More marks than this would stand in each other's way. */
const MOST_ENDS = 6;

type Props = {
  points: readonly LossPoint[];
  /** The last step of each milestone. */
  ends: readonly { readonly milestone: number; readonly step: number }[];
};

/** Loss over steps: one line, hairlines, the first and the last value in figures. The table beside it says the same. */
export function LossChart({ points, ends }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const losses = points.map(({ micronats }) => micronats);
  const x = axisOf(0, last.step, 4);
  const y = axisOf(Math.min(...losses), Math.max(...losses), 5);
  const line = thin(points, COLUMNS)
    .map(({ step, micronats }) => `${SIDE * placeOn(x, step)},${SIDE * (1 - placeOn(y, micronats))}`)
    .join(" ");
  return (
    <div className={style.chart}>
      <p className={style.axis} aria-hidden="true">
        Loss, nats
      </p>
      <svg className={style.plot} role="img" aria-label={sayCurve(points)}>
        <Losses axis={y} />
        <Steps axis={x} />
        {ends.length <= MOST_ENDS &&
          ends.map(({ milestone, step }) => (
            <End key={milestone} milestone={milestone} at={placeOn(x, step)} />
          ))}
        <svg
          width="100%"
          height="100%"
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polyline className={style.line} points={line} />
        </svg>
        <Value point={first} x={x} y={y} place="start" />
        <Value point={last} x={x} y={y} place="end" />
      </svg>
      <p className={`${style.axis} ${style.below}`} aria-hidden="true">
        Step
      </p>
    </div>
  );
}

function Losses({ axis }: { axis: Axis }) {
  return axis.ticks.map((tick) => {
    const at = percent(1 - placeOn(axis, tick));
    return (
      <g key={tick}>
        <line className={style.hair} x1="0" x2="100%" y1={at} y2={at} />
        <text className={style.tick} x="0" y={at} dx="-8" dy="4" textAnchor="end">
          {nats(tick, placesOf(axis))}
        </text>
      </g>
    );
  });
}

/** The last mark ends a little beyond its line, within the margin. */
function Steps({ axis }: { axis: Axis }) {
  return axis.ticks.map((tick) => (
    <text
      key={tick}
      className={style.tick}
      x={percent(placeOn(axis, tick))}
      y="100%"
      {...(tick === axis.to ? { dx: 16, textAnchor: "end" } : { textAnchor: "middle" })}
      dy="20"
    >
      {steps(tick)}
    </text>
  ));
}

function End({ milestone, at }: { milestone: number; at: number }) {
  return (
    <>
      <line className={style.end} x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      <text className={style.tick} x={percent(at)} y="0" dx="-6" dy="14" textAnchor="end">
        <tspan className={style.wide}>milestone </tspan>
        {milestone}
      </text>
    </>
  );
}

function Value({ point, x, y, place }: { point: LossPoint; x: Axis; y: Axis; place: "start" | "end" }) {
  const at = { x: percent(placeOn(x, point.step)), y: percent(1 - placeOn(y, point.micronats)) };
  return (
    <>
      <circle className={style.dot} cx={at.x} cy={at.y} r="3" />
      <text
        className={style.value}
        {...at}
        dx={place === "start" ? 10 : 0}
        dy={place === "start" ? 4 : -22}
        textAnchor={place}
      >
        {nats(point.micronats)}
      </text>
    </>
  );
}

/** As many places as tell the marks apart. */
function placesOf({ ticks: [first = 0, second = 0] }: Axis): number {
  return Math.max(0, 6 - Math.floor(Math.log10(Math.max(second - first, 1))));
}

function percent(share: number): string {
  return `${100 * share}%`;
}
