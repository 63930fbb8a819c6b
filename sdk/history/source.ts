import type { Hex } from "viem";

/** The event that set something. Block numbers, timestamps (seconds) and indices are numbers; amounts and ids are bigints. */
export interface Source {
  readonly blockNumber: number;
  readonly timestamp: number;
  readonly transactionHash: Hex;
  readonly logIndex: number;
  /** The event's name, or `unknown`. */
  readonly event: string;
}

/** An event without its transaction, which is told with the rest of a proposal. */
export type Moment = Omit<Source, "transactionHash">;

/** A value and the event that set it. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

/** A value that a vote set. `proposalId` is zero for what a model was created with at the stewardship's birth. */
export interface Decided<T> extends Sourced<T> {
  readonly proposalId: bigint;
}
