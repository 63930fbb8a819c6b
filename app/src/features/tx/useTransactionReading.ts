"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { useQuery } from "@tanstack/react-query";
import type { Hash } from "viem";
import { asking } from "../../lib/asking.ts";
import { chainKey } from "../../lib/query.ts";

/** How often a transaction that is in no block yet is asked for again, in milliseconds. */
const ASK_AGAIN = 2500;

/** A transaction, asked for again until a block holds it. */
export function useTransactionReading(deployment: Deployment, hash: Hash) {
  return useQuery({
    queryKey: chainKey(deployment, "transaction", hash),
    queryFn: async () => {
      const [{ clientFor }, { readTransaction }] = await Promise.all([
        asking(),
        import("./readTransaction.ts"),
      ]);
      return readTransaction(clientFor(deployment), hash);
    },
    refetchInterval: ({ state }) => (state.data?.status === "included" ? false : ASK_AGAIN),
    staleTime: 0,
  });
}
