import { type Address, getAddress, type Hex } from "viem";
import { decodeStewardshipLog } from "./decodeStewardshipLog.ts";
import type { Deployment, Stewardship } from "./deployment.ts";
import { rolesOf } from "./getStewardshipLogs.ts";
import type { StewardshipLog } from "./log.ts";

export interface DecodeReceiptParameters {
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly receipt: {
    readonly blockNumber: bigint;
    readonly blockHash: Hex;
    readonly transactionHash: Hex;
    readonly logs: readonly {
      readonly address: Address;
      readonly topics: readonly Hex[];
      readonly data: Hex;
      readonly logIndex: number;
    }[];
  };
  /** The timestamp of the receipt's block, in seconds. */
  readonly timestamp: number;
}

/** The events of a stewardship that one transaction brought about, in order; those of other contracts are left out. */
export function decodeReceipt({
  deployment,
  stewardship,
  receipt,
  timestamp,
}: DecodeReceiptParameters): StewardshipLog[] {
  const roles = rolesOf(deployment, stewardship);
  return receipt.logs
    .toSorted((a, b) => a.logIndex - b.logIndex)
    .flatMap(({ topics, data, logIndex, ...log }) => {
      const address = getAddress(log.address);
      const role = roles.get(address);
      if (!role) return [];
      return decodeStewardshipLog({
        role,
        address,
        topics,
        data,
        blockNumber: Number(receipt.blockNumber),
        blockHash: receipt.blockHash,
        timestamp,
        transactionHash: receipt.transactionHash,
        logIndex,
      });
    });
}
