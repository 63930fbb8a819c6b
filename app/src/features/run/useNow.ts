"use client";
import type { History } from "@commonweight/sdk/history";
import { useChainNow } from "../../lib/clock.ts";

/** Chain time in seconds, moving on every few; until the chain was asked, that of the record's last event. */
export function useNow({ latest }: Pick<History, "latest">): number {
  return useChainNow(5) ?? latest?.timestamp ?? 0;
}
