import { type Address, type Client, erc20Abi, type Hex, zeroHash } from "viem";
import { stewardshipForkViews } from "../chain/abi/views/stewardshipFork.ts";
import { readContract } from "../chain/readContract.ts";
import type { LodgerReading } from "./reading.ts";

export interface ReadLodgerParameters {
  readonly fork: Address;
  readonly token: Address;
  readonly proposalId: bigint;
  /** The fork to ask about, if there is one already. */
  readonly forkId?: Hex;
  readonly account: Address;
  readonly blockNumber: bigint;
}

/** What an account can lodge against a proposal, and what it has lodged, asked of the chain at one block. */
export async function readLodger(
  client: Client,
  { fork, token, proposalId, forkId = zeroHash, account, blockNumber }: ReadLodgerParameters,
): Promise<LodgerReading> {
  const forking = { address: fork, abi: stewardshipForkViews, blockNumber } as const;
  const holding = { address: token, abi: erc20Abi, blockNumber } as const;
  const args = [proposalId, account] as const;
  const [entitlement, against, lodging, balance, allowance] = await Promise.all([
    readContract(client, { ...forking, functionName: "entitlement", args }),
    readContract(client, { ...forking, functionName: "lodgedAgainst", args }),
    readContract(client, { ...forking, functionName: "lodging", args: [forkId, account] }),
    readContract(client, { ...holding, functionName: "balanceOf", args: [account] }),
    readContract(client, { ...holding, functionName: "allowance", args: [account, fork] }),
  ]);
  const left = entitlement > against ? entitlement - against : 0n;
  const lodgeable = left < balance ? left : balance;
  return { account, entitlement, against, balance, lodgeable, lodged: lodging.amount, allowance };
}
