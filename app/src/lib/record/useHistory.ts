"use client";
import type { History } from "@commonweight/sdk/history";
import { useQuery } from "@tanstack/react-query";
import { isOtherChain } from "../errors/causes.ts";
import type { Subject } from "../subject.ts";
import type { Restored } from "./IndexParts.ts";
import { wholeOptions } from "./partQueries.ts";
import { type HistoryData, outlineOptions, type RecordData } from "./queries.ts";
import { restored } from "./restored.ts";
import { useAtEachHead } from "./useAtEachHead.ts";

/**
 * A stewardship's record in outline: from this browser, or from the site's index, at once; then caught up from the chain, and
 * again at each new block. When the chain can't be reached, `error` is set and `data` keeps what is known.
 */
export function useOutline(subject: Subject) {
  const options = outlineOptions(subject);
  useAtEachHead(subject, [options.queryKey]);
  const query = useQuery(options);
  return { ...query, data: shownOf(query) };
}

/** What is shown of a record: nothing of an index while the chain that was chosen is another one than it is about. */
export function shownOf({ data, error }: { data: RecordData | undefined; error: Error | null }) {
  return data?.from === "index" && isOtherChain(error) ? undefined : data;
}

/**
 * The same with all of its past: votes, texts, transfers and every event. `data` comes when all of it was read, which is
 * begun only if it is `wanted`.
 */
export function useHistory(subject: Subject, wanted = true) {
  const { data: outline, error, refetch } = useOutline(subject);
  const { data: restore } = useQuery(wholeOptions(subject, wanted ? outline?.history : undefined));
  return { data: wholeData(outline, restore), error, refetch };
}

/** A record with all of its past, once that was read. */
export function wholeData(
  outline: RecordData | undefined,
  restore: Restored<History> | undefined,
): HistoryData | undefined {
  const history = outline && restored(outline.history, (history) => history, restore);
  return outline && history && { ...outline, history };
}
