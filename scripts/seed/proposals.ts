import type { Choice, ProposalClass, ProposalState } from "@commonweight/sdk/chain";
import type { Act } from "./actions.ts";
import type { Day } from "./calendar.ts";
import type { Person } from "./members.ts";
import type { Stewardship } from "./stewardship.ts";

/** A proposal as its author writes it, and what the members answer. */
export interface Draft {
  readonly by: Person;
  readonly title: string;
  /** Markdown, below the title. */
  readonly body: string;
  /** A function where the calls depend on the chain's state at the time of proposing. */
  readonly acts: readonly Act[] | ((stewardship: Stewardship) => Promise<readonly Act[]>);
  readonly ballots: readonly Ballot[];
}

export interface Ballot {
  readonly by: Person;
  readonly choice: Choice;
  readonly reason: string;
  /** Days after the vote opened. Where it is missing, the votes are spread over the first four fifths of the period. */
  readonly after?: Day;
}

type Vote = (by: Person, reason?: string, after?: Day) => Ballot;

const vote =
  (choice: Choice): Vote =>
  (by, reason = "", after) => ({ by, choice, reason, ...(after === undefined ? {} : { after }) });

export const against = vote("Against");
export const inFavour = vote("For");
export const abstain = vote("Abstain");

/** When what happens to a proposal, and the state in which it is at the present. */
export interface Course {
  /** What its calls make it; Ordinary where it is missing. */
  readonly class?: ProposalClass;
  readonly proposed: Day;
  readonly queued?: Day;
  readonly executed?: Day;
  readonly cancelled?: Day;
  /** When somebody closed it with `expire`. */
  readonly closed?: Day;
  readonly now: ProposalState;
}
