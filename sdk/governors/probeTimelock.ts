import { type Address, type Client, isAddressEqual, zeroAddress } from "viem";
import { readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import { stewardTimelockAbi } from "../chain/abi/stewardTimelock.ts";
import { foreignAbi } from "../chain/foreignAbi.ts";
import type { Inquiry } from "./Inquiry.ts";
import type { GovernorTimelock } from "./profile.ts";

/** The timelock that a governor names, and of which kind it is: told by the delay that it has. */
export async function probeTimelock(
  client: Client,
  inquiry: Inquiry,
  { governor, blockNumber }: { readonly governor: Address; readonly blockNumber: bigint },
): Promise<GovernorTimelock | undefined> {
  const address = await inquiry.ask(
    "timelock()",
    readContract(client, {
      address: governor,
      abi: stewardGovernorAbi,
      blockNumber,
      functionName: "timelock",
    }),
  );
  if (!address || isAddressEqual(address, zeroAddress) || isAddressEqual(address, governor)) return;
  const [least, delay, grace] = await Promise.all([
    inquiry.ask(
      "the timelock's getMinDelay()",
      readContract(client, { address, abi: stewardTimelockAbi, blockNumber, functionName: "getMinDelay" }),
    ),
    inquiry.ask(
      "the timelock's delay()",
      readContract(client, { address, abi: foreignAbi, blockNumber, functionName: "delay" }),
    ),
    inquiry.ask(
      "the timelock's GRACE_PERIOD()",
      readContract(client, { address, abi: foreignAbi, blockNumber, functionName: "GRACE_PERIOD" }),
    ),
  ]);
  if (least !== undefined) return { address, kind: "controller", delay: Number(least) };
  if (delay !== undefined && grace !== undefined) return { address, kind: "compound", delay: Number(delay) };
  return { address, kind: "other" };
}
