"use client";
import { createContext, useContext } from "react";
import type { Explained } from "../lib/errors/explained.ts";
import type { Query } from "../lib/href.ts";
import { usePlace } from "../lib/router.ts";
import { governorQuery, idFrom, type ResolvedSubject, type Subject, subjectQuery } from "../lib/subject.ts";

/** What the page is about, as far as it is known. */
export type SubjectState = { status: "loading" } | { status: "failed"; problem: Explained } | ResolvedSubject;

export const SubjectContext = createContext<SubjectState>({ status: "loading" });

/** The chain and stewardship that the address names; the first ones when it names none. */
export function useSubject(): SubjectState {
  return useContext(SubjectContext);
}

/** The query that keeps links on the same stewardship. */
export function useSubjectQuery(): Query {
  const subject = useSubject();
  return subject.status === "ready" ? subjectQuery(subject) : {};
}

/** Whether members have pages: not where only a governor's proposals are read. */
export function useHasMemberPages(): boolean {
  const subject = useSubject();
  return subject.status !== "ready" || subject.reads !== "proposals";
}

/** The query that keeps links on the governor that the page has opened. */
export function useGovernorQuery(): Query {
  const subject = useSubject();
  const place = usePlace();
  if (subject.status !== "ready") return {};
  const from = place?.query.get("from");
  return { ...governorQuery(subject), ...(from && { from }) };
}

/** The number in the address, such as a proposal's. */
export function useSubjectId(): bigint | undefined {
  const place = usePlace();
  return place === undefined ? undefined : idFrom(place.query);
}

export type { Subject };
