"use client";
import { useSyncExternalStore } from "react";
import type { KnownName } from "../components/names.ts";

/** Names that members of the stewardship gave themselves, once the record was read. */
const none: ReadonlyMap<string, KnownName> = new Map();
let names = none;
const listeners = new Set<() => void>();

export function setRecordNames(found: ReadonlyMap<string, KnownName> | undefined): void {
  names = found ?? none;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRecordNames(): ReadonlyMap<string, KnownName> {
  return useSyncExternalStore(
    subscribe,
    () => names,
    () => none,
  );
}
