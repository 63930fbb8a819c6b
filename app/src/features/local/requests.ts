"use client";
import { useSyncExternalStore } from "react";

/** What the demo wallet asks its user, one question at a time. */
export type WalletQuestion =
  | { kind: "choose"; members: readonly DemoMember[] }
  | { kind: "confirm"; member: DemoMember; title: string; facts: readonly { term: string; value: string }[] };

export type DemoMember = { name: string; address: `0x${string}`; privateKey: `0x${string}` };

type Open = { question: WalletQuestion; answer: (value: DemoMember | undefined) => void };

let open: Open | undefined;
const waiting: Open[] = [];
const listeners = new Set<() => void>();

function notify() {
  for (const listener of listeners) listener();
}

/** Asks, and waits. Nothing is the answer of someone who declines. */
export function ask(question: WalletQuestion): Promise<DemoMember | undefined> {
  return new Promise((answer) => {
    const next = { question, answer };
    if (open === undefined) open = next;
    else waiting.push(next);
    notify();
  });
}

export function answerQuestion(value: DemoMember | undefined): void {
  const answered = open;
  open = waiting.shift();
  answered?.answer(value);
  notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWalletQuestion(): WalletQuestion | undefined {
  return useSyncExternalStore(
    subscribe,
    () => open?.question,
    () => undefined,
  );
}
