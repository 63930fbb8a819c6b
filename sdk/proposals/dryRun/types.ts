import type { ContractError } from "../../chain/errors/describeContractError.ts";
import type { BlockReading } from "../reading.ts";

/** What would happen if a proposal's calls ran on the state of one block. Nothing was sent. */
export interface DryRun {
  /**
   * `whole`: executed as anyone would, through the governor. `inOrder`: from the timelock, each call on what those before it
   * left (eth_simulateV1). `oneByOne`: from the timelock, each call alone on the state of the block (eth_call).
   */
  readonly how: "whole" | "inOrder" | "oneByOne";
  readonly block: BlockReading;
  /** One for each call, in order. */
  readonly calls: readonly TriedCall[];
  /** Why the whole execution would be refused, where that was tried and the calls were tried after it to find the place. */
  readonly whole?: Refusal;
}

export type TriedCall =
  | {
      readonly outcome: "succeeds";
      /** Whether nothing is at the address: a call of it always succeeds and does nothing. */
      readonly noCode?: true;
    }
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  | { readonly outcome: "notTried"; readonly why: NotTriedReason };

/**
 * `governorOnly`: the governor takes it only inside an execution. `dependsOnEarlier`: alone it would say nothing about its
 * turn. `afterRefusal`: the run ends before it.
 */
export type NotTriedReason = "governorOnly" | "dependsOnEarlier" | "afterRefusal";

/** Why a call was refused: the contract's own error where it is known, else what the node said. */
export interface Refusal {
  readonly error?: ContractError;
  /** The node's words, or the first bytes of an unknown error; cut to a length that can be shown. */
  readonly said: string;
}
