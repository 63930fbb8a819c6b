import { getAddress, type Hex } from "viem";
import type { RawLog } from "../../verify/reading/rawLogs.ts";

/** A log in one spelling: providers differ in the case of digits and in the fields that they add. */
export function canonicalLog(log: RawLog): RawLog {
  return {
    address: getAddress(log.address),
    topics: log.topics.map(lower),
    data: lower(log.data),
    blockNumber: log.blockNumber,
    blockHash: lower(log.blockHash),
    timestamp: log.timestamp,
    transactionHash: lower(log.transactionHash),
    logIndex: log.logIndex,
  };
}

function lower(hex: Hex): Hex {
  return hex.toLowerCase() as Hex;
}
