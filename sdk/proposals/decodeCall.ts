import { type Address, decodeFunctionData, getAddress, isAddressEqual, slice } from "viem";
import type { Call } from "../chain/call.ts";
import type { ContractRole, House } from "../chain/deployment.ts";
import type { Action } from "./action.ts";
import { codecFor } from "./codecs/index.ts";
import { encodeAction } from "./encodeAction.ts";

const SELECTOR_DIGITS = 10;

/**
 * What a call does. Only a call that comes out the same, byte for byte, when the action is encoded again is given a name:
 * everything else (money attached, bytes appended, an unknown function or target) is a raw `call`.
 */
export function decodeCall(house: House, call: Call): Action {
  return typedAction(house, call) ?? { type: "call", ...call, target: getAddress(call.target) };
}

export function decodeCalls(house: House, calls: readonly Call[]): Action[] {
  return calls.map((call) => decodeCall(house, call));
}

/** A contract's part in the house, if the address is one of it. */
export function roleOf(house: House, address: Address): ContractRole | undefined {
  return (Object.keys(house) as ContractRole[]).find((role) => {
    const part = house[role];
    return part !== undefined && isAddressEqual(part, address);
  });
}

function typedAction(house: House, call: Call): Action | undefined {
  const role = roleOf(house, call.target);
  if (!role || call.value !== 0n || call.data.length < SELECTOR_DIGITS) return;
  const codec = codecFor(role, slice(call.data, 0, 4));
  if (!codec) return;
  try {
    const { args } = decodeFunctionData({ abi: [codec.item], data: call.data });
    const action = codec.fromArgs(args ?? []);
    const again = encodeAction(house, action);
    return again.data === call.data.toLowerCase() ? action : undefined;
  } catch {
    return;
  }
}
