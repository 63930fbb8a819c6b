import { type Address, type Client, type Hex, numberToHex } from "viem";

export interface GetFirstBlockParameters {
  readonly address: Address;
  /** The newest block, in which there is code at the address. */
  readonly latest: number;
}

/**
 * The first block with code at an address, by bisection of `eth_getCode`: about 25 questions. Undefined where the provider
 * does not give old states, as most do not.
 */
export async function getFirstBlock(
  client: Client,
  { address, latest }: GetFirstBlockParameters,
): Promise<number | undefined> {
  let [low, high] = [0, latest];
  try {
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const code: Hex = await client.request({
        method: "eth_getCode",
        params: [address, numberToHex(middle)],
      });
      if (code === "0x") low = middle + 1;
      else high = middle;
    }
    return low;
  } catch {
    return undefined;
  }
}
