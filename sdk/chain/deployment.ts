import { type Address, getContractAddress, type Hex } from "viem";

/** One community: its contracts, and what the standards leave open about them. */
export interface Stewardship {
  readonly name: string;
  /** Whether its members, votes and runs are invented. Every page of it says so. */
  readonly sample: boolean;
  readonly token: Address;
  readonly governor: Address;
  /** What carries decisions out. A governor without a timelock is its own. */
  readonly timelock: Address;
  /** What holds the money. A community without a treasury contract keeps it in its timelock. */
  readonly treasury: Address;
  /** Absent for a plain governor, as `runs` is. */
  readonly registry?: Address;
  readonly runs?: Address;
  /** Where a minority that leaves gathers. Absent where there is no such way out. */
  readonly fork?: Address;
  /** What snapshots and deadlines count (ERC-6372): seconds, or blocks. */
  readonly clock: ClockMode;
  /** Who votes for tokens that were never delegated: the holder (ours), or nobody (plain ERC20Votes). */
  readonly defaultDelegate: "self" | "nobody";
}

export type ClockMode = "timestamp" | "blocknumber";

/** What is on one chain, as `deployments/<chainId>.json` says. */
export interface Deployment {
  readonly chainId: number;
  readonly name: string;
  /** Whether the chain is a local one, with sample accounts and a clock that can be moved. */
  readonly local: boolean;
  /** Names this very chain: caches are keyed by it. */
  readonly genesisHash: Hex;
  /** The first block that can hold an event of any of the contracts. */
  readonly startBlock: number;
  readonly rpcUrls: readonly string[];
  /** The book of facts that all stewardships of the chain share. Absent where there are only plain governors. */
  readonly catalogue?: Address;
  /** What builds whole stewardships here, for anyone. Absent where there is none. */
  readonly factory?: Address;
  readonly stewardships: readonly Stewardship[];
}

/** The contracts that a proposal's calls can name. */
export interface House {
  readonly token: Address;
  readonly governor: Address;
  readonly timelock: Address;
  readonly treasury: Address;
  readonly registry?: Address;
  readonly runs?: Address;
  /** Where the runs keep what was agreed. It has events of its own. */
  readonly runTerms?: Address;
  readonly fork?: Address;
  readonly catalogue?: Address;
}

/** A contract's part in a stewardship. */
export type ContractRole = keyof House;

/** The contracts of a stewardship together with the catalogue of its chain. */
export function houseOf(deployment: Deployment, stewardship: Stewardship): House {
  const { token, governor, timelock, treasury, registry, runs, fork } = stewardship;
  const { catalogue } = deployment;
  return {
    token,
    governor,
    timelock,
    treasury,
    ...(registry && { registry }),
    ...(runs && { runs, runTerms: runTermsOf(runs) }),
    ...(fork && { fork }),
    ...(catalogue && { catalogue }),
  };
}

/** ITrainingRuns.terms: the first contract that the training runs created, so that its address follows from theirs. */
export function runTermsOf(runs: Address): Address {
  return getContractAddress({ from: runs, nonce: 1n });
}
