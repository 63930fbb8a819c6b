import type { Address, Client } from "viem";
import { getBlock } from "viem/actions";
import { stewardGovernorViews } from "../chain/abi/views/stewardGovernor.ts";
import { stewardshipForkViews } from "../chain/abi/views/stewardshipFork.ts";
import { stewardTokenViews } from "../chain/abi/views/stewardToken.ts";
import { enumMember, PROPOSAL_STATES } from "../chain/enums.ts";
import { readContract } from "../chain/readContract.ts";
import type { LeavingReading } from "./reading.ts";

export interface ReadLeavingParameters {
  readonly fork: Address;
  readonly governor: Address;
  readonly token: Address;
  readonly proposalId: bigint;
  /** The block to read at; by default the newest. */
  readonly blockNumber?: bigint;
}

const BASIS_POINTS = 10_000n;

/** How the community can be left over a proposal, all read at one block. The proposal's snapshot must have passed. */
export async function readLeaving(
  client: Client,
  { fork, governor, token, proposalId, blockNumber: at }: ReadLeavingParameters,
): Promise<LeavingReading> {
  const block = await getBlock(client, at === undefined ? {} : { blockNumber: at });
  const blockNumber = block.number;
  const forking = { address: fork, abi: stewardshipForkViews, blockNumber } as const;
  const governing = { address: governor, abi: stewardGovernorViews, blockNumber } as const;
  const one = [proposalId] as const;
  const [threshold, join, count, finish, maxReason, state, snapshot, queueBy, executeBy] = await Promise.all([
    readContract(client, { ...forking, functionName: "threshold" }),
    readContract(client, { ...forking, functionName: "JOIN_PERIOD" }),
    readContract(client, { ...forking, functionName: "COUNT_PERIOD" }),
    readContract(client, { ...forking, functionName: "FINISH_PERIOD" }),
    readContract(client, { ...forking, functionName: "MAX_REASON_LENGTH" }),
    readContract(client, { ...governing, functionName: "state", args: one }),
    readContract(client, { ...governing, functionName: "proposalSnapshot", args: one }),
    readContract(client, { ...governing, functionName: "proposalQueueDeadline", args: one }),
    readContract(client, { ...governing, functionName: "proposalExecutionDeadline", args: one }),
  ]);
  const supply = await readContract(client, {
    address: token,
    abi: stewardTokenViews,
    blockNumber,
    functionName: "getPastTotalSupply",
    args: [snapshot],
  });
  const name = enumMember(PROPOSAL_STATES, state);
  const end = name === "Succeeded" ? queueBy : name === "Queued" ? executeBy : 0n;
  return {
    proposalId,
    state: name,
    needed: (supply * threshold + BASIS_POINTS - 1n) / BASIS_POINTS,
    threshold: Number(threshold),
    ...(end > 0n && { waitsUntil: Number(end) }),
    joinPeriod: Number(join),
    countPeriod: Number(count),
    finishPeriod: Number(finish),
    maxReason: Number(maxReason),
    block: { number: Number(blockNumber), hash: block.hash, timestamp: Number(block.timestamp) },
  };
}
