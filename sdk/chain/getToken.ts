import { type Address, type Client, erc20Abi, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { ETHER, type TokenInfo } from "./tokenInfo.ts";

/** A token's symbol and decimals. */
export async function getToken(client: Client, address: Address): Promise<TokenInfo> {
  if (address === zeroAddress) return ETHER;
  const [symbol, decimals] = await Promise.all([
    readContract(client, { address, abi: erc20Abi, functionName: "symbol" }),
    readContract(client, { address, abi: erc20Abi, functionName: "decimals" }),
  ]);
  return { address, symbol, decimals };
}
