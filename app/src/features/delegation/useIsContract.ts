"use client";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { getCode } from "viem/actions";
import { clientFor } from "../../lib/chain.ts";
import { chainKey } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";

/** What an account that borrows code (EIP-7702) begins with: a person with a smart wallet, not a contract. */
const BORROWED = "0xef0100";

/** Whether there is a contract at an address. Nothing while it is being asked. */
export function useIsContract({ deployment }: Subject, address: Address | undefined): boolean | undefined {
  const { data } = useQuery({
    queryKey: chainKey(deployment, "isContract", address),
    queryFn: async () => {
      if (address === undefined) return false;
      const code = await getCode(clientFor(deployment), { address });
      return code !== undefined && !code.startsWith(BORROWED);
    },
    enabled: address !== undefined,
  });
  return data;
}
