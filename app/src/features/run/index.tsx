"use client";
import { findRun, type Run } from "@commonweight/sdk/history";
import { Suspense } from "react";
import { Callout, LinkButton, PageHeading, Skeleton, SkeletonLines } from "../../components/index.ts";
import { type Subject, useSubjectId, useSubjectQuery, WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import type { HistoryData } from "../../lib/record/index.ts";

const RunView = later(() => import("./RunView.tsx").then((m) => m.RunView));

export function RunPage() {
  return <WithHistory loading={<Loading />}>{(record) => <Body {...record} />}</WithHistory>;
}

function Loading() {
  return (
    <>
      <PageHeading title="Training run" eyebrow={<Skeleton width="14rem" />} standIn />
      <SkeletonLines lines={12} height="1.75rem" what="the training run" />
    </>
  );
}

function Body(record: HistoryData & { subject: Subject }) {
  const id = useSubjectId();
  const run: Run | undefined = id === undefined ? undefined : findRun(record.history, id);
  if (run !== undefined)
    return (
      <Suspense fallback={<Loading />}>
        <RunView key={run.id.toString()} run={run} {...record} />
      </Suspense>
    );
  return <Unknown subject={record.subject} id={id} readTo={record.readTo} />;
}

function Unknown({ subject, id, readTo }: { subject: Subject; id: bigint | undefined; readTo: number }) {
  const query = useSubjectQuery();
  return (
    <>
      <PageHeading title="Training run not found" />
      <Callout
        tone="warning"
        title={
          id === undefined ? "This address names no training run." : `There is no training run ${id} here.`
        }
        todo="Check the address, or look for it in the list."
        actions={
          <LinkButton page="runs" query={query}>
            See all training runs
          </LinkButton>
        }
      >
        <p>
          {subject.stewardship.name} had no such run up to block {readTo}. Another stewardship or chain may
          have one of this number.
        </p>
      </Callout>
    </>
  );
}
