"use client";
import { readContract, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";

/** The most bytes that the governor takes as a reason. Nothing while it is being asked, and where it has no limit. */
export function useReasonLimit({ deployment, stewardship, reads }: Subject): number | undefined {
  const { data } = useQuery({
    queryKey: chainKey(deployment, "reasonLimit", stewardship.governor),
    queryFn: async () =>
      Number(
        await readContract(clientFor(deployment), {
          address: stewardship.governor,
          abi: stewardGovernorAbi,
          functionName: "MAX_REASON_LENGTH",
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    // Plain governors have none.
    enabled: reads === undefined,
  });
  return data;
}
