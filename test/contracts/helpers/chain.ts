import { network } from "hardhat";
import type { Address, Hex } from "viem";

/** One in-process chain for all tests: every test starts from a snapshot of it. */
const { viem, networkHelpers } = await network.create();

export { networkHelpers };

export const publicClient = await viem.getPublicClient();
export const wallets = await viem.getWalletClients();

export const HOUR = 3_600n;
export const DAY = 24n * HOUR;
export const YEAR = 365n * DAY;

/** The timestamp of the latest block, in seconds. */
export async function now(): Promise<bigint> {
  return BigInt(await networkHelpers.time.latest());
}

/** Mines a block at `timestamp`, in seconds. Does nothing when it is already then or later. */
export async function waitUntil(timestamp: bigint): Promise<void> {
  if (timestamp > (await now())) await networkHelpers.time.increaseTo(timestamp);
}

/** Gives the next transaction's block exactly this timestamp, in seconds. */
export async function nextAt(timestamp: bigint): Promise<void> {
  await networkHelpers.time.setNextBlockTimestamp(timestamp);
}

/** Lets tests send transactions from an address that nobody has a key for, such as a contract's. */
export async function impersonate(address: Address): Promise<Address> {
  await networkHelpers.impersonateAccount(address);
  await networkHelpers.setBalance(address, 10n ** 20n);
  return address;
}

/** Waits for a transaction and returns its receipt. A reverted one throws before it gets a hash. */
export async function receiptOf(transaction: Hex | Promise<Hex>) {
  return publicClient.waitForTransactionReceipt({ hash: await transaction });
}
