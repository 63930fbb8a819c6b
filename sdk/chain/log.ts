import type { Address, DecodeEventLogReturnType, Hex } from "viem";
import type { Abis } from "./abis.ts";
import type { ContractRole } from "./deployment.ts";

/** Where a log stands in the chain. */
export interface LogPosition {
  readonly blockNumber: number;
  readonly logIndex: number;
}

interface LogBase extends LogPosition {
  readonly address: Address;
  readonly blockHash: Hex;
  /** The block's timestamp, in seconds. */
  readonly timestamp: number;
  readonly transactionHash: Hex;
}

/** An event of one of our ABIs, with its arguments. */
export type KnownEvent<role extends ContractRole = ContractRole> = {
  [r in role]: { readonly role: r } & DecodeEventLogReturnType<Abis[r]>;
}[role];

/** An event that none of our ABIs knows. It is kept as it came. */
export interface UnknownEvent {
  readonly role: ContractRole;
  readonly eventName: null;
  readonly args: { readonly topics: readonly Hex[]; readonly data: Hex };
}

export type KnownLog<role extends ContractRole = ContractRole> = LogBase & KnownEvent<role>;
/** One event of a stewardship, decoded. */
export type StewardshipLog = LogBase & (KnownEvent | UnknownEvent);
