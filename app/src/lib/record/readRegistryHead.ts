import { type Deployment, modelRegistryAbi } from "@commonweight/sdk/chain";
import type { Address, Hex } from "viem";
import { readContract } from "viem/actions";
import { clientFor } from "../chain.ts";

/** The head of a registry's history, as the registry itself had it at a block. */
export async function readRegistryHead(
  deployment: Deployment,
  registry: Address,
  block: number,
): Promise<Hex> {
  const [head] = await readContract(clientFor(deployment), {
    address: registry,
    abi: modelRegistryAbi,
    functionName: "head",
    blockNumber: BigInt(block),
  });
  return head;
}
