import type { Address, Client, Hex } from "viem";
import { call } from "viem/actions";
import type { Call } from "../../chain/call.ts";
import type { Action } from "../action.ts";
import { DryRunError } from "./DryRunError.ts";
import { refusalOf } from "./refusalOf.ts";
import { standsAlone } from "./standsAlone.ts";
import type { Refusal, TriedCall } from "./types.ts";

interface TryOneByOneParameters {
  readonly from: Address;
  readonly calls: readonly Call[];
  /** What the calls do, in their order. */
  readonly actions: readonly Action[];
  readonly block: number;
}

/** Tries every call that says something about its turn when it is tried alone, all on the state of one block. */
export function tryOneByOne(
  client: Client,
  { from, calls, actions, block }: TryOneByOneParameters,
): Promise<TriedCall[]> {
  return Promise.all(
    calls.map(async ({ target, value, data }, index): Promise<TriedCall> => {
      if (!standsAlone(actions, index)) return { outcome: "notTried", why: "dependsOnEarlier" };
      const refusal = await tryCall(client, { from, to: target, value, data, block });
      return refusal === undefined ? { outcome: "succeeds" } : { outcome: "refused", refusal };
    }),
  );
}

interface TryCallParameters {
  readonly from?: Address;
  readonly to: Address;
  readonly value?: bigint;
  readonly data: Hex;
  readonly block: number;
}

/** Why a call would be refused; undefined if it would not. Throws {@link DryRunError} when nobody answers. */
export async function tryCall(
  client: Client,
  { from, to, value = 0n, data, block }: TryCallParameters,
): Promise<Refusal | undefined> {
  try {
    await call(client, {
      ...(from && { account: from }),
      to,
      value,
      data,
      blockNumber: BigInt(block),
    });
    return;
  } catch (cause) {
    const refusal = refusalOf(cause);
    if (refusal) return refusal;
    throw new DryRunError("The calls could not be tried.", {
      details:
        cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : "The endpoint did not answer.",
      remedy: "Reload the page, or choose another RPC address in the settings.",
      cause,
    });
  }
}
