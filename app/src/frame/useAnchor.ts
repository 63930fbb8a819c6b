"use client";
import { useEffect } from "react";
import { usePlace } from "../lib/router.ts";

/**
 * Goes to the part of the page that the address names after `#`, once that part is there: it is made from the record, which
 * is read after the page opens.
 * @returns the part's id, to show which one is meant.
 */
export function useAnchor(ready: boolean): string | undefined {
  const place = usePlace();
  const anchor = place?.hash.slice(1);
  const visit = place?.visit;
  useEffect(() => {
    if (!ready || anchor === undefined || anchor === "" || visit === undefined) return;
    document.getElementById(anchor)?.scrollIntoView({ block: "start" });
  }, [ready, anchor, visit]);
  return anchor === "" ? undefined : anchor;
}
