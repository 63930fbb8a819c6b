"use client";
import { useSyncExternalStore } from "react";

/** How far the record shown on the page was read; whoever reads logs reports it here, the footer says it. */
let readTo: ReadTo | undefined;
const listeners = new Set<() => void>();

/** The last block whose events are in the record, and whether that was held against the chain on this visit. */
export type ReadTo = { readonly block: number; readonly checked: boolean };

export function reportReadTo(now: ReadTo | undefined): void {
  if (now?.block === readTo?.block && now?.checked === readTo?.checked) return;
  readTo = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReadTo(): ReadTo | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readTo,
    () => undefined,
  );
}
