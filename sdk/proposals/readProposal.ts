import type { Address, Client, Hex } from "viem";
import { getBlock } from "viem/actions";
import { stewardGovernorViews } from "../chain/abi/views/stewardGovernor.ts";
import { stewardTokenViews } from "../chain/abi/views/stewardToken.ts";
import type { ClockMode } from "../chain/deployment.ts";
import { enumMember, PROPOSAL_CLASSES, PROPOSAL_STATES, type ProposalClass } from "../chain/enums.ts";
import { foreignAbi } from "../chain/foreignAbi.ts";
import { optional } from "../chain/optional.ts";
import { parseCountingMode } from "../chain/parseCountingMode.ts";
import { readContract } from "../chain/readContract.ts";
import type { Tally } from "../history/types/proposals.ts";
import { SIMPLE_MAJORITY } from "../words/classes.ts";
import { ProposalNotFoundError } from "./ProposalNotFoundError.ts";
import type { ProposalReading, QuorumReading } from "./reading.ts";

export interface ReadProposalParameters {
  readonly governor: Address;
  readonly id: bigint;
  /** What governors older than ERC-6372 and OpenZeppelin 5 do not say themselves; theirs count blocks. */
  readonly assume?: Pick<ProposalReading, "clock" | "needsQueuing">;
  /** The block to read at, where it is known already; the newest otherwise. Its timestamp is in seconds. */
  readonly block?: { readonly number: bigint; readonly hash: Hex; readonly timestamp: number | bigint };
  /**
   * When votes are counted, as a record says it, in the governor's clock: the rules of all classes at that time are then asked
   * for in the same request as all else, instead of the one that follows from the answers. The chain has the last word.
   */
  readonly snapshot?: number | undefined;
}

export type ReadProposalReturnType = ProposalReading;
export type ReadProposalErrorType = ProposalNotFoundError;

/**
 * What decides about a proposal, all read at one block. A transport that batches sends it in one request. What a plain
 * governor lacks (classes, expiry, a floor, its own quorum per proposal) is absent. Throws {@link ProposalNotFoundError}.
 */
