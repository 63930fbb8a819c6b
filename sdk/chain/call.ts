import type { Address, Hex } from "viem";

/** One call of a proposal. `value` in wei. */
export interface Call {
  readonly target: Address;
  readonly value: bigint;
  readonly data: Hex;
}
