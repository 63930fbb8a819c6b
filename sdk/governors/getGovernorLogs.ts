import { type AbiEvent, type Address, type Client, getAddress, toEventSelector } from "viem";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import type { LogsError } from "../chain/errors/LogsError.ts";
import { getLogRange } from "../chain/getLogRange.ts";
import type { StewardshipLog } from "../chain/log.ts";
import { type ScanRangesParameters, scanRanges } from "../chain/logRanges.ts";

/** The events that make the life of a proposal: IGovernor's, and that of GovernorPreventLateQuorum. */
const EVENTS: readonly string[] = [
  "ProposalCreated",
  "ProposalQueued",
  "ProposalExecuted",
  "ProposalCanceled",
  "ProposalExtended",
  "VoteCast",
  "VoteCastWithParams",
];

const topics = stewardGovernorAbi
  .filter((item): item is Extract<typeof item, { type: "event" }> => item.type === "event")
  .filter(({ name }) => EVENTS.includes(name))
  .map((event: AbiEvent) => toEventSelector(event));

export interface GetGovernorLogsParameters extends Pick<ScanRangesParameters, "firstSpan" | "sleep"> {
  readonly client: Client;
  readonly governor: Address;
  readonly fromBlock: number;
  /** The last block, included. */
  readonly toBlock: number;
  /** Told after each range, with the last block that was read. */
  readonly onProgress?: (block: number) => void;
}

export type GetGovernorLogsReturnType = StewardshipLog[];
export type GetGovernorLogsErrorType = LogsError;

/**
 * All events of a governor's proposals and votes, in order. Ranges adapt to what the provider allows. Its token's events are
 * left out: a large community's transfers are too many for a page. Throws {@link LogsError}.
 */
export async function getGovernorLogs({
  client,
  governor,
  fromBlock,
  toBlock,
  onProgress,
  ...pace
}: GetGovernorLogsParameters): Promise<GetGovernorLogsReturnType> {
  const roles = new Map([[getAddress(governor), "governor"]] as const);
  const logs: StewardshipLog[] = [];
  await scanRanges({
    ...pace,
    fromBlock,
    toBlock,
    fetchRange: async (from, to) => {
      const found = await getLogRange(client, { roles, topics: [topics], fromBlock: from, toBlock: to });
      for (const log of found) logs.push(log);
      onProgress?.(to);
    },
  });
  return logs;
}
