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
  readonly support: 0 | 1 | 2;
  readonly reason: string;
  /** Days after the vote opened. Where it is missing, the votes are spread over the first four fifths of the period. */
  readonly after?: Day;
}

type Vote = (by: Person, reason?: string, after?: Day) => Ballot;

const vote =
  (support: Ballot["support"]): Vote =>
  (by, reason = "", after) => ({ by, support, reason, ...(after === undefined ? {} : { after }) });

export const against = vote(0);
export const inFavour = vote(1);
export const abstain = vote(2);

/** States that the governor answers, in the order of its enumeration. */
export const STATES = [
  "Pending",
  "Active",
  "Canceled",
  "Defeated",
  "Succeeded",
  "Queued",
  "Expired",
  "Executed",
] as const;

/** When what happens to a proposal, and the state in which it is at the present. */
export interface Course {
  readonly proposed: Day;
  readonly queued?: Day;
  readonly executed?: Day;
  readonly cancelled?: Day;
  /** When somebody closed it with `expire`. */
  readonly closed?: Day;
  readonly now: (typeof STATES)[number];
}
