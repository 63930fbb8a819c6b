"use client";
import { useEffect, useState } from "react";
import { type Found, type Searched, search } from "./search.ts";

/** So long it works before the page gets a turn, in milliseconds: the first search through many thousand reasons takes longer. */
const SLICE = 30;

type Result = { readonly wanted: string; readonly found: ReadonlyMap<bigint, Found> };

/** What was found, by proposal. `busy` while it looks: until then the last search's result stands. */
export function useSearch(
  proposals: readonly Searched[],
  wanted: string,
): { readonly found: ReadonlyMap<bigint, Found> | undefined; readonly busy: boolean } {
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (wanted === "") return;
    const found = new Map<bigint, Found>();
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function look() {
      const until = performance.now() + SLICE;
      for (; next < proposals.length && performance.now() < until; next++) {
        const proposal = proposals[next];
        const where = proposal && search(proposal, wanted);
        if (proposal !== undefined && where !== undefined) found.set(proposal.id, where);
      }
      if (next < proposals.length) timer = setTimeout(look);
      else setResult({ wanted, found });
    }
    look();
    return () => clearTimeout(timer);
  }, [proposals, wanted]);
  return wanted === ""
    ? { found: undefined, busy: false }
    : { found: result?.found, busy: result?.wanted !== wanted };
}
