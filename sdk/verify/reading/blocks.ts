import { type Client, type Hex, hexToNumber, numberToHex } from "viem";
import type { Block } from "../context.ts";
import type { RawLog } from "./rawLogs.ts";

export async function getBlock(client: Client, number: number | "latest"): Promise<Block | undefined> {
  const tag = number === "latest" ? number : numberToHex(number);
  const block = await client.request({ method: "eth_getBlockByNumber", params: [tag, false] });
  if (!block || block.number === null || block.hash === null) return undefined;
  return { number: hexToNumber(block.number), hash: block.hash, timestamp: hexToNumber(block.timestamp) };
}

type ReceiptLog = Pick<RawLog, "address" | "topics" | "data" | "logIndex">;

/** The logs that a transaction's receipt holds, in order. */
export async function getReceiptLogs(client: Client, transaction: Hex): Promise<ReceiptLog[] | undefined> {
  const receipt = await client.request({ method: "eth_getTransactionReceipt", params: [transaction] });
  return receipt?.logs.map(({ address, topics, data, logIndex }) => ({
    address,
    topics,
    data,
    logIndex: hexToNumber(logIndex ?? "0x0"),
  }));
}
