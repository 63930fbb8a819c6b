import type { Address, Hex } from "viem";
import type { ClockMode } from "../chain/deployment.ts";
import type { ProposalClass, ProposalState } from "../chain/enums.ts";
import type { Tally } from "../history/types/proposals.ts";

/** What decides about a proposal, as the chain said at one block. Votes in the token's smallest unit. */
export interface ProposalReading {
  readonly id: bigint;
  readonly state: ProposalState;
  readonly votes: Tally;
  /** What its calls can do, which decides what it needs. Absent where the governor has no classes. */
  readonly class?: ProposalClass;
  readonly quorum: QuorumReading;
  /** The share of For in For and Against that must be exceeded, in basis points. */
  readonly approval: number;
  readonly clock: ClockMode;
  /** The clock's present: a timestamp in seconds, or a block number. */
  readonly now: number;
  /** In the governor's clock. Votes count as they stood at the snapshot; voting opens right after it. */
  readonly snapshot: number;
  /** In the governor's clock: the last moment of voting. */
  readonly deadline: number;
  /** When it can be executed, in seconds. Absent before it is queued. */
  readonly eta?: number;
  /** The last second for queueing; absent where the governor has no such end. */
  readonly queueDeadline?: number;
  /** The last second for executing; absent before it is queued, and where the governor has no such end. */
  readonly executionDeadline?: number;
  readonly needsQueuing: boolean;
  readonly block: BlockReading;
}

export interface BlockReading {
  readonly number: number;
  readonly hash: Hex;
  /** Seconds. */
  readonly timestamp: number;
}

/** The votes For and Abstain that are needed: known once the snapshot has passed, before that an estimate from today's supply. */
export interface QuorumReading {
  readonly votes: bigint;
  readonly known: boolean;
  /** Share of the supply, in parts of `denominator`. Absent where the governor does not say. */
  readonly fraction?: { readonly numerator: bigint; readonly denominator: bigint };
  /** Never less than this. Absent where the governor has no floor. */
  readonly floor?: bigint;
  /** Whether only For counts towards it, as in Bravo. Everywhere else Abstain counts too. */
  readonly forOnly?: boolean;
}

/** An account's power over one proposal, as the chain said. Votes and balances in the token's smallest unit. */
export interface VoterReading {
  readonly account: Address;
  readonly hasVoted: boolean;
  /** The votes that count here; before the snapshot, those of now. */
  readonly votesAtSnapshot: bigint;
  readonly balance: bigint;
  readonly votes: bigint;
  readonly delegate: Address;
}

/** What an account held at a proposal's snapshot, and who voted with it. */
export interface VoterPast {
  readonly balance: bigint;
  /** The zero address: nobody. */
  readonly delegate: Address;
}
