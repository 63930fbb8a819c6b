import { emptyHistory } from "../../history/emptyHistory.ts";
import { type Past, replay } from "../../history/historyWhile.ts";
import type { Moment } from "../../history/source.ts";
import type { Outline } from "../../history/types/outline.ts";
import type { TimelineEntry } from "../../history/types/timeline.ts";
import type { History } from "../../history/types.ts";
import { digestOf, encodeFile } from "../files/file.ts";
import type { VoteRow } from "../files/proposal.ts";
import { IndexError } from "../IndexError.ts";

export interface HistoryParts {
  readonly acts: readonly TimelineEntry[];
  readonly moves: readonly TimelineEntry[];
  /** By proposal id. */
  readonly votes: Readonly<Record<string, readonly VoteRow[]>>;
}

/** The acts up to now: what the effects of proposals are told against. */
export function actsOf(outline: Outline, acts: readonly TimelineEntry[]): Past {
  return { ...outline, timeline: [...acts, ...since(outline)] };
}

/**
 * The whole history at an index's block, folded from the events in its files. `opening` is the outline as the index opened
 * it. Throws {@link IndexError} if the files do not add up to it.
 */
export function indexedHistory(opening: Outline, { acts, moves, votes }: HistoryParts): History {
  const events = [
    ...acts,
    ...moves,
    ...Object.entries(votes).flatMap(([id, rows]) => rows.map((row) => eventOf(BigInt(id), row))),
  ].sort((a, b) => a.source.blockNumber - b.source.blockNumber || a.source.logIndex - b.source.logIndex);
  const history = replay(emptyHistory(opening.stewardship), events, opening);
  const wrong = disagreement(history, opening);
  if (wrong !== undefined)
    throw new IndexError(`Its events do not add up to the ${wrong} that it opens with.`);
  return history;
}

/** A whole history at the moment of an outline: what came since the index is folded on. */
export function wholeHistory(outline: Outline, indexed: History): History {
  return replay(indexed, since(outline), outline);
}

/** What members have and how they came to it; votes are not looked at. */
export function membersOf(outline: Outline, parts: Pick<HistoryParts, "acts" | "moves">): History["members"] {
  const { opened: _, ...opening } = outline;
  const events = [...parts.acts, ...parts.moves, ...since(outline)].filter(({ role }) => role === "token");
  events.sort((a, b) => a.source.blockNumber - b.source.blockNumber || a.source.logIndex - b.source.logIndex);
  const { members } = replay(emptyHistory(opening.stewardship), events, emptyHistory(opening.stewardship));
  if (!agree(balances(members), balances(outline.members)))
    throw new IndexError("Its transfers and delegations do not add up to what its members have.");
  return members;
}

/** The events after the index's block. At run time an outline's timeline has them, see openOutline. */
function since(outline: Outline): readonly TimelineEntry[] {
  const { opened } = outline;
  const { timeline } = outline as unknown as Pick<History, "timeline">;
  if (opened === undefined) return timeline;
  return timeline.filter(({ source }) => source.blockNumber > opened.block);
}

function eventOf(proposalId: bigint, { params, source, ...vote }: VoteRow): TimelineEntry {
  const eventName = params === undefined ? "VoteCast" : "VoteCastWithParams";
  const args = { ...vote, proposalId, ...(params !== undefined && { params }) };
  return { role: "governor", eventName, args, source, proposalId } as TimelineEntry;
}

/** Where a whole history says something else than the outline; what an outline leaves out is not compared. */
function disagreement(history: History, outline: Outline): string | undefined {
  const parts = [
    "latest",
    "supply",
    "models",
    "registryHead",
    "runs",
    "forks",
    "treasury",
    "settings",
    "classes",
  ];
  const of = (from: object, part: string) => (from as Readonly<Record<string, unknown>>)[part] ?? null;
  const found = parts.find((part) => !agree(of(history, part), of(outline, part)));
  if (found !== undefined) return found;
  if (!agree(balances(history.members), balances(outline.members))) return "members";
  return agree(tallies(history.proposals), tallies(outline.proposals)) ? undefined : "proposals";
}

function balances(members: Outline["members"]): unknown {
  return Object.fromEntries(
    Object.values(members).map(({ address, balance, votes, delegate }) => [
      address,
      { balance, votes, delegate },
    ]),
  );
}

function tallies(proposals: Outline["proposals"]): unknown {
  const placeOf = (moment: Moment | undefined) => moment && [moment.blockNumber, moment.logIndex];
  return Object.fromEntries(
    Object.values(proposals).map(({ id, title, tally, deadline, queued, executed, cancelled, expired }) => [
      String(id),
      {
        title,
        tally,
        deadline: deadline.value,
        steps: [queued?.source, executed, cancelled, expired].map((moment) => placeOf(moment) ?? null),
      },
    ]),
  );
}

function agree(a: unknown, b: unknown): boolean {
  return digestOf(encodeFile({ it: a })) === digestOf(encodeFile({ it: b }));
}
