"use client";
import { useSyncExternalStore } from "react";
import { idle, reduce, type TransactionEvent, type TransactionState } from "./reducer.ts";

/*
 * Writes live outside the pages, under a key that says what they do, such as "vote:1:0xgovernor:12": moving to
 * another page loses nothing, and the same thing can't be sent twice.
 */
const states = new Map<string, TransactionState>();
const listeners = new Set<() => void>();

export function stateOf(key: string): TransactionState {
  return states.get(key) ?? idle;
}

export function dispatch(key: string, event: TransactionEvent): TransactionState {
  const next = reduce(stateOf(key), event);
  states.set(key, next);
  for (const listener of listeners) listener();
  return next;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTransactionState(key: string): TransactionState {
  return useSyncExternalStore(
    subscribe,
    () => stateOf(key),
    () => idle,
  );
}

/** What must outlive a reload: a transaction that was sent and not yet seen in a block. */
export type PendingTransaction = {
  key: string;
  title: string;
  chainId: number;
  genesisHash: string;
  /** "0x" while only the wallet knows it. */
  hash: `0x${string}`;
  /** How the wallet calls what it was handed (EIP-5792). */
  calls?: string;
  /** Whether others sign for the account too. */
  shared?: boolean;
  /** Milliseconds since 1970, by the reader's clock: for waiting only. */
  since: number;
};

const PENDING_KEY = "commonweight.pending";
const KEEP_FOR = 7 * 24 * 60 * 60 * 1000;
let pending: readonly PendingTransaction[] | undefined;

function isPending(value: unknown): value is PendingTransaction {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  return (
    typeof entry.key === "string" &&
    typeof entry.title === "string" &&
    typeof entry.chainId === "number" &&
    typeof entry.genesisHash === "string" &&
    typeof entry.hash === "string" &&
    ["string", "undefined"].includes(typeof entry.calls) &&
    ["boolean", "undefined"].includes(typeof entry.shared) &&
    typeof entry.since === "number"
  );
}

export function readPending(): readonly PendingTransaction[] {
  if (pending !== undefined) return pending;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PENDING_KEY) ?? "[]");
    pending = Array.isArray(kept)
      ? kept.filter(isPending).filter((entry) => Date.now() - entry.since < KEEP_FOR)
      : [];
  } catch {
    pending = [];
  }
  return pending;
}

function keepPending(entries: readonly PendingTransaction[]): void {
  pending = entries;
  try {
    localStorage.setItem(PENDING_KEY, JSON.stringify(entries));
  } catch {
    // Without storage the list lives until the page closes.
  }
  for (const listener of listeners) listener();
}

export function rememberPending(entry: PendingTransaction): void {
  keepPending([...readPending().filter((other) => other.key !== entry.key), entry]);
}

export function forgetPending(key: string): void {
  keepPending(readPending().filter((entry) => entry.key !== key));
}

const none: readonly PendingTransaction[] = [];

export function usePendingTransactions(): readonly PendingTransaction[] {
  return useSyncExternalStore(subscribe, readPending, () => none);
}
