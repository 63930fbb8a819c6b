import type { Call } from "../../chain/call.ts";
import type { ProposalClass } from "../../chain/enums.ts";
import { explainClass } from "../../proposals/explainClass.ts";
import { isBefore, type LogOf } from "../book/Book.ts";
import type { Context } from "../context.ts";

export type Ballot = LogOf<"governor", "VoteCast" | "VoteCastWithParams">;

/** A proposal as its own events say, with what follows from its calls. */
export interface ProposalFacts {
  readonly id: bigint;
  readonly subject: string;
  readonly created: LogOf<"governor", "ProposalCreated">;
  readonly calls: readonly Call[];
  readonly description: string;
  readonly class: ProposalClass;
  /** When weights are taken, in the governor's clock. */
  readonly snapshot: number;
  /** The last second (or block) of the vote as it was fixed at first. */
  readonly deadline: number;
  readonly ballots: readonly Ballot[];
  readonly extended?: LogOf<"governor", "ProposalExtended"> | undefined;
  readonly queued?: LogOf<"governor", "ProposalQueued"> | undefined;
  readonly executed?: LogOf<"governor", "ProposalExecuted"> | undefined;
}

/** Undefined if no event says that it was made. */
export function factsOf(
  { book, rules }: Pick<Context, "book" | "rules">,
  id: bigint,
): ProposalFacts | undefined {
  const [created] = book.where("governor", "ProposalCreated", "proposalId", id);
  if (!created) return undefined;
  const { targets, values, calldatas, description, voteStart, voteEnd } = created.args;
  const calls = targets.map((target, index) => ({
    target,
    value: values[index] ?? 0n,
    data: calldatas[index] ?? "0x",
  }));
  return {
    id,
    subject: `proposal ${id}`,
    created,
    calls,
    description,
    class: explainClass(calls.map((call) => rules.classOf(call, created))).class,
    snapshot: Number(voteStart),
    deadline: Number(voteEnd),
    ballots: ballotsOf(book, id),
    extended: book.where("governor", "ProposalExtended", "proposalId", id).at(-1),
    queued: book.where("governor", "ProposalQueued", "proposalId", id)[0],
    executed: book.where("governor", "ProposalExecuted", "proposalId", id)[0],
  };
}

/** Plain governors tell of ballots with params by another event. */
function ballotsOf(book: Context["book"], id: bigint): readonly Ballot[] {
  const plain = book.where("governor", "VoteCast", "proposalId", id);
  const more = book.where("governor", "VoteCastWithParams", "proposalId", id);
  return more.length === 0 ? plain : [...plain, ...more].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}
