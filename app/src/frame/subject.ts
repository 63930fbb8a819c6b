"use client";
import { createContext, useContext } from "react";
import type { Explained } from "../lib/errors/explained.ts";
import type { Query } from "../lib/href.ts";
import { usePlace } from "../lib/router.ts";
import { idFrom, type ResolvedSubject, type Subject, subjectQuery } from "../lib/subject.ts";

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

/** The number in the address, such as a proposal's. */
export function useSubjectId(): bigint | undefined {
  const place = usePlace();
  return place === undefined ? undefined : idFrom(place.query);
}

export type { Subject };
