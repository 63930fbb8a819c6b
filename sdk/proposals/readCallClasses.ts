import type { Address, Client } from "viem";
import { stewardGovernorViews } from "../chain/abi/views/stewardGovernor.ts";
import type { Call } from "../chain/call.ts";
import { enumMember, PROPOSAL_CLASSES } from "../chain/enums.ts";
import { optional } from "../chain/optional.ts";
import { readContract } from "../chain/readContract.ts";
import { type ClassExplanation, explainClass } from "./explainClass.ts";

export interface ReadCallClassesParameters {
  readonly governor: Address;
  /** At least one. */
  readonly calls: readonly Call[];
}

/**
 * The class that a proposal of these calls would have, and which calls make it so, asked of the governor. Undefined for a
 * governor without classes.
 */
export async function readCallClasses(
  client: Client,
  { governor, calls }: ReadCallClassesParameters,
): Promise<ClassExplanation | undefined> {
  const indexes = await Promise.all(
    calls.map(({ target, value, data }) =>
      optional(
        readContract(client, {
          address: governor,
          abi: stewardGovernorViews,
          functionName: "callClass",
          args: [target, value, data],
        }),
      ),
    ),
  );
  const known = indexes.filter((index) => index !== undefined);
  if (known.length < indexes.length) return undefined;
  return explainClass(known.map((index) => enumMember(PROPOSAL_CLASSES, index)));
}
