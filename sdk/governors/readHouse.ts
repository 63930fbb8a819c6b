import { type Address, type Client, isAddressEqual, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import type { House } from "../chain/deployment.ts";
import type { Inquiry } from "./Inquiry.ts";

/** The parts of a stewardship, as its governor names them; undefined for every other governor. */
export async function readHouse(
  client: Client,
  inquiry: Inquiry,
  { governor, blockNumber }: { readonly governor: Address; readonly blockNumber: bigint },
): Promise<House | undefined> {
  const house = await inquiry.ask(
    "house()",
    readContract(client, { address: governor, abi: stewardGovernorAbi, blockNumber, functionName: "house" }),
  );
  if (!house) return;
  const { token, timelock, treasury, registry, runs, fork, catalogue } = house;
  const part = (role: keyof House, address: Address) =>
    isAddressEqual(address, zeroAddress) ? {} : { [role]: address };
  return {
    governor,
    token,
    timelock,
    treasury,
    ...part("registry", registry),
    ...part("runs", runs),
    ...part("fork", fork),
    ...part("catalogue", catalogue),
  };
}
