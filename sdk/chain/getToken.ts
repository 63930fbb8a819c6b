import { type Address, type Client, erc20Abi, zeroAddress } from "viem";
import { readContract } from "viem/actions";

/** What is needed to write an amount of a token. */
export interface TokenInfo {
  /** The zero address stands for ether. */
  readonly address: Address;
  readonly symbol: string;
  readonly decimals: number;
}

/** Ether, as amounts of it are written. */
export const ETHER: TokenInfo = { address: zeroAddress, symbol: "ETH", decimals: 18 };

/** A token's symbol and decimals. */
export async function getToken(client: Client, address: Address): Promise<TokenInfo> {
  if (address === zeroAddress) return ETHER;
  const [symbol, decimals] = await Promise.all([
    readContract(client, { address, abi: erc20Abi, functionName: "symbol" }),
    readContract(client, { address, abi: erc20Abi, functionName: "decimals" }),
  ]);
  return { address, symbol, decimals };
}