export async function readProposal(
  client: Client,
  { governor, id, assume, block: known, snapshot: expected }: ReadProposalParameters,
): Promise<ReadProposalReturnType> {
  const block = known ?? (await getBlock(client, { includeTransactions: false }));
  const contract = { address: governor, abi: stewardGovernorViews, blockNumber: block.number } as const;
  const one = [id] as const;
  const early = expected === undefined ? undefined : askRules(client, contract, expected);
  const [
    state,
    snapshot,
    deadline,
    votes,
    time,
    mode,
    ours,
    approval,
    eta,
    queueBy,
    executeBy,
    queuing,
    index,
  ] = await Promise.all([
    optional(readContract(client, { ...contract, functionName: "state", args: one })),
    readContract(client, { ...contract, functionName: "proposalSnapshot", args: one }),
    readContract(client, { ...contract, functionName: "proposalDeadline", args: one }),
    readVotes(client, contract, id),
    optional(readContract(client, { ...contract, functionName: "clock" })),
    optional(readContract(client, { ...contract, functionName: "CLOCK_MODE" })),
    optional(readContract(client, { ...contract, functionName: "proposalQuorum", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalApproval", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalEta", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalQueueDeadline", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalExecutionDeadline", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalNeedsQueuing", args: one })),
    optional(readContract(client, { ...contract, functionName: "proposalClass", args: one })),
  ]);
  if (state === undefined) throw notFound(id, governor);
  const proposalClass = index === undefined ? undefined : enumMember(PROPOSAL_CLASSES, index);
  const clock = mode === undefined ? (assume?.clock ?? "blocknumber") : clockMode(mode);
  const now = time ?? Number(clock === "timestamp" ? block.timestamp : block.number);
  const moment = { snapshot: Number(snapshot), now };
  const quorum =
    proposalClass === undefined
      ? await readQuorum(client, contract, moment, ours)
      : await readClassQuorum(client, contract, { ...moment, early }, proposalClass, ours);
  return {
    id,
    state: enumMember(PROPOSAL_STATES, state),
    votes,
    quorum,
    ...(proposalClass && { class: proposalClass }),
    // OpenZeppelin's rule where a governor does not say another.
    approval: approval === undefined ? SIMPLE_MAJORITY : Number(approval),
    clock,
    now,
    snapshot: Number(snapshot),
    deadline: Number(deadline),
    ...(eta && { eta: Number(eta) }),
    ...(queueBy && { queueDeadline: Number(queueBy) }),
    ...(executeBy && { executionDeadline: Number(executeBy) }),
    needsQueuing: queuing ?? assume?.needsQueuing ?? false,
    block: { number: Number(block.number), hash: block.hash, timestamp: Number(block.timestamp) },
  };
}

/** Where a governor keeps Bravo's words (GovernorCompatibilityBravo), the votes are in its `proposals`. */
async function readVotes(client: Client, contract: GovernorAt, id: bigint): Promise<Tally> {
  const votes = await optional(
    readContract(client, { ...contract, functionName: "proposalVotes", args: [id] }),
  );
  if (votes) {
    const [against, inFavour, abstain] = votes;
    return { against, for: inFavour, abstain };
  }
  const { address, blockNumber } = contract;
  const args = [id] as const;
  const bravo = { address, abi: foreignAbi, blockNumber, functionName: "proposals", args } as const;
  const [, , , , , inFavour, against, abstain] = await readContract(client, bravo);
  return { against, for: inFavour, abstain };
}

interface GovernorAt {
  readonly address: Address;
  readonly abi: typeof stewardGovernorViews;
  readonly blockNumber: bigint;
}

/** In the governor's clock. */
interface Moment {
  readonly snapshot: number;
  readonly now: number;
}

/** The rules of all classes, asked for before it is known which of them counts. */
interface EarlyRules {
  readonly snapshot: number;
  readonly of: Readonly<Record<ProposalClass, ReturnType<typeof readRule>>>;
}

function askRules(client: Client, contract: GovernorAt, snapshot: number): EarlyRules {
  const ask = (name: ProposalClass) => {
    const answer = readRule(client, contract, name, BigInt(snapshot));
    // Nobody waits for the answers that don't count.
    answer.catch(() => undefined);
    return [name, answer] as const;
  };
  return { snapshot, of: Object.fromEntries(PROPOSAL_CLASSES.map(ask)) as EarlyRules["of"] };
}

function readRule(client: Client, contract: GovernorAt, proposalClass: ProposalClass, timepoint: bigint) {
  const index = PROPOSAL_CLASSES.indexOf(proposalClass);
  return Promise.all([
    readContract(client, { ...contract, functionName: "classRule", args: [index, timepoint] }),
    readContract(client, { ...contract, functionName: "quorumFloor", args: [timepoint] }),
    readContract(client, { ...contract, functionName: "quorumDenominator" }),
  ]);
}

/** What a proposal's class asks for. Before the snapshot the chain does not say: today's rule and supply are the best guess. */
async function readClassQuorum(
  client: Client,
  contract: GovernorAt,
  { snapshot, now, early }: Moment & { readonly early: EarlyRules | undefined },
  proposalClass: ProposalClass,
  ours: bigint | undefined,
): Promise<QuorumReading> {
  const known = snapshot < now && ours !== undefined;
  const timepoint = BigInt(known ? snapshot : now - 1);
  const [[rule, floor, denominator], supply] = await Promise.all([
    known && early?.snapshot === snapshot
      ? early.of[proposalClass]
      : readRule(client, contract, proposalClass, timepoint),
    known ? 0n : readPastSupply(client, contract, timepoint),
  ]);
  const numerator = BigInt(rule.quorum);
  const guess = requiredVotes(supply, (supply * numerator) / denominator, floor);
  return { votes: known ? ours : guess, known, fraction: { numerator, denominator }, floor };
}

/** The governor's rule: a share, never less than the floor, which counts as at most half of the supply, nor than one vote. */
function requiredVotes(supply: bigint, share: bigint, floor: bigint): bigint {
  const half = supply / 2n;
  const least = floor < half ? floor : half;
  const votes = share > least ? share : least;
  return votes === 0n ? 1n : votes;
}

async function readPastSupply(client: Client, contract: GovernorAt, timepoint: bigint): Promise<bigint> {
  const { blockNumber } = contract;
  const address = await readContract(client, { ...contract, functionName: "token" });
  const functionName = "getPastTotalSupply";
  return readContract(client, {
    address,
    abi: stewardTokenViews,
    blockNumber,
    functionName,
    args: [timepoint],
  });
}

/** Before the snapshot nobody knows the supply that will count; today's is the best guess. */
async function readQuorum(
  client: Client,
  contract: GovernorAt,
  { snapshot, now }: Moment,
  ours: bigint | undefined,
): Promise<QuorumReading> {
  const known = snapshot < now;
  const timepoint = BigInt(known ? snapshot : now - 1);
  const [votes, numerator, denominator, floor, counting] = await Promise.all([
    known && ours !== undefined
      ? ours
      : readContract(client, { ...contract, functionName: "quorum", args: [timepoint] }),
    optional(readContract(client, { ...contract, functionName: "quorumNumerator", args: [timepoint] })),
    optional(readContract(client, { ...contract, functionName: "quorumDenominator" })),
    optional(readContract(client, { ...contract, functionName: "quorumFloor", args: [timepoint] })),
    optional(readContract(client, { ...contract, functionName: "COUNTING_MODE" })),
  ]);
  return {
    votes,
    known,
    ...(numerator !== undefined && denominator !== undefined && { fraction: { numerator, denominator } }),
    ...(floor !== undefined && { floor }),
    ...(counting !== undefined && parseCountingMode(counting).quorum === "for" && { forOnly: true }),
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
