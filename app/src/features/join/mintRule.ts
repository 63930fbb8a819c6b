import { houseOf, type ProposalClass, stewardTokenAbi } from "@commonweight/sdk/chain";
import { encodeAction, readCallClasses } from "@commonweight/sdk/proposals";
import { BaseError, ContractFunctionExecutionError, HttpRequestError, TimeoutError } from "viem";
import { readContract } from "viem/actions";
import { clientFor } from "../../lib/chain.ts";
import type { Subject } from "../../lib/subject.ts";

/** What a token allows of creating votes. */
export type MintRule = {
  /** In a year, in basis points of the supply. Absent where the token does not say. */
  cap?: bigint;
  /** Of this year, in the token's smallest unit. */
  left?: bigint;
  /** What a proposal that creates votes is. */
  class?: ProposalClass;
};

/** Asks the token and the governor. */
export async function readMintRule({ deployment, stewardship }: Subject): Promise<MintRule> {
  const client = clientFor(deployment);
  const { token, governor, timelock } = stewardship;
  const asked = { address: token, abi: stewardTokenAbi } as const;
  const mint = encodeAction(houseOf(deployment, stewardship), { type: "mint", to: timelock, amount: 1n });
  const [cap, left, explanation] = await Promise.all([
    orNothing(readContract(client, { ...asked, functionName: "mintCap" })),
    orNothing(readContract(client, { ...asked, functionName: "mintable" })),
    readCallClasses(client, { governor, calls: [mint] }),
  ]);
  return {
    ...(cap !== undefined && { cap }),
    ...(left !== undefined && { left }),
    ...(explanation !== undefined && { class: explanation.class }),
  };
}

/** A token of another make has no such function; an endpoint that does not answer is no answer. */
async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const silent =
      error instanceof BaseError &&
      error.walk((cause) => cause instanceof HttpRequestError || cause instanceof TimeoutError) !== null;
    if (error instanceof ContractFunctionExecutionError && !silent) return undefined;
    throw error;
  }
}
