import { type Address, type Client, zeroHash } from "viem";
import { getBlock, readContract } from "viem/actions";
import { stewardGovernorAbi } from "../chain/abi/stewardGovernor.ts";
import type { ClockMode } from "../chain/deployment.ts";
import { enumMember, PROPOSAL_STATES } from "../chain/enums.ts";
import { optional } from "../chain/optional.ts";
import { ProposalNotFoundError } from "./ProposalNotFoundError.ts";
import type { ProposalReading, QuorumReading } from "./reading.ts";

export interface ReadProposalParameters {
  readonly governor: Address;
  readonly id: bigint;
}

export type ReadProposalReturnType = ProposalReading;
export type ReadProposalErrorType = ProposalNotFoundError;

/** OpenZeppelin's rule where a governor does not say another: more For than Against. */
const SIMPLE_MAJORITY = 5_000;

/**
 * What decides about a proposal, all read at one block. A transport that batches sends it in one request. What a plain
 * governor lacks (expiry, a floor, its own quorum per proposal) is absent. Throws {@link ProposalNotFoundError}.
 */
export async function readProposal(
  client: Client,
  { governor, id }: ReadProposalParameters,
): Promise<ReadProposalReturnType> {
  const block = await getBlock(client, { includeTransactions: false });
  const contract = { address: governor, abi: stewardGovernorAbi, blockNumber: block.number } as const;
  const one = [id] as const;
  const [
    state,
    snapshot,
    deadline,
    votes,
    clock,
    mode,
    ours,
    approval,
    eta,
    queueBy,
    executeBy,
    queuing,
    operation,
  ] = await Promise.all([
    optional(readContract(client, { ...contract, functionName: "state", args: one })),
    readContract(client, { ...contract, functionName: "proposalSnapshot", args: one }),
    readContract(client, { ...contract, functionName: "proposalDeadline", args: one }),
    readContract(client, { ...contract, functionName: "proposalVotes", args: one }),
    readContract(client, { ...contract, functionName: "clock" }),
    readContract(client, { ...contract, functionName: "CLOCK_MODE" }),
    optional(readContract(client, { ...contract, functionName: "proposalQuorum", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalApproval", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalEta", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalQueueDeadline", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalExecutionDeadline", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalNeedsQueuing", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalOperation", args: one })),
  ]);
  if (state === undefined) throw notFound(id, governor);
  const quorum = await readQuorum(client, contract, Number(snapshot), clock, ours);
  const [against, inFavour, abstain] = votes;
  return {
    id,
    state: enumMember(PROPOSAL_STATES, state),
    votes: { against, for: inFavour, abstain },
    quorum,
    approval: approval === undefined ? SIMPLE_MAJORITY : Number(approval),
    clock: clockMode(mode),
    now: clock,
    snapshot: Number(snapshot),
    deadline: Number(deadline),
    ...(eta && { eta: Number(eta) }),
    ...(queueBy && { queueDeadline: Number(queueBy) }),
    ...(executeBy && { executionDeadline: Number(executeBy) }),
    needsQueuing: queuing ?? false,
    ...(operation && operation !== zeroHash && { operation }),
    block: { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) },
  };
}

/** Before the snapshot nobody knows the supply that will count; today's is the best guess. */
async function readQuorum(
  client: Client,
  contract: {
    readonly address: Address;
    readonly abi: typeof stewardGovernorAbi;
    readonly blockNumber: bigint;
  },
  snapshot: number,
  now: number,
  ours: bigint | undefined,
): Promise<QuorumReading> {
  const known = snapshot < now;
  const timepoint = BigInt(known ? snapshot : now - 1);
  const [votes, numerator, denominator, floor] = await Promise.all([
    known && ours !== undefined
      ? ours
      : readContract(client, { ...contract, functionName: "quorum", args: [timepoint] }),
    optional(readContract(client, { ...contract, functionName: "quorumNumerator", args: [timepoint] })),
    optional(readContract(client, { ...contract, functionName: "quorumDenominator" })),
    optional(readContract(client, { ...contract, functionName: "quorumFloor", args: [timepoint] })),
  ]);
  return {
    votes,
    known,
    ...(numerator !== undefined && denominator !== undefined && { fraction: { numerator, denominator } }),
    ...(floor !== undefined && { floor }),
  };
}

function clockMode(mode: string): ClockMode {
  return mode.includes("mode=timestamp") ? "timestamp" : "blocknumber";
}

function notFound(id: bigint, governor: Address): ProposalNotFoundError {
  return new ProposalNotFoundError(`There is no proposal ${id} here.`, {
    details: `The governor at ${governor} does not know it.`,
    remedy: "Check the address of the page, or look for it in the list of proposals.",
  });
}
