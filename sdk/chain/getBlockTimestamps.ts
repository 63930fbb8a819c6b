import { type Client, type Hex, hexToNumber } from "viem";

/** How many blocks are asked for at once: browsers and public providers dislike hundreds of requests. */
const AT_ONCE = 16;

interface LoggedBlock {
  readonly blockNumber: Hex;
  readonly blockTimestamp?: Hex | null | undefined;
}

/** The timestamps (seconds) of the blocks of some logs. Blocks are asked for only where the provider's logs lack the time. */
export async function getBlockTimestamps(
  client: Client,
  logs: readonly LoggedBlock[],
): Promise<ReadonlyMap<Hex, number>> {
  const timestamps = new Map<Hex, number>();
  for (const { blockNumber, blockTimestamp } of logs) {
    if (blockTimestamp) timestamps.set(blockNumber, hexToNumber(blockTimestamp));
  }
  const missing = [...new Set(logs.map(({ blockNumber }) => blockNumber))].filter(
    (block) => !timestamps.has(block),
  );
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    await Promise.all(
      missing.slice(start, start + AT_ONCE).map(async (number) => {
        const block = await client.request({ method: "eth_getBlockByNumber", params: [number, false] });
        if (!block)
          throw new Error(
            `The provider has events of block ${number} but not the block yet: try again later`,
          );
        timestamps.set(number, hexToNumber(block.timestamp));
      }),
    );
  }
  return timestamps;
}
