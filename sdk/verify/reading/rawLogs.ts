import { type Address, type Client, getAddress, type Hex, hexToNumber, numberToHex } from "viem";
import { getBlockTimestamps } from "../../chain/getBlockTimestamps.ts";
import { type ScanRangesParameters, scanRanges } from "../../chain/logRanges.ts";

/** A log as the chain gives it, its numbers as numbers. */
export interface RawLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
  readonly data: Hex;
  readonly blockNumber: number;
  readonly blockHash: Hex;
  /** Of the block, in seconds. */
  readonly timestamp: number;
  readonly transactionHash: Hex;
  readonly logIndex: number;
}

/** Which logs are wanted: those of any of the addresses, whose topics match (null matches any). */
export interface LogFilter {
  readonly addresses: readonly Address[];
  readonly topics?: readonly (Hex | readonly Hex[] | null)[];
}

export interface ReadRawLogsParameters extends Pick<ScanRangesParameters, "firstSpan" | "sleep"> {
  readonly client: Client;
  readonly filter: LogFilter;
  readonly fromBlock: number;
  readonly toBlock: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBlock?: ((block: number) => void) | undefined;
}

/** The logs of a range of blocks as the provider gives them: neither sorted nor made whole. Throws what the provider's refusal is. */
export async function readRawLogs({
  client,
  filter,
  fromBlock,
  toBlock,
  signal,
  onBlock,
  ...pace
}: ReadRawLogsParameters): Promise<RawLog[]> {
  const logs: RawLog[] = [];
  await scanRanges({
    ...pace,
    fromBlock,
    toBlock,
    fetchRange: async (from, to) => {
      signal?.throwIfAborted();
      const found = await client.request({
        method: "eth_getLogs",
        params: [
          {
            address: [...filter.addresses],
            ...(filter.topics && { topics: filter.topics.map((topic) => topic as Hex | Hex[] | null) }),
            fromBlock: numberToHex(from),
            toBlock: numberToHex(to),
          },
        ],
      });
      const mined = found.flatMap((log) =>
        log.removed || log.blockNumber === null || log.blockHash === null || log.logIndex === null
          ? []
          : [
              {
                ...log,
                blockNumber: log.blockNumber,
                blockHash: log.blockHash,
                logIndex: log.logIndex,
                transactionHash: log.transactionHash,
              },
            ],
      );
      const timestamps = await getBlockTimestamps(client, mined);
      for (const log of mined) {
        logs.push({
          address: getAddress(log.address),
          topics: log.topics,
          data: log.data,
          blockNumber: hexToNumber(log.blockNumber),
          blockHash: log.blockHash,
          timestamp: timestamps.get(log.blockNumber) ?? 0,
          transactionHash: log.transactionHash ?? "0x",
          logIndex: hexToNumber(log.logIndex),
        });
      }
      onBlock?.(to);
    },
  });
  return logs;
}

/** In the order of the chain. */
export function byPlace(
  a: Pick<RawLog, "blockNumber" | "logIndex">,
  b: Pick<RawLog, "blockNumber" | "logIndex">,
): number {
  return a.blockNumber - b.blockNumber || a.logIndex - b.logIndex;
}

export function matches(filter: LogFilter, log: RawLog): boolean {
  if (!filter.addresses.some((address) => getAddress(address) === log.address)) return false;
  return (filter.topics ?? []).every((wanted, index) => {
    if (wanted === null) return true;
    const topic = log.topics[index]?.toLowerCase();
    return typeof wanted === "string"
      ? topic === wanted.toLowerCase()
      : wanted.some((it) => it.toLowerCase() === topic);
  });
}
