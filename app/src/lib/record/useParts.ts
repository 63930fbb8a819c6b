"use client";
import { findWholeProposal, type Outline, type Past, type Proposal } from "@commonweight/sdk/history";
import { useQuery } from "@tanstack/react-query";
import type { Subject } from "../subject.ts";
import { membersOptions, pastOptions, proposalPartOptions } from "./partQueries.ts";
import { restored } from "./restored.ts";

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
