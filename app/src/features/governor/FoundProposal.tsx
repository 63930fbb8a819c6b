"use client";
import { ProposalNotFoundError } from "@commonweight/sdk/proposals";
import { Suspense } from "react";
import { Button, Callout, LinkButton, PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { sayReadingFailure, useGovernorQuery, useSubjectId } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { useProposalReading } from "../../lib/record/index.ts";
import { useGovernorRecord } from "./useGovernorRecord.ts";
import type { Opened } from "./WithGovernor.tsx";

const ProposalView = later(() => import("./ProposalView.tsx").then((m) => m.ProposalView));

/** The proposal that the page names, in the governor's record and on the chain: either may be ahead of the other. */
export function FoundProposal(opened: Opened) {
  const id = useSubjectId();
  if (id === undefined) return <Unknown what="This address names no proposal." />;
  return <KnownId key={id.toString()} {...opened} id={id} />;
}

function KnownId({ subject, profile, id }: Opened & { id: bigint }) {
  const record = useGovernorRecord(subject);
  const reading = useProposalReading(subject, id);
  const proposal = record.data?.history.proposals[id.toString()];
  const loading = (
    <>
      <PageHeading title="Proposal" />
      <SkeletonLines lines={12} height="1.75rem" what="the proposal" />
    </>
  );
  if (record.data !== undefined && proposal !== undefined)
    return (
      <Suspense fallback={loading}>
        <ProposalView
          subject={subject}
          profile={profile}
          proposal={proposal}
          record={record.data}
          reading={reading.data}
          problem={record.error ?? reading.error}
        />
      </Suspense>
    );
  if (record.error !== null)
    return (
      <>
        <PageHeading title="Proposal" />
        <Problem
          problem={sayReadingFailure(record.error)}
          actions={<Button onClick={() => void record.refetch()}>Try again</Button>}
        />
      </>
    );
  if (record.data === undefined) return loading;
  if (reading.error instanceof ProposalNotFoundError)
    return <Unknown what="This governor has no such proposal." />;
  return (
    <Unknown what="What was proposed is not among the events that were read. It lies before the first block, or is being read." />
  );
}

function Unknown({ what }: { what: string }) {
  const query = useGovernorQuery();
  return (
    <>
      <PageHeading title="Proposal not found" />
      <Callout
        tone="warning"
        title={what}
        todo="Check the address, or look for it in the list."
        actions={
          <LinkButton page="governor" query={query}>
            See all proposals
          </LinkButton>
        }
      />
    </>
  );
}
