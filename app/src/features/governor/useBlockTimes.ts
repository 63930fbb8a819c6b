"use client";
import {
  type ClockPoint,
  estimateMoment,
  type GovernorHistory,
  type GovernorProfile,
} from "@commonweight/sdk/governors";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getBlock } from "viem/actions";
import type { BlockTime } from "../../components/index.ts";
import { clientFor } from "../../lib/chain.ts";
import { chainKey, useChainHead } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";

/** So many blocks back the pace of a chain is measured. */
const PACE = 5_000;
/** The pace is measured anew after so many blocks. */
const ANEW = 500;

/**
 * Tells when blocks of a governor's clock were or will be made. `exact` are those whose times are asked of the chain once
 * they are there; all others lie on the line of the chain's pace, and are estimates. Nothing where the governor counts
 * seconds.
 */
export function useBlockTimes(
  { deployment }: Subject,
  { clock, votingDelay }: GovernorProfile,
  history: GovernorHistory | undefined,
  exact: readonly number[] = [],
): (block: number) => BlockTime | undefined {
  const counts = clock.mode === "blocknumber";
  const { data: head } = useChainHead(counts ? deployment : undefined);
  const now = head && { clock: clock.native ? Number(head.number) : clock.now, timestamp: head.timestamp };
  const earlier = useEarlier(counts && clock.native ? deployment : undefined, now?.clock);
  const made = counts && !clock.native ? oldestMade(history, Number(votingDelay)) : undefined;
  const times = useQueries({
    queries: exact
      .filter((block) => counts && clock.native && now !== undefined && block <= now.clock)
      .map((block) => blockOptions(deployment, block)),
  });
  const known = times.flatMap(({ data }) => (data === undefined ? [] : [data]));
  // Equal points are one text, so that the answer changes only when they do.
  const points = JSON.stringify({ now, from: earlier ?? made, known } satisfies Points);
  return useMemo(() => timesFrom(JSON.parse(points) as Points), [points]);
}

type Points = {
  now?: ClockPoint | undefined;
  from?: ClockPoint | undefined;
  known: readonly ClockPoint[];
};

function timesFrom({ now, from, known }: Points): (block: number) => BlockTime | undefined {
  return (block) => {
    if (now === undefined) return undefined;
    const past = block <= now.clock;
    const at = known.find(({ clock }) => clock === block)?.timestamp;
    if (at !== undefined) return { at, estimated: false, past };
    const estimate = from === undefined ? undefined : estimateMoment(block, from, now);
    return estimate === undefined ? undefined : { at: estimate, estimated: true, past };
  };
}

function blockOptions(deployment: Subject["deployment"], number: number) {
  return {
    queryKey: chainKey(deployment, "blockTime", number),
    queryFn: async (): Promise<ClockPoint> => {
      const block = await getBlock(clientFor(deployment), { blockNumber: BigInt(number) });
      return { clock: number, timestamp: Number(block.timestamp) };
    },
    staleTime: Number.POSITIVE_INFINITY,
  };
}

function useEarlier(
  deployment: Subject["deployment"] | undefined,
  now: number | undefined,
): ClockPoint | undefined {
  const number = now === undefined ? 0 : Math.max(0, Math.floor((now - PACE) / ANEW) * ANEW);
  const wanted = deployment !== undefined && now !== undefined;
  const { data } = useQuery({
    ...(deployment === undefined
      ? { queryKey: ["blockTime", "none"], queryFn: () => Promise.reject<ClockPoint>(new Error("no chain")) }
      : blockOptions(deployment, number)),
    enabled: wanted,
    placeholderData: (before) => before,
  });
  return data;
}

/** Where a contract's blocks are not the provider's, the oldest proposal tells when its clock showed what. */
function oldestMade(history: GovernorHistory | undefined, votingDelay: number): ClockPoint | undefined {
  if (history === undefined) return undefined;
  const points = Object.values(history.proposals).map(({ snapshot, created }) => ({
    clock: snapshot - votingDelay,
    timestamp: created.timestamp,
  }));
  return points.sort((a, b) => a.timestamp - b.timestamp)[0];
}
