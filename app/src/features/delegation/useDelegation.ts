"use client";
import { readContract, stewardTokenAbi } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import { useAtEachHead } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

/** Who votes with an account's tokens, as the chain says now. Amounts in the token's smallest unit. */
export type Delegation = {
  /** The zero address: nobody, where the token has no default. */
  delegate: Address;
  balance: bigint;
  /** Its own and those delegated to it. */
  votes: bigint;
};

/** Asked again with every new block. */
export function useDelegation(subject: Subject, account: Address) {
  const { deployment, stewardship } = subject;
  const queryKey = chainKey(deployment, "delegation", stewardship.token, account);
  useAtEachHead(subject, [queryKey]);
  return useQuery({
    queryKey,
    queryFn: async (): Promise<Delegation> => {
      const client = clientFor(deployment);
      const of = { address: stewardship.token, abi: stewardTokenAbi, args: [account] } as const;
      const [delegate, balance, votes] = await Promise.all([
        readContract(client, { ...of, functionName: "delegates" }),
        readContract(client, { ...of, functionName: "balanceOf" }),
        readContract(client, { ...of, functionName: "getVotes" }),
      ]);
      return { delegate, balance, votes };
    },
  });
}
