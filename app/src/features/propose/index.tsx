"use client";
import { Suspense } from "react";
import { PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { type Subject, sayReadingFailure, WithSubject } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { useHistory } from "../../lib/record/index.ts";

const Composer = later(() => import("./compose/Composer.tsx").then((m) => m.Composer));

export function ProposePage() {
  return (
    <>
      <PageHeading title="New proposal" lede="Say what should change. It is checked before you sign." />
      <WithSubject>
        {(subject) => <Propose key={subject.stewardship.governor} subject={subject} />}
      </WithSubject>
    </>
  );
}

function Propose({ subject }: { subject: Subject }) {
  const { data: record, error } = useHistory(subject);
  const loading = <SkeletonLines lines={8} what="what can be proposed" />;
  if (record !== undefined)
    return (
      <Suspense fallback={loading}>
        <Composer subject={subject} record={record} />
      </Suspense>
    );
  if (error !== null) return <Problem problem={sayReadingFailure(error)} />;
  return loading;
}
