"use client";
import { readContract, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import type { Subject } from "../../../frame/index.ts";
import { clientFor } from "../../../lib/chain.ts";
import { revertDataOf } from "../../../lib/errors/failure.ts";
import { chainKey } from "../../../lib/query.ts";
import { useAtEachHead } from "../../../lib/record/index.ts";

/** Whether an account can propose now. Votes in the token's smallest unit. */
export interface ProposerReading {
  readonly threshold: bigint;
  readonly votes: bigint;
}

/** The most bytes of a description; nothing where the governor has no limit, or has not answered yet. */
export function useDescriptionLimit({ deployment, stewardship }: Subject): number | undefined {
  const { data } = useQuery({
    queryKey: chainKey(deployment, "descriptionLimit", stewardship.governor),
    queryFn: async () => {
      try {
        const of = { address: stewardship.governor, abi: stewardGovernorAbi } as const;
        return Number(
          await readContract(clientFor(deployment), { ...of, functionName: "MAX_DESCRIPTION_LENGTH" }),
        );
      } catch (error) {
        if (revertDataOf(error) === undefined && !isMissing(error)) throw error;
        return null;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? undefined;
}

/** A plain governor has no such function and answers with nothing. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    error.cause instanceof Error &&
    error.cause.name === "ContractFunctionZeroDataError"
  );
}

/** How many votes proposing takes, and how many the account had a moment ago: what the governor itself looks at. */
export function useProposer(subject: Subject, account: Address | undefined) {
  const { deployment, stewardship } = subject;
  const queryKey = chainKey(deployment, "proposer", stewardship.governor, account);
  useAtEachHead(subject, [queryKey]);
  return useQuery({
    queryKey,
    queryFn: async (): Promise<ProposerReading> => {
      const client = clientFor(deployment);
      const of = { address: stewardship.governor, abi: stewardGovernorAbi } as const;
      const [threshold, clock] = await Promise.all([
        readContract(client, { ...of, functionName: "proposalThreshold" }),
        readContract(client, { ...of, functionName: "clock" }),
      ]);
      if (account === undefined) return { threshold, votes: 0n };
      const args = [account, BigInt(clock) - 1n] as const;
      return { threshold, votes: await readContract(client, { ...of, functionName: "getVotes", args }) };
    },
    placeholderData: (before) => before,
  });
}
