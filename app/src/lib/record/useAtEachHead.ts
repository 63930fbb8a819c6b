"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { useChainHead } from "../query.ts";
import type { Subject } from "../subject.ts";

/**
 * Reads queries again when the chain's head moves on, keeping what is there meanwhile; a reading that is under way is left
 * to finish. What can't change any more is not among `queryKeys`.
 */
export function useAtEachHead({ deployment }: Subject, queryKeys: readonly (readonly unknown[])[]): void {
  const client = useQueryClient();
  const { data: head } = useChainHead(deployment);
  const hash = head?.hash;
  const seen = useRef(hash);
  const readAgain = useEffectEvent(() => {
    for (const queryKey of queryKeys)
      void client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
  });
  useEffect(() => {
    if (hash === undefined || seen.current === hash) return;
    // The first head that this page hears of is the one that the first reading is about.
    if (seen.current !== undefined) readAgain();
    seen.current = hash;
  }, [hash]);
}
