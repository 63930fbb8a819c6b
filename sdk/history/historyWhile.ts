import { emptyHistory } from "./emptyHistory.ts";
import { Draft } from "./fold/draft.ts";
import { foldEvent } from "./fold/event.ts";
import type { Source } from "./source.ts";
import type { Told } from "./types/outline.ts";
import type { TimelineEntry } from "./types/timeline.ts";
import type { History } from "./types.ts";

/** What the past is told from again: its events in order, and what is known of documents. A history is one. */
export type Past = Pick<History, "stewardship" | "catalogue" | "timeline">;

/**
 * The history as it stood at an earlier moment: its events are folded again, in order, up to the first one that is not
 * `included`. For what an old proposal met, and for what it changed.
 */
export function historyWhile(past: Past, included: (source: Source) => boolean): History {
  const end = past.timeline.findIndex(({ source }) => !included(source));
  const events = end < 0 ? past.timeline : past.timeline.slice(0, end);
  return replay(emptyHistory(past.stewardship), events, past);
}

/** Folds events of a timeline again, after those of a history. */
export function replay(
  history: History,
  events: readonly TimelineEntry[],
  { catalogue }: Pick<Past, "catalogue">,
): History {
  const draft = new Draft(history);
  for (const event of events) {
    foldEvent(draft, event, event.source);
    const { blockNumber, logIndex, timestamp } = event.source;
    draft.root.latest = { blockNumber, logIndex, timestamp };
  }
  // The timeline leaves out the bytes of documents; what is known of them never changes.
  const documents = draft.edit(draft.edit(draft.root, "catalogue"), "documents");
  for (const [digest, document] of Object.entries(documents)) {
    const { size, text } = catalogue.documents[digest] ?? document;
    documents[digest] = { ...document, size, ...(text !== undefined && { text }) };
  }
  return draft.root;
}

/** The same, of a timeline that may lack votes and transfers: only what these do not touch is told. */
export function factsWhile(past: Past, included: (source: Source) => boolean): Told {
  return historyWhile(past, included);
}

/** The history right before the transaction of an event. */
export function historyBefore(past: Past, source: Source): History {
  return historyWhile(past, (each) => isBefore(each, source));
}

/** The same right before the transaction of an event. */
export function factsBefore(past: Past, source: Source): Told {
  return historyBefore(past, source);
}

function isBefore({ blockNumber, logIndex, transactionHash }: Source, source: Source): boolean {
  return (
    transactionHash !== source.transactionHash &&
    (blockNumber < source.blockNumber || (blockNumber === source.blockNumber && logIndex < source.logIndex))
  );
}
