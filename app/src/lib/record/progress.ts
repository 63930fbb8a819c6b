"use client";
import { useSyncExternalStore } from "react";
import type { Subject } from "../subject.ts";
import type { Progress } from "./anchors.ts";

/** How far each record that is being read has come; nothing for one that is not. */
const readings = new Map<string, Progress>();
const listeners = new Set<() => void>();

function keyOf({ deployment, stewardship }: Subject): string {
  return `${deployment.chainId}:${stewardship.governor}`;
}

export function reportProgress(subject: Subject, progress: Progress | undefined): void {
  if (progress === undefined) readings.delete(keyOf(subject));
  else readings.set(keyOf(subject), progress);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReadingProgress(subject: Subject): Progress | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readings.get(keyOf(subject)),
    () => undefined,
  );
}
