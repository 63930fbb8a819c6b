import { type Address, type Client, erc20Abi, zeroAddress } from "viem";
import { readContract } from "./readContract.ts";
import { ETHER, type TokenInfo } from "./tokenInfo.ts";

/** A token's symbol and decimals: as they are, or as they were at a block. */
export async function getToken(client: Client, address: Address, blockNumber?: bigint): Promise<TokenInfo> {
  if (address === zeroAddress) return ETHER;
  const token = { address, abi: erc20Abi, ...(blockNumber !== undefined && { blockNumber }) } as const;
  const [symbol, decimals] = await Promise.all([
    readContract(client, { ...token, functionName: "symbol" }),
    readContract(client, { ...token, functionName: "decimals" }),
  ]);
  return { address, symbol, decimals };
}
