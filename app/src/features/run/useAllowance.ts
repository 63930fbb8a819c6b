"use client";
import { readContract } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import { type Address, erc20Abi, zeroAddress } from "viem";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import { useAtEachHead } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";

/** What the training runs may take of a token from an account, asked again with every block; undefined while nobody knows. */
export function useAllowance(
  { deployment, stewardship }: Subject,
  token: Address,
  owner: Address | undefined,
): bigint | undefined {
  const { runs } = stewardship;
  const queryKey = chainKey(deployment, "allowance", runs, `${token} ${owner}`);
  useAtEachHead({ deployment, stewardship }, [queryKey]);
  const { data } = useQuery({
    queryKey,
    enabled: owner !== undefined && runs !== undefined && token !== zeroAddress,
    queryFn: async () =>
      owner === undefined || runs === undefined
        ? 0n
        : await readContract(clientFor(deployment), {
            address: token,
            abi: erc20Abi,
            functionName: "allowance",
            args: [owner, runs],
          }),
  });
  return data;
}
