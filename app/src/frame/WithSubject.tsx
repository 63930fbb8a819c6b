"use client";
import type { ReactNode } from "react";
import { LinkButton } from "../components/Button.tsx";
import { Problem } from "../components/Callout.tsx";
import { SkeletonLines } from "../components/Skeleton.tsx";
import { type Subject, useSubject } from "./subject.ts";

type Props = {
  children: (subject: Subject) => ReactNode;
  /** Holds the page's place while the subject is being found. */
  loading?: ReactNode;
};

/** The body of a page that is about one stewardship: waits for it, or says plainly that it is not known. */
export function WithSubject({ children, loading }: Props) {
  const subject = useSubject();
  if (subject.status === "loading") return loading ?? <SkeletonLines what="the stewardship" />;
  if (subject.status === "ready") return children(subject);
  return (
    <Problem problem={subject.problem} actions={<LinkButton page="home">Open the front page</LinkButton>} />
  );
}
