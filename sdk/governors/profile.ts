import type { Address, Hex } from "viem";
import type { ClockMode, House } from "../chain/deployment.ts";
import type { Counting } from "../chain/parseCountingMode.ts";
import type { BlockReading } from "../proposals/reading.ts";
import type { Asked } from "./Inquiry.ts";

/** What a governor says of itself and its parts, read at one block. */
export interface GovernorProfile {
  readonly address: Address;
  readonly chainId: number;
  readonly genesisHash: Hex;
  /** Its own word, shortened, with whatever characters it has. */
  readonly name: string;
  readonly version?: string;
  /** Its parts as it names them, when it is a stewardship's governor. */
  readonly house?: House;
  readonly token: VoteToken;
  readonly clock: GovernorClock;
  readonly counting: Counting;
  /** Absent where it carries out what was decided itself. */
  readonly timelock?: GovernorTimelock;
  /** In its clock. */
  readonly votingDelay: bigint;
  /** In its clock. */
  readonly votingPeriod: bigint;
  /** Votes that a proposer needs, in the token's smallest unit. */
  readonly proposalThreshold: bigint;
  /** Votes that a proposal needed a moment ago, in the token's smallest unit. */
  readonly quorum: bigint;
  /** Whether ids are given in order (GovernorSequentialProposalId), or are hashes of what is proposed. */
  readonly ids: "sequential" | "hash";
  readonly block: BlockReading;
  readonly asked: readonly Asked[];
}

export interface VoteToken {
  readonly address: Address;
  /** Its own words, shortened, with whatever characters they have. */
  readonly name: string;
  readonly symbol: string;
  /** Zero where it says none, as tokens of which each is one vote, or more than anyone would use. */
  readonly decimals: number;
  /** Who votes with tokens that were never delegated: nobody in plain OpenZeppelin tokens, the holder in some. */
  readonly defaultDelegate: "self" | "nobody";
  /** Whether it counts time as the governor does. Votes can't be told at a snapshot where it does not. */
  readonly sameClock: boolean;
}

export interface GovernorClock {
  readonly mode: ClockMode;
  /** Whether the governor says so (ERC-6372); older ones count blocks without a word. */
  readonly stated: boolean;
  /** Its present, in seconds or blocks. */
  readonly now: number;
  /** Whether its blocks are those that the provider numbers. On some second layers a contract counts the first layer's. */
  readonly native: boolean;
}

export interface GovernorTimelock {
  readonly address: Address;
  /** OpenZeppelin's TimelockController, Compound's timelock, or something else. */
  readonly kind: "controller" | "compound" | "other";
  /** The least seconds between queueing and execution, where it says so. */
  readonly delay?: number;
}
