"use client";
import { useSyncExternalStore } from "react";

/** How far the record shown on the page was read; whoever reads logs reports it here, the footer says it. */
let readTo: bigint | undefined;
const listeners = new Set<() => void>();

export function reportReadTo(block: bigint | undefined): void {
  if (block === readTo) return;
  readTo = block;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReadTo(): bigint | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readTo,
    () => undefined,
  );
}
