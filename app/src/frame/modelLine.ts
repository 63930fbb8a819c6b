"use client";
import { useSyncExternalStore } from "react";

/** What the stewardship's model is, in a line, once some page has read it: "1B parameters, 14 datasets". */
let line: string | undefined;
const listeners = new Set<() => void>();

export function setModelLine(text: string | undefined): void {
  if (text === line) return;
  line = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useModelLine(): string | undefined {
  return useSyncExternalStore(
    subscribe,
    () => line,
    () => undefined,
  );
}
