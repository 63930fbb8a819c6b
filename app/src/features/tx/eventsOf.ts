import { type Deployment, decodeReceipt, type Stewardship } from "@commonweight/sdk/chain";
import { type Context, describeEvent, type History, type TimelineEntry } from "@commonweight/sdk/history";
import type { TransactionReceipt } from "viem";
import type { CastVote } from "../vote/receipt/saveReceipt.ts";

export interface EventLine {
  readonly index: number;
  readonly name: string;
  readonly sentence: string;
  readonly proposalId?: bigint;
  /** Of a vote: what its receipt says. */
  readonly vote?: CastVote;
}

interface Parameters {
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  readonly receipt: TransactionReceipt;
  readonly timestamp: number;
  readonly context: Context<History>;
}

/** A transaction's events in sentences, in order. Those of other contracts are counted by the caller. */
export function eventsOf({ context, ...of }: Parameters): readonly EventLine[] {
  return decodeReceipt(of).map((log) => {
    const known = context.history.timeline.find(
      ({ source }) => source.transactionHash === log.transactionHash && source.logIndex === log.logIndex,
    );
    const proposalId = known?.proposalId ?? proposalOf(log);
    const vote = voteOf(log);
    return {
      index: log.logIndex,
      name: log.eventName ?? "unknown",
      sentence: describeEvent(known ?? entryOf(log), context),
      ...(proposalId !== undefined && { proposalId }),
      ...(vote !== undefined && { vote }),
    };
  });
}

type Log = ReturnType<typeof decodeReceipt>[number];

/** An event as the record will have it once it has read so far. */
function entryOf({
  blockNumber,
  timestamp,
  transactionHash,
  logIndex,
  address: _,
  blockHash: __,
  ...event
}: Log) {
  const source = { blockNumber, timestamp, transactionHash, logIndex, event: event.eventName ?? "unknown" };
  return { ...event, source } as TimelineEntry;
}

function voteOf(log: Log): CastVote | undefined {
  if (log.role !== "governor" || log.eventName !== "VoteCast") return undefined;
  const { proposalId: proposal, voter, support, weight, reason } = log.args;
  const { transactionHash: transaction, blockNumber: block, logIndex } = log;
  return { proposal, voter, support, weight, reason, transaction, block, logIndex };
}

function proposalOf({ args }: Log): bigint | undefined {
  return "proposalId" in args && typeof args.proposalId === "bigint" && args.proposalId > 0n
    ? args.proposalId
    : undefined;
}
