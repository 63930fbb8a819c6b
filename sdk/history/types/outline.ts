import type { Call } from "../../chain/call.ts";
import type { Moment } from "../source.ts";
import type { History } from "../types.ts";
import type { Member } from "./members.ts";
import type { Proposal, Queued } from "./proposals.ts";

/** What sentences about a stewardship are made from: nothing that grows with each vote or transfer. Every history has it. */
export interface Facts extends Omit<History, "proposals" | "members" | "timeline" | "opened"> {
  readonly proposals: Readonly<Record<string, ProposalFacts>>;
  /** Set while the past before a block is elsewhere: in the files of an index. */
  readonly opened?: Opened | undefined;
}

/** Facts with every act that led to them, and with the calls of all proposals. */
export interface Told extends Facts, Pick<History, "timeline"> {
  readonly proposals: Readonly<Record<string, ProposalFacts & Pick<Proposal, "calls">>>;
  readonly opened?: undefined;
}

/** A proposal without its text, its votes and its transactions. */
export interface ProposalFacts extends Pick<Proposal, "id" | "proposer" | "title" | "snapshot"> {
  readonly created: Moment;
  readonly deadline: { readonly value: number; readonly source: Moment };
  readonly queued?: Pick<Queued, "eta"> & { readonly source: Moment };
  readonly executed?: Moment;
  readonly cancelled?: Moment;
  readonly expired?: Moment;
  /** Absent for a proposal from before the block of an index file: they are in a file of their own. */
  readonly calls?: readonly Call[];
}

/**
 * What lists and pages need of a history at first. A history is one; what an index file opens is one too, and the rest of
 * its past is fetched when it is wanted. Its values are whole and true: only the past of them is left out.
 */
export interface Outline extends Facts {
  readonly proposals: Readonly<Record<string, ProposalOutline>>;
  readonly members: Readonly<Record<string, MemberOutline>>;
}

export type ProposalOutline = ProposalFacts & Pick<Proposal, "tally">;

/** What a member has now, without how it came to it. */
export type MemberOutline = Omit<Member, "balanceHistory" | "voteHistory" | "delegateHistory">;

/** From where an outline was opened. */
export interface Opened {
  /** The last block whose events are in the index's files. */
  readonly block: number;
  /** sha-256 of the list of those files, in lower-case hexadecimal without `0x`. */
  readonly contents: string;
  /** What kinds of calls a proposal has, badges and labels, by its id: its calls are in its own file. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/** Facts with what every member has, and how it came to it. */
export type FactsOfMembers = Facts & Pick<History, "members">;

/** Whether all of the past is there. */
export function isWhole(history: Outline): history is History {
  return history.opened === undefined;
}

/** Whether every act that led to some facts is there. */
export function isTold(facts: Facts): facts is Told {
  return facts.opened === undefined;
}
