import type { Address, Client, Hex } from "viem";
import { modelRegistryViews } from "./abi/views/modelRegistry.ts";
import { readContract } from "./readContract.ts";

/** The head of a registry's history, as the registry itself had it at a block. */
export async function readRegistryHead(client: Client, registry: Address, block: number): Promise<Hex> {
  const [head] = await readContract(client, {
    address: registry,
    abi: modelRegistryViews,
    functionName: "head",
    blockNumber: BigInt(block),
  });
  return head;
}
