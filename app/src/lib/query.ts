"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "./asking.ts";
import { siteBase } from "./base.ts";
import { setChainClock } from "./clock.ts";
import { fetchDeployments } from "./deployments.ts";
import { isOtherChain } from "./errors/causes.ts";
import { ownChains } from "./ownChains.ts";

/** How often the chain's head is read while the page is in sight, in milliseconds. */
const HEAD_EVERY = 4000;

/** One retry, no refetch storms; what must be fresh says so itself by depending on the head's block. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Asked again at once, a node of another chain is still one.
        retry: (count, error) => !isOtherChain(error) && count < 1,
        retryDelay: 1500,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        refetchIntervalInBackground: false,
        structuralSharing: false,
      },
      mutations: { retry: false },
    },
  });
}

/** The start of every query key about a chain: data of an earlier life of the same chain can never answer. */
export function chainKey(
  deployment: Deployment,
  ...rest: readonly (string | number | undefined)[]
): readonly unknown[] {
  return ["chain", deployment.chainId, deployment.genesisHash, ...rest];
}

export function useDeployments() {
  return useQuery({
    queryKey: ["deployments"],
    queryFn: async () => withOwnChains(await fetchDeployments(siteBase())),
    staleTime: Number.POSITIVE_INFINITY,
    // Read again and found the same, it stays the same object: nothing that hangs on it begins anew.
    structuralSharing: true,
  });
}

/** The chains that the site lists, and after them those that the reader brought. */
async function withOwnChains(listed: readonly Deployment[]): Promise<Deployment[]> {
  const { parseDeployment } = await asking();
  const known = new Set(listed.map(({ chainId }) => chainId));
  return [...listed, ...ownChains(parseDeployment).filter(({ chainId }) => !known.has(chainId))];
}

export type Head = { number: bigint; hash: `0x${string}`; timestamp: number };

async function readHead(deployment: Deployment): Promise<Head> {
  const head = await (await asking()).readHead(deployment);
  setChainClock(head.timestamp);
  return head;
}

/** The newest block of a chain, for what must first know how far to read. */
export function headOptions(deployment: Deployment) {
  return queryOptions({
    queryKey: chainKey(deployment, "head"),
    queryFn: () => readHead(deployment),
    staleTime: 0,
  });
}

/** The newest block, read again every few seconds while the page is in sight. */
export function useChainHead(deployment: Deployment | undefined) {
  return useQuery({
    ...(deployment === undefined ? noChain : headOptions(deployment)),
    enabled: deployment !== undefined,
    refetchInterval: HEAD_EVERY,
  });
}

const noChain = queryOptions<Head>({ queryKey: ["chain", "none"] });

/**
 * Why a query without data has failed, until it has some. The query itself forgets that with every further attempt, and
 * what a page says of an outage would come and go.
 */
export function useStandingError({ error, data }: { error: Error | null; data: unknown }): Error | null {
  const [standing, setStanding] = useState(error);
  const now = error ?? (data === undefined ? standing : null);
  if (now !== standing) setStanding(now);
  return now;
}
