"use client";
import type { History } from "@commonweight/sdk/history";
import { useNow } from "../run/useNow.ts";

/** Now as the governor counts it, for comparing with its deadlines: seconds, or the last block that was read. */
export function useGovernorNow(history: History, readTo: number): number {
  const now = useNow(history);
  return history.stewardship.clock === "timestamp" ? now : readTo;
}
