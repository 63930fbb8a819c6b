import type { Address, Hex } from "viem";
import type { Call } from "../../chain/call.ts";
import type { BallotFault } from "../../chain/enums.ts";
import type { Source, Sourced } from "../source.ts";

export interface Proposal {
  readonly id: bigint;
  readonly proposer: Address;
  readonly calls: readonly Call[];
  /** As it was proposed, whatever characters it has. */
  readonly description: string;
  /** The first heading, or the first line, of at most 200 characters. */
  readonly title: string;
  /** The description without its title. */
  readonly body: string;
  /** When votes are counted and voting opens, in the governor's clock (seconds or blocks). */
  readonly snapshot: number;
  /** The last moment of voting, in the governor's clock; a late quorum moves it. */
  readonly deadline: Sourced<number>;
  readonly votes: readonly Vote[];
  /** Relayed ballots that were not counted. Anyone can have nonsense relayed. */
  readonly skipped: readonly SkippedBallot[];
  /** Sums of the votes, in the token's smallest unit. */
  readonly tally: Tally;
  readonly created: Source;
  readonly queued?: Queued;
  readonly executed?: Source;
  readonly cancelled?: Source;
  /** Set when somebody closed the expired proposal; it is expired before that too. */
  readonly expired?: Source;
}

export interface Queued {
  /** When it can be executed, in seconds. */
  readonly eta: number;
  /** The timelock's operation. Absent where the governor has no timelock. */
  readonly operation?: Hex;
  readonly source: Source;
}

export interface SkippedBallot {
  /** Whose ballot it was said to be. */
  readonly voter: Address;
  readonly fault: BallotFault;
  readonly source: Source;
}

export interface Tally {
  readonly against: bigint;
  readonly for: bigint;
  readonly abstain: bigint;
}

export interface Vote {
  readonly voter: Address;
  /** 0 against, 1 for, 2 abstain; see `choiceOf`. */
  readonly support: number;
  readonly weight: bigint;
  readonly reason: string;
  readonly source: Source;
}
