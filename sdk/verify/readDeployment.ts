import { type Address, type Client, type Hex, numberToHex } from "viem";
import type { Deployment } from "../chain/deployment.ts";
import { firstLine } from "./reading/Answers.ts";
import { getBlock } from "./reading/blocks.ts";
import { readStewardship } from "./reading/readStewardship.ts";
import { VerifyError } from "./VerifyError.ts";

export type ReadDeploymentErrorType = VerifyError;

/**
 * What a governor says of its stewardship, for whoever has no deployment file: its house, or what a plain OpenZeppelin
 * governor has of one, and the block in which the oldest part of it was built (block 0 where the provider keeps no old
 * states). Throws {@link VerifyError}.
 */
export async function readDeployment(client: Client, governor: Address): Promise<Deployment> {
  try {
    const [found, chainId, genesis, latest] = await Promise.all([
      readStewardship(client, governor),
      client.request({ method: "eth_chainId" }),
      getBlock(client, 0),
      getBlock(client, "latest"),
    ]);
    if (!genesis || !latest) throw new Error("the provider has no first or no last block");
    const { stewardship, catalogue } = found;
    const { token, timelock, treasury, registry, runs, fork } = stewardship;
    const parts = [governor, token, timelock, treasury, registry, runs, fork, catalogue];
    const births = await Promise.all(
      parts.map((part) => (part ? birthOf(client, part, latest.number) : latest.number)),
    );
    return {
      chainId: Number(chainId),
      name: `chain ${Number(chainId)}`,
      local: false,
      genesisHash: genesis.hash,
      startBlock: Math.min(...births),
      rpcUrls: [],
      ...(catalogue && { catalogue }),
      stewardships: [stewardship],
    };
  } catch (cause) {
    throw new VerifyError("This address is no governor.", {
      details: firstLine(cause),
      remedy: "Check the address and the chain, or give a deployment file instead.",
      cause,
    });
  }
}

/** The first block with code at an address, by bisection. */
async function birthOf(client: Client, address: Address, latest: number): Promise<number> {
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
    // Most providers forget old states. Reading from the beginning only takes longer.
    return 0;
  }
}
