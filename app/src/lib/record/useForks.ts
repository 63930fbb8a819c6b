"use client";
import type { ForkReading } from "@commonweight/sdk/forks";
import type { Fork, Model } from "@commonweight/sdk/history";
import { skipToken, useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Subject } from "../subject.ts";
import { forkOptions, leavingOptions, lodgerOptions, parentPlanOptions } from "./forkQueries.ts";
import { useAtEachHead } from "./useAtEachHead.ts";

/** How the community can be left over a proposal, asked of the chain at each new block. */
export function useLeaving(subject: Subject, proposalId: bigint) {
  const options = leavingOptions(subject, proposalId);
  useAtEachHead(subject, [options.queryKey]);
  return useQuery(options);
}

/** What decides about a fork, asked of the chain at each new block. */
export function useForkReading(subject: Subject, fork: Fork, tokens: readonly Address[]) {
  const options = forkOptions(subject, fork, tokens);
  useAtEachHead(subject, [options.queryKey]);
  return useQuery({ ...options, placeholderData: (before) => (before?.id === fork.id ? before : undefined) });
}

/** What an account can do in a fork, asked with each reading of the fork; nothing without an account. */
export function useLodger(subject: Subject, reading: ForkReading, account: Address | undefined) {
  const options = account === undefined ? undefined : lodgerOptions(subject, reading, account);
  return useQuery({
    queryKey: options?.queryKey ?? ["lodger", "nobody"],
    queryFn: options?.queryFn ?? skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: (before, query) =>
      before?.account === account && query?.queryKey.at(-3) === reading.id ? before : undefined,
  });
}

export function useParentPlan(subject: Subject, model: Pick<Model, "id" | "releases">) {
  return useQuery(parentPlanOptions(subject, model));
}
