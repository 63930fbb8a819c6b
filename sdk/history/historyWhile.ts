import { emptyHistory } from "./emptyHistory.ts";
import { Draft } from "./fold/draft.ts";
import { foldEvent } from "./fold/event.ts";
import type { Source } from "./source.ts";
import type { History } from "./types.ts";

/**
 * The history as it stood at an earlier moment: its events are folded again, in order, up to the first one that is not
 * `included`. For what an old proposal met, and for what it changed.
 */
export function historyWhile(history: History, included: (source: Source) => boolean): History {
  const draft = new Draft(emptyHistory(history.stewardship));
  for (const event of history.timeline) {
    if (!included(event.source)) break;
    foldEvent(draft, event, event.source);
    const { blockNumber, logIndex, timestamp } = event.source;
    draft.root.latest = { blockNumber, logIndex, timestamp };
  }
  // The timeline leaves out the bytes of documents; what is known of them never changes.
  const documents = draft.edit(draft.edit(draft.root, "catalogue"), "documents");
  for (const [digest, document] of Object.entries(documents)) {
    const { size, text } = history.catalogue.documents[digest] ?? document;
    documents[digest] = { ...document, size, ...(text !== undefined && { text }) };
  }
  return draft.root;
}

/** The history right before the transaction of an event. */
export function historyBefore(history: History, source: Source): History {
  return historyWhile(
    history,
    ({ blockNumber, logIndex, transactionHash }) =>
      transactionHash !== source.transactionHash &&
      (blockNumber < source.blockNumber ||
        (blockNumber === source.blockNumber && logIndex < source.logIndex)),
  );
}
