import type { Address } from "viem";
import type { Source, Sourced } from "../source.ts";

/** What events say of the money. Plain transfers of ERC-20 tokens to the treasury are not among them: ask for balances. */
export interface Treasury {
  readonly movements: readonly Movement[];
  /** By token; the zero address stands for ether. */
  readonly limits: Readonly<Record<string, Limit>>;
}

export interface Movement {
  readonly kind: "received" | "paid" | "runFunded" | "runRefunded" | "forkSettled";
  readonly token: Address;
  /** In the token's smallest unit. */
  readonly amount: bigint;
  /** Who sent or received it: for what left with a fork, the child's treasury. */
  readonly counterparty?: Address;
  readonly runId?: bigint;
  /** The vote that moved it, where one did. */
  readonly proposalId?: bigint;
  /** Whether it went past the limit of ordinary votes. */
  readonly aboveLimit: boolean;
  readonly source: Source;
}

/** What ordinary votes may spend of a token in each period of 30 days, and what they spent in the last one. */
export interface Limit {
  readonly token: Address;
  /** Absent while no vote has set it: it is zero then. */
  readonly limit?: Sourced<bigint>;
  /** The period of `spent`, counted from 1970. */
  readonly period: number;
  readonly spent: bigint;
}
