import { network } from "hardhat";
import type { Hex } from "viem";

/** One in-process chain for each test file. */
export const { viem, networkHelpers } = await network.create();

export const publicClient = await viem.getPublicClient();
export const wallets = await viem.getWalletClients();

export const DAY = 86_400;

/** The timestamp of the latest block, in seconds. */
export function now(): Promise<number> {
  return networkHelpers.time.latest();
}

/** Mines a block at least this late, in seconds. */
export async function waitUntil(timestamp: number): Promise<void> {
  if (timestamp > (await now())) await networkHelpers.time.increaseTo(timestamp);
}

export async function receiptOf(transaction: Hex | Promise<Hex>) {
  return publicClient.waitForTransactionReceipt({ hash: await transaction });
}
