import type { Address, Hex } from "viem";
import type { ForkStatus } from "../../chain/enums.ts";
import type { KnownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";

/** What the child of a fork will be: votes to propose and the quorum's floor are basis points of its supply. */
export type ForkPlan = Extract<KnownEvent<"fork">, { eventName: "ForkOpened" }>["args"]["plan"];

/** Members who leave over one proposal under one plan, with their share of the treasury. Tokens in their smallest unit. */
export interface Fork {
  readonly id: Hex;
  readonly proposalId: bigint;
  /** Who put the plan forward. It gives no part in the fork. */
  readonly opener: Address;
  readonly plan: ForkPlan;
  readonly status: ForkStatus;
  /** All that is lodged; once the child exists, all that was. */
  readonly lodged: bigint;
  /** The tokens that the fork shares the treasury with, its own included; zero until it begins. */
  readonly supply: bigint;
  /** By member. */
  readonly lodgings: Readonly<Record<string, Lodging>>;
  /** Every lodging with its reason, oldest first, whether it was taken back later or not. */
  readonly statements: readonly LodgingStatement[];
  readonly begun?: ForkBeginning;
  readonly child?: ForkChild;
  readonly abandoned?: Source;
  /** What the treasury keeps or kept for it, by token; the zero address stands for ether. */
  readonly shares: Readonly<Record<string, ForkShare>>;
  readonly source: Source;
}

/** What one member has in a fork. */
export interface Lodging {
  readonly member: Address;
  /** Lodged now. */
  readonly amount: bigint;
  /** What it took of the child, token for token. */
  readonly claimed: bigint;
  /** What it moved here from other forks, also if it was taken back since: it adds to what it may lodge. */
  readonly movedIn: bigint;
  /** When it last lodged more, in seconds. */
  readonly since: number;
}

export interface LodgingStatement {
  readonly member: Address;
  readonly amount: bigint;
  readonly reason: string;
  readonly source: Source;
}

/** In seconds, each the last one. */
export interface ForkBeginning {
  readonly joinUntil: number;
  readonly finishUntil: number;
  readonly source: Source;
}

export interface ForkChild {
  readonly governor: Address;
  readonly token: Address;
  readonly treasury: Address;
  /** What was burned in the parent for it. */
  readonly burned: bigint;
  readonly source: Source;
}

/** What the treasury keeps of one asset, in its smallest unit. */
export interface ForkShare {
  readonly token: Address;
  /** Out of everybody's reach now. */
  readonly setAside: bigint;
  /** Sent to the child's treasury. */
  readonly settled: bigint;
  /** Free money of the parent again, since the fork was abandoned. */
  readonly released: bigint;
  /** The last event that changed it. */
  readonly source: Source;
}
