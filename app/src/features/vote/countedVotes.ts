"use client";
import type { Vote } from "@commonweight/sdk/history";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { chainKey } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";

const NONE: readonly Vote[] = [];

function keyOf({ deployment, stewardship }: Subject, id: bigint): readonly unknown[] {
  return chainKey(deployment, "counted", stewardship.governor, id.toString());
}

/** Votes that were seen in a receipt, shown until the record has been read that far. */
export function useCountedVotes(subject: Subject, id: bigint): readonly Vote[] {
  const { data } = useQuery({
    queryKey: keyOf(subject, id),
    queryFn: () => NONE,
    initialData: NONE,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

/** Shows votes at once, and has everything that the chain said read again. */
export function addCountedVotes(
  client: QueryClient,
  subject: Subject,
  id: bigint,
  votes: readonly Vote[],
): void {
  client.setQueryData<readonly Vote[]>(keyOf(subject, id), (before = NONE) => [...before, ...votes]);
  void client.invalidateQueries({ queryKey: chainKey(subject.deployment, "head") });
}
