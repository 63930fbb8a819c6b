"use client";
import { useSyncExternalStore } from "react";
import type { Subject } from "../subject.ts";

/** The governor that the page has found at the address that it names: the frame speaks of it while it is open. */
let opened: Subject | undefined;
const listeners = new Set<() => void>();

export function setOpenedGovernor(subject: Subject | undefined): void {
  if (subject === opened) return;
  opened = subject;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOpenedGovernor(): Subject | undefined {
  return useSyncExternalStore(
    subscribe,
    () => opened,
    () => undefined,
  );
}
