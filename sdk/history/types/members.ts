import type { Address } from "viem";
import type { Sourced } from "../source.ts";

/** Whoever ever held tokens or votes. Each history is oldest first, and its last entry set the present value. */
export interface Member {
  readonly address: Address;
  /** Tokens, in the smallest unit. */
  readonly balance: bigint;
  readonly balanceHistory: readonly Sourced<bigint>[];
  /** Votes, own and delegated, as the token says. */
  readonly votes: bigint;
  readonly voteHistory: readonly Sourced<bigint>[];
  /** Who votes with this member's tokens: by default itself (or the zero address, where the token has no such default). */
  readonly delegate: Address;
  /** Empty while the default holds, since the default emits no event. */
  readonly delegateHistory: readonly Sourced<Address>[];
}
