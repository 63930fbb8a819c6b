import { type Address, type Client, getAddress } from "viem";
import { type ContractRole, type Deployment, houseOf, type Stewardship } from "./deployment.ts";
import type { LogsError } from "./errors/LogsError.ts";
import { getLogRange } from "./getLogRange.ts";
import type { StewardshipLog } from "./log.ts";
import { type ScanRangesParameters, scanRanges } from "./logRanges.ts";

export interface GetStewardshipLogsParameters extends Pick<ScanRangesParameters, "firstSpan" | "sleep"> {
  readonly client: Client;
  readonly deployment: Deployment;
  readonly stewardship: Stewardship;
  /** The first block; by default the deployment's start. */
  readonly fromBlock?: number;
  /** The last block, included. */
  readonly toBlock: number;
  readonly onProgress?: (progress: LogsProgress) => void;
}

export interface LogsProgress {
  /** The last block that was read. */
  readonly block: number;
  readonly toBlock: number;
  /** The events that the last range held. */
  readonly logs: readonly StewardshipLog[];
}

export type GetStewardshipLogsReturnType = StewardshipLog[];
export type GetStewardshipLogsErrorType = LogsError;

/**
 * All events of a stewardship's contracts and of its chain's catalogue, in order, with one `eth_getLogs` per range. Ranges
 * adapt to what the provider allows. `onProgress` gets each range's events as they come, so that a reader who leaves keeps
 * what was read. Throws {@link LogsError}.
 */
export async function getStewardshipLogs({
  client,
  deployment,
  stewardship,
  fromBlock = deployment.startBlock,
  toBlock,
  onProgress,
  ...pace
}: GetStewardshipLogsParameters): Promise<GetStewardshipLogsReturnType> {
  const roles = rolesOf(deployment, stewardship);
  const logs: StewardshipLog[] = [];
  await scanRanges({
    ...pace,
    fromBlock,
    toBlock,
    fetchRange: async (from, to) => {
      const found = await getLogRange(client, { roles, fromBlock: from, toBlock: to });
      logs.push(...found);
      onProgress?.({ block: to, toBlock, logs: found });
    },
  });
  return logs;
}

/** Where two parts are one contract (a governor that is its own timelock), the one that decides comes first. */
const precedence: readonly ContractRole[] = [
  "governor",
  "token",
  "timelock",
  "treasury",
  "registry",
  "runs",
  "runTerms",
  "fork",
  "catalogue",
];

export function rolesOf(
  deployment: Deployment,
  stewardship: Stewardship,
): ReadonlyMap<Address, ContractRole> {
  const house = houseOf(deployment, stewardship);
  const roles = new Map<Address, ContractRole>();
  for (const role of precedence) {
    const address = house[role];
    if (address && !roles.has(getAddress(address))) roles.set(getAddress(address), role);
  }
  return roles;
}
