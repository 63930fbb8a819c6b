"use client";
import { ETHER, type TokenInfo } from "@commonweight/sdk/chain";
import type { Facts } from "@commonweight/sdk/history";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Address, zeroAddress } from "viem";
import type { Subject } from "../subject.ts";
import { tokenOptions } from "./queries.ts";

/** The vote token's symbol and decimals. */
export function useTokenInfo(subject: Subject) {
  return useQuery(tokenOptions(subject, subject.stewardship.token));
}

/** Every token that the record's money speaks of, ether first. The vote token is not money unless it moved as such. */
export function moneyTokens(history: Facts): readonly Address[] {
  const { movements, limits } = history.treasury;
  const tokens = [
    zeroAddress,
    ...movements.map(({ token }) => token),
    ...Object.values(limits).map(({ token }) => token),
    ...Object.values(history.runs).map(({ token }) => token),
    ...Object.values(history.forks).flatMap(({ shares }) => Object.values(shares).map(({ token }) => token)),
  ];
  return [...new Set(tokens)];
}

/** How amounts are written: ether, the vote token, and the money tokens of the record as far as they are known. */
export function useTokens(subject: Subject, history: Facts | undefined): readonly TokenInfo[] {
  const { token } = subject.stewardship;
  const addresses = useMemo(() => {
    const money = history === undefined ? [] : moneyTokens(history);
    return [...new Set([token, ...money])].filter((address) => address !== zeroAddress);
  }, [history, token]);
  return useQueries({
    queries: addresses.map((address) => tokenOptions(subject, address)),
    combine: known,
  });
}

function known(results: readonly { data: TokenInfo | undefined }[]): readonly TokenInfo[] {
  return [ETHER, ...results.flatMap(({ data }) => data ?? [])];
}
