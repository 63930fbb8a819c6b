import type { Address, Hex } from "viem";
import type { ProposalClass } from "../../chain/enums.ts";
import type { Sourced } from "../source.ts";

/** What a class asks of its proposals. */
export interface ClassRule {
  /** How long the vote is open, in seconds. */
  readonly votingPeriod: number;
  /** Share of the supply that For and Abstain must reach, in basis points. */
  readonly quorum: number;
  /** Share of For and Against that For must exceed, in basis points. */
  readonly approval: number;
}

/** Something of the classes that was set, and by whom. */
export interface ClassValue<T> extends Sourced<T> {
  /** The vote that set it. Absent for what the governor was built with. */
  readonly proposalId?: bigint;
}

/** What events say of the classes of proposals. Empty for a governor without them. */
export interface Classes {
  /** Every rule that a class ever had, oldest first; the last one holds. */
  readonly rules: Readonly<Partial<Record<ProposalClass, readonly ClassValue<ClassRule>[]>>>;
  /** By target and selector, see `callKey`. A call that is not among them is Constitutional. */
  readonly calls: Readonly<Record<string, ClassedCall>>;
}

/** A call that was given a class. */
export interface ClassedCall {
  readonly target: Address;
  readonly selector: Hex;
  /** Oldest first; the last one holds. */
  readonly classes: readonly ClassValue<ProposalClass>[];
}
