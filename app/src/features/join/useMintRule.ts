"use client";
import { useQuery } from "@tanstack/react-query";
import { chainKey } from "../../lib/query.ts";
import type { Subject } from "../../lib/subject.ts";
import { readMintRule } from "./mintRule.ts";

/** What the token allows of creating votes, asked once. */
export function useMintRule(subject: Subject) {
  return useQuery({
    queryKey: chainKey(subject.deployment, "mintRule", subject.stewardship.token),
    queryFn: () => readMintRule(subject),
    staleTime: 60_000,
  });
}
