"use client";
import { useSyncExternalStore } from "react";
import { useChainNow } from "../lib/clock.ts";
import { absoluteTime, relativeTime, tickEvery } from "../lib/format/time.ts";
import style from "./Time.module.css";

type TimeProps = {
  /** Unix seconds on the chain's clock. */
  at: number | bigint;
  /** "both" says "in 2 days (Thu 4 Dec 2026, 18:00 CET)"; the others one half, with the rest in the title. */
  show?: "both" | "relative" | "absolute";
  /** Words before a relative time in the future and in the past: "ends", "ended". */
  future?: string;
  past?: string;
};

function noSubscription(): () => void {
  return () => {};
}

/** A moment, relative to the chain's clock and absolute with its zone. */
export function Time({ at, show = "both", future, past }: TimeProps) {
  const seconds = Number(at);
  const now = useChainNow((current) => tickEvery(seconds, current));
  const zone = useSyncExternalStore(
    noSubscription,
    () => undefined,
    () => "UTC",
  );
  const absolute = absoluteTime(seconds, zone);
  const utc = absoluteTime(seconds, "UTC");
  const word = now === undefined ? undefined : seconds > now ? future : past;
  const relative = now === undefined ? absolute : relativeTime(seconds, now);
  const title = absolute === utc ? utc : `${absolute} (${utc})`;
  return (
    <time
      className={style.time}
      dateTime={new Date(seconds * 1000).toISOString()}
      title={show === "absolute" ? utc : title}
    >
      {word !== undefined && `${word} `}
      {show === "absolute" ? absolute : relative}
      {show === "both" && now !== undefined && <span className={style.absolute}> ({absolute})</span>}
    </time>
  );
}
