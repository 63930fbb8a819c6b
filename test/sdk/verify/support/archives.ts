import { ARCHIVE_KIND, type LogArchive } from "@commonweight/sdk/verify";
import { type Address, getAddress, hexToNumber, numberToHex, type RpcLog } from "viem";
import type { Lived } from "./lived.ts";
import type { Answering } from "./tape.ts";

interface Block {
  readonly hash: `0x${string}`;
  readonly number: `0x${string}`;
  readonly timestamp: `0x${string}`;
}

/** What `eth_getLogs` gives of a stewardship up to the latest block, as an archive keeps it. */
export async function archiveOf(
  { house: { deployment, house } }: Lived,
  tape: Answering,
): Promise<LogArchive> {
  const blockAt = (tag: string) =>
    tape({ method: "eth_getBlockByNumber", params: [tag, false] }) as Promise<Block>;
  const last = await blockAt("latest");
  const contracts: readonly Address[] = Object.values(house).map((address) => getAddress(address));
  const params = [{ address: contracts, fromBlock: "0x0", toBlock: last.number }];
  const raw = (await tape({ method: "eth_getLogs", params })) as RpcLog[];
  const logs = await Promise.all(
    raw.map(async ({ address, topics, data, blockNumber, blockHash, transactionHash, logIndex }) => ({
      address: getAddress(address),
      topics,
      data,
      blockNumber: hexToNumber(blockNumber ?? "0x0"),
      blockHash: blockHash ?? "0x",
      timestamp: hexToNumber((await blockAt(numberToHex(hexToNumber(blockNumber ?? "0x0")))).timestamp),
      transactionHash: transactionHash ?? "0x",
      logIndex: hexToNumber(logIndex ?? "0x0"),
    })),
  );
  return {
    kind: ARCHIVE_KIND,
    chainId: deployment.chainId,
    genesisHash: deployment.genesisHash,
    contracts,
    fromBlock: 0,
    toBlock: hexToNumber(last.number),
    toBlockHash: last.hash,
    logs,
  };
}
