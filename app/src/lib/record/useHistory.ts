"use client";
import { useQuery } from "@tanstack/react-query";
import type { Subject } from "../subject.ts";
import { historyOptions } from "./queries.ts";
import { useAtEachHead } from "./useAtEachHead.ts";

/**
 * A stewardship's record: from this browser at once where an earlier visit kept it, then caught up from the chain, and again
 * at each new block. When the chain can't be reached, `error` is set and `data` keeps what is known.
 */
export function useHistory(subject: Subject) {
  const options = historyOptions(subject);
  useAtEachHead(subject, [options.queryKey]);
  return useQuery(options);
}
