"use client";
import type { Facts } from "@commonweight/sdk/history";
import type { Context } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import type { Subject } from "../subject.ts";
import { useNames } from "./names.ts";
import { useTokens } from "./useTokens.ts";

/** What the sdk's sentences take their names and amounts from. */
export function useDescribeContext<H extends Facts>(subject: Subject, history: H): Context<H> {
  const tokens = useTokens(subject, history);
  const names = useNames(history);
  return useMemo(() => ({ history, tokens, names }), [history, tokens, names]);
}
