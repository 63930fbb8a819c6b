import { type Address, type Client, erc20Abi, hexToBigInt, zeroAddress } from "viem";
import { treasuryViews } from "./abi/views/treasury.ts";
import { optional } from "./optional.ts";
import { readContract } from "./readContract.ts";

export interface GetTreasuryParameters {
  readonly client: Client;
  readonly treasury: Address;
  /** The zero address stands for ether. */
  readonly tokens: readonly Address[];
}

/** What the treasury has of a token, in its smallest unit. Limits are absent where the money lies in a plain timelock. */
export interface TreasuryReading {
  readonly token: Address;
  readonly balance: bigint;
  readonly limit?: bigint;
  /** What ordinary votes may still spend in this period. */
  readonly available?: bigint;
}

/** Balances and limits of the treasury, asked of the chain. */
export function getTreasury({ client, treasury, tokens }: GetTreasuryParameters): Promise<TreasuryReading[]> {
  return Promise.all(
    tokens.map(async (token) => {
      const of = { address: treasury, abi: treasuryViews, args: [token] } as const;
      const [balance, limit, available] = await Promise.all([
        token === zeroAddress
          ? etherOf(client, treasury)
          : readContract(client, {
              address: token,
              abi: erc20Abi,
              functionName: "balanceOf",
              args: [treasury],
            }),
        optional(readContract(client, { ...of, functionName: "limit" })),
        optional(readContract(client, { ...of, functionName: "available" })),
      ]);
      return {
        token,
        balance,
        ...(limit !== undefined && { limit }),
        ...(available !== undefined && { available }),
      };
    }),
  );
}

async function etherOf(client: Client, address: Address): Promise<bigint> {
  return hexToBigInt(await client.request({ method: "eth_getBalance", params: [address, "latest"] }));
}
