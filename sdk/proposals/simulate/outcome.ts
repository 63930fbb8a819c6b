import type { ContractErrorArgs, ContractErrorName } from "../../chain/errors/contract/types.ts";
import type { ContractError } from "../../chain/errors/describeContractError.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Facts } from "../../history/types/outline.ts";

/** What the contracts would answer to an action: their events, or their refusal. */
export type Outcome = { readonly events: readonly KnownEvent[] } | { readonly error: ContractError };

/** When, and in whose name, an action would be carried out. */
export interface Moment {
  readonly history: Facts;
  /** Seconds. */
  readonly now: number;
  readonly proposalId: bigint;
}

export function refusal<name extends ContractErrorName>(
  name: name,
  ...args: ContractErrorArgs<name>
): Outcome {
  return { error: { name, args } };
}
