import { type Address, BaseError, type Client, ContractFunctionRevertedError, RawContractError } from "viem";
import { simulateContract } from "viem/actions";
import type { SignedBallot } from "./ballot.ts";
import { aloneCall } from "./relayCalls.ts";

/**
 * Whether a governor would count the ballot now, by playing it: also of a voter that is a contract and answers for its
 * signatures (ERC-1271). Throws what the client throws where the chain can't be read.
 */
export async function isAccepted(client: Client, governor: Address, ballot: SignedBallot): Promise<boolean> {
  try {
    await simulateContract(client, aloneCall(governor, ballot));
    return true;
  } catch (error) {
    if (error instanceof BaseError && error.walk(isRefusal)) return false;
    throw error;
  }
}

/** What a contract says, or its running out of gas; the rest is the network's. */
function isRefusal(error: unknown): boolean {
  return error instanceof ContractFunctionRevertedError || error instanceof RawContractError;
}
