import {
  type Address,
  type Client,
  getAddress,
  type Hex,
  hexToBigInt,
  isAddressEqual,
  pad,
  toEventSelector,
} from "viem";
import type { ClockMode } from "../chain/deployment.ts";
import { getLogRange } from "../chain/getLogRange.ts";
import type { StewardshipLog } from "../chain/log.ts";
import { scanRanges } from "../chain/logRanges.ts";
import type { VoterPast, VoterReading } from "../proposals/reading.ts";

export interface ReadVoterPastParameters {
  readonly token: Address;
  /** The account as it was read, at `toBlock`. */
  readonly voter: Pick<VoterReading, "account" | "balance" | "delegate">;
  readonly clock: ClockMode;
  /** The moment asked about, in that clock. */
  readonly snapshot: number;
  /** A block not later than the snapshot, such as the one in which the proposal was made. */
  readonly fromBlock: number;
  readonly toBlock: number;
}

const TRANSFER = toEventSelector("Transfer(address,address,uint256)");
const DELEGATE_CHANGED = toEventSelector("DelegateChanged(address,address,address)");

/**
 * What an account held at a snapshot and who voted with it: from what is so now, back through its own transfers and
 * delegations since. Two questions for each range of blocks, and only as far back as the proposal reaches.
 */
export async function readVoterPast(
  client: Client,
  { token, voter, clock, snapshot, fromBlock, toBlock }: ReadVoterPastParameters,
): Promise<VoterPast> {
  const account = pad(voter.account);
  const roles = new Map([[getAddress(token), "token"]] as const);
  const logs = new Map<string, StewardshipLog>();
  const range = async (from: number, to: number) => {
    const wanted = { roles, fromBlock: from, toBlock: to };
    const found = await Promise.all([
      getLogRange(client, { ...wanted, topics: [[TRANSFER, DELEGATE_CHANGED], account] }),
      getLogRange(client, { ...wanted, topics: [TRANSFER, null, account] }),
    ]);
    // A transfer to oneself is in both.
    for (const log of found.flat()) logs.set(`${log.blockNumber}:${log.logIndex}`, log);
  };
  await scanRanges({ fromBlock, toBlock, fetchRange: range });
  const since = [...logs.values()]
    .filter((log) => (clock === "timestamp" ? log.timestamp : log.blockNumber) > snapshot)
    .sort((a, b) => b.blockNumber - a.blockNumber || b.logIndex - a.logIndex);
  return since.reduce<VoterPast>((past, log) => before(past, log, voter.account), {
    balance: voter.balance,
    delegate: voter.delegate,
  });
}

/** What was so before an event. */
function before(past: VoterPast, log: StewardshipLog, account: Address): VoterPast {
  if (log.role !== "token") return past;
  if (log.eventName === "DelegateChanged")
    return isAddressEqual(log.args.delegator, account) ? { ...past, delegate: log.args.fromDelegate } : past;
  const moved = transferOf(log);
  if (!moved) return past;
  const sum = (moved.to === account ? -moved.value : 0n) + (moved.from === account ? moved.value : 0n);
  return { ...past, balance: past.balance + sum };
}

function transferOf(
  log: StewardshipLog,
): { readonly from: Address; readonly to: Address; readonly value: bigint } | undefined {
  if (log.role !== "token") return;
  if (log.eventName === "Transfer") return log.args;
  if (log.eventName !== null) return;
  // A token of which each is one vote (ERC-721) has its number where others have the amount, and indexed.
  const [event, from, to, id] = log.args.topics;
  if (event !== TRANSFER || !from || !to || !id) return;
  return { from: addressIn(from), to: addressIn(to), value: 1n };
}

function addressIn(topic: Hex): Address {
  return getAddress(`0x${hexToBigInt(topic).toString(16).padStart(40, "0").slice(-40)}`);
}
