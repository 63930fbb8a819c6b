import {
  type AbiFunction,
  type Address,
  decodeFunctionData,
  encodeFunctionData,
  type Hex,
  isAddressEqual,
  size,
  slice,
  toFunctionSignature,
} from "viem";
import type { Call } from "../chain/call.ts";
import { type KnownPart, knownFunction } from "./knownFunctions.ts";
import type { GovernorProfile } from "./profile.ts";

/** A call as far as it can be read from its bytes. */
export type CallReading =
  /** Nothing but ether is sent; what the receiver does with it is its own affair. */
  | { readonly kind: "ether" }
  | {
      readonly kind: "function";
      readonly part: KnownPart;
      /** Such as `transfer(address,uint256)`. */
      readonly signature: string;
      readonly args: readonly CallArgument[];
    }
  /** No function that is known here, or bytes that would not come out the same. */
  | { readonly kind: "unknown"; readonly selector?: Hex };

export interface CallArgument {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
}

type Parts = {
  readonly address: Address;
  readonly token: { readonly address: Address };
  readonly timelock?: GovernorProfile["timelock"];
};

/**
 * Reads one call by the functions that are known of its target. Only what comes out the same, byte for byte, when it is
 * encoded again gets a name: another function may share the first four bytes, and bytes may be appended.
 */
export function readCall(governor: Parts, { target, data }: Pick<Call, "target" | "data">): CallReading {
  if (data === "0x") return { kind: "ether" };
  if (size(data) < 4) return { kind: "unknown" };
  const selector = slice(data, 0, 4);
  const part = partAt(governor, target);
  const item = knownFunction(part, selector);
  const args = item && argumentsOf(item, data);
  if (!item || !args) return { kind: "unknown", selector };
  return { kind: "function", part, signature: toFunctionSignature(item), args };
}

function partAt({ address, token, timelock }: Parts, target: Address): KnownPart {
  if (isAddressEqual(target, address)) return "governor";
  if (isAddressEqual(target, token.address)) return "token";
  if (timelock && isAddressEqual(target, timelock.address)) return "timelock";
  return "erc20";
}

function argumentsOf(item: AbiFunction, data: Hex): CallArgument[] | undefined {
  try {
    const { args = [] } = decodeFunctionData({ abi: [item], data });
    const again = encodeFunctionData({ abi: [item], args });
    if (again !== data.toLowerCase()) return;
    return item.inputs.map(({ name = "", type }, index) => ({ name, type, value: args[index] }));
  } catch {
    return;
  }
}
