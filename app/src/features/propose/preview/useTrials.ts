"use client";
import type { Call } from "@commonweight/sdk/chain";
import type { Action } from "@commonweight/sdk/proposals";
import { useQuery } from "@tanstack/react-query";
import { keccak256, stringToHex } from "viem";
import { call } from "viem/actions";
import type { Subject } from "../../../frame/index.ts";
import { clientFor } from "../../../lib/chain.ts";
import { explain } from "../../../lib/errors/explain.ts";
import type { Explained } from "../../../lib/errors/explained.ts";
import { chainKey } from "../../../lib/query.ts";
import { standsAlone } from "./standsAlone.ts";

/** How a call fared when it was tried, from the timelock, on the chain as it is now. Nothing is sent. */
export type Trial =
  | { readonly outcome: "succeeds" }
  | { readonly outcome: "refused"; readonly problem: Explained }
  | { readonly outcome: "depends" };

/** Tries every call that can be tried alone. */
export function useTrials(
  { deployment, stewardship }: Subject,
  actions: readonly Action[],
  calls: readonly Call[],
) {
  const fingerprint = keccak256(
    stringToHex(calls.map(({ target, value, data }) => `${target}${value}${data}`).join()),
  );
  return useQuery({
    queryKey: chainKey(deployment, "trial", stewardship.governor, fingerprint),
    queryFn: () =>
      Promise.all(
        calls.map(async ({ target, value, data }, index): Promise<Trial> => {
          if (!standsAlone(actions, index)) return { outcome: "depends" };
          try {
            await call(clientFor(deployment), { account: stewardship.timelock, to: target, value, data });
            return { outcome: "succeeds" };
          } catch (error) {
            return { outcome: "refused", problem: explain(error) };
          }
        }),
      ),
    enabled: calls.length > 0,
    staleTime: 10_000,
    gcTime: 60_000,
  });
}
