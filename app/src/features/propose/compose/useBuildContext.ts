"use client";
import { useMemo } from "react";
import type { Subject } from "../../../frame/index.ts";
import { useChainNow } from "../../../lib/clock.ts";
import { type HistoryData, moneyTokens, useTokens, useTreasury } from "../../../lib/record/index.ts";
import type { BuildContext } from "../actions/check.ts";

/** Nothing that a draft is checked against changes by the second: it is built again once a minute, and on every edit. */
const CLOCK_STEP = 60;

/** The record, the clock and the treasury, as drafts are checked against them. */
export function useBuildContext(subject: Subject, { history }: HistoryData): BuildContext {
  const now = useChainNow(CLOCK_STEP) ?? history.latest?.timestamp ?? 0;
  const infos = useTokens(subject, history);
  const money = useMemo(() => moneyTokens(history), [history]);
  const { data: readings } = useTreasury(subject, money);
  return useMemo(() => {
    const tokens = money.flatMap((address) => {
      const info = infos.find((candidate) => candidate.address === address);
      if (info === undefined) return [];
      const balance = readings?.find(({ token }) => token === address)?.balance;
      return [{ ...info, ...(balance !== undefined && { balance }) }];
    });
    return { history, now, tokens };
  }, [history, now, money, infos, readings]);
}
