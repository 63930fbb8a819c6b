"use client";
import type { Deployment } from "@commonweight/sdk/chain";
import { skipToken, useQuery } from "@tanstack/react-query";
import { chainKey } from "../../lib/query.ts";
import { useWallet } from "../wallet/index.ts";
import { walletEngine } from "../wallet/store.ts";

/** Whether the connected wallet takes several calls in one approval (EIP-5792); false while nobody knows. */
export function useCanBatch(deployment: Deployment): boolean {
  const { status, address, chainId, walletName } = useWallet();
  const ready = status === "connected" && chainId === deployment.chainId;
  const { data = false } = useQuery({
    queryKey: chainKey(deployment, "canBatch", walletName, address),
    queryFn: ready
      ? async () => {
          const { batchingOf } = await import("./sendCalls.ts");
          const wallet = await (await walletEngine()).client(deployment.chainId);
          return (await batchingOf(wallet, deployment.chainId)) === "atomic";
        }
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return ready && data;
}
