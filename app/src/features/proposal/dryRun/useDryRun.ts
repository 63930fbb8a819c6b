"use client";
import type { Call } from "@commonweight/sdk/chain";
import type { Action, BlockReading } from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { keccak256, stringToHex } from "viem";
import { clientFor } from "../../../lib/chain.ts";
import { chainKey } from "../../../lib/query.ts";
import type { Subject } from "../../../lib/subject.ts";

type Asked = {
  actions: readonly Action[];
  calls: readonly Call[];
  /** The description of a proposal that anyone can carry out now. */
  ready?: string;
  /** On whose state; the newest block's when absent. */
  block?: BlockReading;
  enabled?: boolean;
};

/** Tries calls on the chain as it is, once; whoever wants it newer asks again. Nothing is sent. */
export function useDryRun(
  { deployment, stewardship }: Subject,
  { actions, calls, ready, block, enabled = true }: Asked,
) {
  const { governor, timelock } = stewardship;
  const fingerprint = keccak256(
    stringToHex(calls.map(({ target, value, data }) => `${target}${value}${data}`).join()),
  );
  return useQuery({
    queryKey: chainKey(deployment, "dryRun", governor, fingerprint, ready === undefined ? "early" : "ready"),
    queryFn: async () => {
      const { dryRun } = await import("./trying.ts");
      return dryRun(clientFor(deployment), {
        governor,
        timelock,
        calls,
        actions,
        ...(ready !== undefined && { ready }),
        ...(block !== undefined && { block }),
      });
    },
    enabled: enabled && calls.length > 0,
    staleTime: 30_000,
    gcTime: 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
