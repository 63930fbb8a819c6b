import { type Address, type Client, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import { stewardTokenViews } from "../chain/abi/views/stewardToken.ts";
import { optional } from "../chain/optional.ts";
import { readContract } from "../chain/readContract.ts";
import type { BlockReading } from "./reading.ts";

export interface ReadPowerParameters {
  readonly token: Address;
  readonly account: Address;
}

/** What an account holds and votes with now, as the chain said at one block. In the token's smallest unit. */
export interface PowerReading {
  readonly account: Address;
  readonly balance: bigint;
  readonly votes: bigint;
  /** The zero address: nobody. */
  readonly delegate: Address;
  readonly block: BlockReading;
}

/** An account's tokens, votes and delegate, all asked at one block. */
export async function readPower(
  client: Client,
  { token, account }: ReadPowerParameters,
): Promise<PowerReading> {
  const block = await getBlock(client, { includeTransactions: false });
  const holding = {
    address: token,
    abi: stewardTokenViews,
    blockNumber: block.number,
    args: [account],
  } as const;
  const [balance, votes, delegate] = await Promise.all([
    readContract(client, { ...holding, functionName: "balanceOf" }),
    readContract(client, { ...holding, functionName: "getVotes" }),
    optional(readContract(client, { ...holding, functionName: "delegates" })),
  ]);
  return {
    account,
    balance,
    votes,
    delegate: delegate ?? zeroAddress,
    block: { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) },
  };
}
