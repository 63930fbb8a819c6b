"use client";
import {
  enumMember,
  RUN_STATUSES,
  type RunStatus,
  readContract,
  trainingRunsAbi,
} from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import { useAtEachHead } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

/** What the contract itself says of a run. Amounts in the token's smallest unit. */
export type RunReading = { status: RunStatus; held: bigint };

/** Asked again with every new block. */
export function useRunReading({ deployment, stewardship }: Subject, id: bigint) {
  const { runs } = stewardship;
  const queryKey = chainKey(deployment, "run", runs, String(id));
  useAtEachHead({ deployment, stewardship }, [queryKey]);
  return useQuery({
    queryKey,
    queryFn: async (): Promise<RunReading | null> => {
      if (runs === undefined) return null;
      const client = clientFor(deployment);
      const of = { address: runs, abi: trainingRunsAbi, args: [id] } as const;
      const [run, held] = await Promise.all([
        readContract(client, { ...of, functionName: "run" }),
        readContract(client, { ...of, functionName: "held" }),
      ]);
      return { status: enumMember(RUN_STATUSES, run.status), held };
    },
  });
}
