import { type Address, type Client, getAddress, type Hex, hexToNumber, numberToHex, type RpcLog } from "viem";
import { decodeStewardshipLog } from "./decodeStewardshipLog.ts";
import type { ContractRole } from "./deployment.ts";
import { getBlockTimestamps } from "./getBlockTimestamps.ts";
import type { StewardshipLog } from "./log.ts";

export interface GetLogRangeParameters {
  /** Whose events are wanted, and by which ABI each is read. */
  readonly roles: ReadonlyMap<Address, ContractRole>;
  /** What the topics must be, place by place: one of several, or anything (`null`). */
  readonly topics?: readonly (Hex | readonly Hex[] | null)[];
  readonly fromBlock: number;
  readonly toBlock: number;
}

/** The events of some contracts in one range of blocks, decoded and in order, with one `eth_getLogs`. */
export async function getLogRange(
  client: Client,
  { roles, topics, fromBlock, toBlock }: GetLogRangeParameters,
): Promise<StewardshipLog[]> {
  const found = await client.request({
    method: "eth_getLogs",
    params: [
      {
        address: [...roles.keys()],
        fromBlock: numberToHex(fromBlock),
        toBlock: numberToHex(toBlock),
        ...(topics && {
          topics: topics.map((topic) => (typeof topic === "object" && topic ? [...topic] : topic)),
        }),
      },
    ],
  });
  const mined = found.filter(isMined);
  const timestamps = await getBlockTimestamps(client, mined);
  return mined
    .map((log) => {
      const address = getAddress(log.address);
      const role = roles.get(address);
      const timestamp = timestamps.get(log.blockNumber);
      if (!role || timestamp === undefined) throw new TypeError(`An unwanted log of ${address} came`);
      return decodeStewardshipLog({
        role,
        address,
        topics: log.topics,
        data: log.data,
        blockNumber: hexToNumber(log.blockNumber),
        blockHash: log.blockHash,
        timestamp,
        transactionHash: log.transactionHash,
        logIndex: hexToNumber(log.logIndex),
      });
    })
    .sort((a, b) => a.blockNumber - b.blockNumber || a.logIndex - b.logIndex);
}

type Mined<T> = { [K in keyof T]: NonNullable<T[K]> };

function isMined(
  log: RpcLog,
): log is RpcLog & Mined<Pick<RpcLog, "blockNumber" | "blockHash" | "logIndex" | "transactionHash">> {
  return !log.removed && log.blockNumber !== null && log.blockHash !== null && log.logIndex !== null;
}
