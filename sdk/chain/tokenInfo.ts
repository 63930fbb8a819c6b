import { type Address, zeroAddress } from "viem";

/** What is needed to write an amount of a token. */
export interface TokenInfo {
  /** The zero address stands for ether. */
  readonly address: Address;
  readonly symbol: string;
  readonly decimals: number;
}

/** Ether, as amounts of it are written. */
export const ETHER: TokenInfo = { address: zeroAddress, symbol: "ETH", decimals: 18 };
