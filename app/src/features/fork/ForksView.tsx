"use client";
import { findFork, findProposal } from "@commonweight/sdk/history";
import { lazy, Suspense } from "react";
import { isHash } from "viem";
import { Callout, LinkButton, PageHeading } from "../../components/index.ts";
import { type Subject, useSubjectQuery } from "../../frame/index.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { usePlace } from "../../lib/router.ts";
import { idFrom } from "../../lib/subject.ts";
import { ForkList } from "./ForkList.tsx";
import { Loading } from "./Loading.tsx";

const ForkView = lazy(() => import("./ForkView.tsx").then((m) => ({ default: m.ForkView })));
const OpenFork = lazy(() => import("./OpenFork.tsx").then((m) => ({ default: m.OpenFork })));

/** What the address asks for: one fork, a new one over a proposal, or all. */
export function ForksView(record: HistoryData & { subject: Subject }) {
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
