import { type Address, type Client, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import { BallotsError } from "./BallotsError.ts";
import type { BallotDomain } from "./typedBallot.ts";

export interface ReadBallotDomainParameters {
  readonly governor: Address;
  readonly chainId: number;
}

export type ReadBallotDomainErrorType = BallotsError;

/** What a governor's ballots are bound to, as it says itself (ERC-5267). Throws {@link BallotsError} if that is another place. */
export async function readBallotDomain(
  client: Client,
  { governor, chainId }: ReadBallotDomainParameters,
): Promise<BallotDomain> {
  const [fields, name, version, chain, verifyingContract] = await readContract(client, {
    address: governor,
    abi: stewardGovernorAbi,
    functionName: "eip712Domain",
  });
  if (fields !== "0x0f" || chain !== BigInt(chainId) || !isAddressEqual(verifyingContract, governor))
    throw new BallotsError("This governor takes signatures that are bound to something else than itself.", {
      details: `It names ${verifyingContract} on chain ${chain} (fields ${fields}).`,
      remedy: "Do not sign. Vote by a transaction of your own, or ask another provider.",
    });
  return { name, version, chainId, verifyingContract };
}
