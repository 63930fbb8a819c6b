"use client";
import {
  findWholeProposal,
  type History,
  isWhole,
  type Outline,
  type Past,
  type Proposal,
} from "@commonweight/sdk/history";
import { useQuery } from "@tanstack/react-query";
import { isOtherChain } from "../errors/failure.ts";
import type { Subject } from "../subject.ts";
import type { Restored } from "./IndexParts.ts";
import { membersOptions, pastOptions, proposalPartOptions, wholeOptions } from "./partQueries.ts";
import { type HistoryData, outlineOptions, type RecordData } from "./queries.ts";
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

/** The acts of a record in order, with which the effects of proposals are told; nothing until they were read. */
export function usePast(subject: Subject, outline: Outline | undefined, wanted = true): Past | undefined {
  const { data: restore } = useQuery(pastOptions(subject, wanted ? outline : undefined));
  return outline && restored(outline, (history) => history, restore);
}

/** What members have, and how they came to it; nothing until that was read. Asked for only if `wanted`. */
export function useMembers(subject: Subject, outline: Outline | undefined, wanted = true) {
  const { data: restore } = useQuery(membersOptions(subject, wanted ? outline : undefined));
  return outline && restored(outline, ({ members }) => members, restore);
}

/** A proposal with its text and votes; nothing until they were read, or if there is no such proposal. */
export function useProposal(
  subject: Subject,
  outline: Outline | undefined,
  id: bigint,
): Proposal | undefined {
  const { data: restore } = useQuery(proposalPartOptions(subject, outline, id));
  if (outline === undefined || outline.proposals[String(id)] === undefined) return undefined;
  return findWholeProposal(outline, id) ?? restore?.(outline);
}

function restored<T>(
  outline: Outline,
  from: (history: History) => T | undefined,
  restore: Restored<T> | undefined,
): T | undefined {
  return isWhole(outline) ? from(outline) : restore?.(outline);
}
