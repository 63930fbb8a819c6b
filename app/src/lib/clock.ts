"use client";
import { useSyncExternalStore } from "react";

/*
 * The chain's clock. Deadlines are compared with block time, never with the reader's own clock, which may be wrong
 * and on a local chain is elsewhere altogether. Between blocks the time since the last reading is added.
 */
type Reading = { timestamp: number; readAt: number };

let reading: Reading | undefined;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick() {
  if (document.visibilityState === "hidden") return;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Sets the clock by a block's timestamp, in unix seconds. Nothing clears it, as when another chain is read. */
export function setChainClock(timestamp: number | undefined): void {
  reading = timestamp === undefined ? undefined : { timestamp, readAt: performance.now() };
  for (const listener of listeners) listener();
}

/** Chain time now in unix seconds; nothing before the first block was read. */
function chainNow(): number | undefined {
  if (reading === undefined) return undefined;
  return reading.timestamp + Math.floor((performance.now() - reading.readAt) / 1000);
}

/** Chain time that moves on every so many seconds. */
export function useChainNow(every: number | ((now: number) => number) = 1): number | undefined {
  return useSyncExternalStore(
    subscribe,
    () => {
      const now = chainNow();
      if (now === undefined) return undefined;
      const step = typeof every === "number" ? every : every(now);
      return Math.floor(now / step) * step;
    },
    () => undefined,
  );
}
