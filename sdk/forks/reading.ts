import type { Address, Hex } from "viem";
import type { ForkStatus, ProposalState } from "../chain/enums.ts";
import type { BlockReading } from "../proposals/reading.ts";

/** How a community can be left over one proposal, as the chain said. Votes in the token's smallest unit, times in seconds. */
export interface LeavingReading {
  readonly proposalId: bigint;
  readonly state: ProposalState;
  /** What must be lodged in one fork for it to begin. */
  readonly needed: bigint;
  /** Share of the supply at the snapshot, in basis points, that `needed` is. */
  readonly threshold: number;
  /** The last second in which a fork can be opened or lodged in, as far as it is fixed: it can be carried out before. */
  readonly waitsUntil?: number;
  readonly joinPeriod: number;
  readonly countPeriod: number;
  readonly finishPeriod: number;
  /** Most bytes of a reason. */
  readonly maxReason: number;
  readonly block: BlockReading;
}

/** What decides about a fork, as the chain said at one block. */
export interface ForkReading extends LeavingReading {
  readonly id: Hex;
  readonly status: ForkStatus;
  readonly lodged: bigint;
  /** The tokens that it shares the treasury with; zero until it begins. */
  readonly supply: bigint;
  /** Each the last second; absent until it begins. */
  readonly joinUntil?: number;
  readonly countUntil?: number;
  readonly finishUntil?: number;
  /** Of the child's seven, how many are built. Zero until joining has ended, since it has no address before. */
  readonly partsBuilt: number;
  readonly shares: readonly ShareReading[];
}

/** What the treasury keeps of one asset, in its smallest unit. */
export interface ShareReading {
  readonly token: Address;
  readonly setAside: bigint;
  /** Lodged tokens whose share of this asset has not been set aside yet. */
  readonly uncounted: bigint;
}

/** What an account can do in a fork. Votes in the token's smallest unit. */
export interface LodgerReading {
  readonly account: Address;
  /** The most that it may lodge against the proposal, under all plans. */
  readonly entitlement: bigint;
  /** What it has lodged against it already. */
  readonly against: bigint;
  readonly balance: bigint;
  /** What it can lodge now: no more than it has, and than it is still entitled to. */
  readonly lodgeable: bigint;
  /** What it has in this fork. */
  readonly lodged: bigint;
  /** What the fork contract may take of it. */
  readonly allowance: bigint;
}

/** The parts of a stewardship, in the order in which the factory builds them. */
export const PARTS = ["timelock", "token", "treasury", "registry", "runs", "fork", "governor"] as const;
