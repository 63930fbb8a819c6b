"use client";
import { findFork, findProposal } from "@commonweight/sdk/history";
import { Suspense } from "react";
import { isHash } from "viem";
import { Callout, LinkButton, PageHeading, SkeletonLines } from "../../components/index.ts";
import { type Subject, useSubjectQuery, WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { usePlace } from "../../lib/router.ts";
import { idFrom } from "../../lib/subject.ts";
import { ForkList } from "./ForkList.tsx";

const ForkView = later(() => import("./ForkView.tsx").then((m) => m.ForkView));
const OpenFork = later(() => import("./OpenFork.tsx").then((m) => m.OpenFork));

/** Forks: one of them, a new one over a proposal, or all. */
export function ForkPage() {
  return <WithHistory loading={<Loading />}>{(record) => <Body {...record} />}</WithHistory>;
}

function Loading() {
  return (
    <>
      <PageHeading title="Leaving" standIn />
      <SkeletonLines lines={10} height="1.75rem" what="the forks" />
    </>
  );
}

function Body(record: HistoryData & { subject: Subject }) {
  const place = usePlace();
  const id = place?.query.get("id") ?? null;
  const over = place === undefined ? undefined : idFrom(place.query, "over");
  if (id !== null) {
    const fork = isHash(id) ? findFork(record.history, id) : undefined;
    return fork === undefined ? (
      <Unknown subject={record.subject} readTo={record.readTo} />
    ) : (
      <Suspense fallback={<Loading />}>
        <ForkView key={fork.id} fork={fork} {...record} />
      </Suspense>
    );
  }
  const proposal = over === undefined ? undefined : findProposal(record.history, over);
  if (proposal !== undefined)
    return (
      <Suspense fallback={<Loading />}>
        <OpenFork key={proposal.id.toString()} proposal={proposal} {...record} />
      </Suspense>
    );
  return <ForkList {...record} />;
}

function Unknown({ subject, readTo }: { subject: Subject; readTo: number }) {
  const query = useSubjectQuery();
  return (
    <>
      <PageHeading title="Fork not found" />
      <Callout
        tone="warning"
        title="There is no such fork here."
        todo="Check the address, or look for it in the list."
        actions={
          <LinkButton page="fork" query={query}>
            See all forks
          </LinkButton>
        }
      >
        <p>
          {subject.stewardship.name} had none of this number up to block {readTo}. Another stewardship or
          chain may have it.
        </p>
      </Callout>
    </>
  );
}
