import { decodeFunctionData, encodeFunctionData, getAddress, type Hex } from "viem";
import type { Call } from "../chain/call.ts";
import type { House } from "../chain/deployment.ts";
import { ActionError } from "./ActionError.ts";
import type { Action } from "./action.ts";
import type { Codec, TypedAction } from "./codecs/codec.ts";
import { codecOf } from "./codecs/index.ts";

export type EncodeActionErrorType = ActionError;

/** An action as a proposal's call. Throws {@link ActionError} when the house lacks the contract, or a value does not fit. */
export function encodeAction(house: House, action: Action): Call {
  if (action.type === "call") {
    const { target, value, data } = action;
    return { target: getAddress(target), value, data };
  }
  const codec = codecOf(action);
  const target = house[codec.role];
  if (!target) {
    throw new ActionError(`This community has no ${codec.role}.`, {
      details: `The action ${action.type} is a call of it.`,
      remedy: "Choose another action.",
    });
  }
  return { target: getAddress(target), value: 0n, data: encodeArgs(codec, action) };
}

export function encodeActions(house: House, actions: readonly Action[]): Call[] {
  return actions.map((action) => encodeAction(house, action));
}

/**
 * The action as it would be decoded from its call: addresses checksummed, digests in lower case. Throws {@link ActionError}
 * when a value does not fit.
 */
export function canonicalAction(action: Action): Action {
  if (action.type === "call") return { ...action, target: getAddress(action.target) };
  const codec = codecOf(action);
  const { args } = decodeFunctionData({ abi: [codec.item], data: encodeArgs(codec, action) });
  return codec.fromArgs(args ?? []);
}

function encodeArgs(codec: Codec, action: TypedAction): Hex {
  try {
    return encodeFunctionData({ abi: [codec.item], args: codec.toArgs(action) });
  } catch (cause) {
    throw new ActionError("A value does not fit into the call.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: "Correct the value and try again.",
      cause,
    });
  }
}
