"use client";
import { ProposalNotFoundError } from "@commonweight/sdk/proposals";
import { Suspense } from "react";
import {
  Button,
  Callout,
  LinkButton,
  PageHeading,
  Problem,
  Skeleton,
  SkeletonLines,
} from "../../components/index.ts";
import {
  RecordOrigin,
  RefusedIndex,
  sayReadingFailure,
  useSubjectId,
  WithSubject,
} from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import { useOutline, useProposalReading } from "../../lib/record/index.ts";
import { usePast, useProposal } from "../../lib/record/useParts.ts";
import { type Subject, subjectQuery } from "../../lib/subject.ts";
import { comparedWith } from "./comparedWith.ts";

const ProposalView = later(() => import("./ProposalView.tsx").then((m) => m.ProposalView));

export function ProposalPage() {
  return <WithSubject loading={<Loading />}>{(subject) => <KnownSubject subject={subject} />}</WithSubject>;
}

function KnownSubject({ subject }: { subject: Subject }) {
  const id = useSubjectId();
  if (id === undefined) return <Unknown subject={subject} what="This address names no proposal." />;
  return <KnownId key={id.toString()} subject={subject} id={id} />;
}

/** Finds the proposal in the record and on the chain: either may be ahead of the other. */
function KnownId({ subject, id }: { subject: Subject; id: bigint }) {
  const record = useOutline(subject);
  const reading = useProposalReading(subject, id);
  const outline = record.data?.history;
  const known = outline?.proposals[id.toString()];
  const proposal = useProposal(subject, outline, id);
  const past = usePast(subject, outline, known !== undefined && comparedWith(known, reading.data) !== "open");
  if (record.data !== undefined && proposal !== undefined) {
    return (
      <Suspense fallback={<Loading id={id} />}>
        <RefusedIndex refusal={record.data.refusal} />
        <RecordOrigin value={record.data.from}>
          <ProposalView
            subject={subject}
            proposal={proposal}
            record={record.data}
            past={past}
            reading={reading.data}
            problem={record.error ?? reading.error}
          />
        </RecordOrigin>
      </Suspense>
    );
  }
  const unheardOf = reading.error instanceof ProposalNotFoundError;
  if (unheardOf && record.data !== undefined) {
    return <Unknown subject={subject} what={`There is no proposal ${id} here.`} />;
  }
  const error = record.error ?? (unheardOf ? null : reading.error);
  // Its text and its votes are on their way.
  if (known !== undefined && error === null) return <Loading id={id} />;
  if (error !== null) return <Unread id={id} error={error} again={() => void record.refetch()} />;
  if (reading.data !== undefined && record.data !== undefined) return <JustCreated id={id} />;
  return <Loading id={id} />;
}

function Loading({ id }: { id?: bigint }) {
  return (
    <>
      <PageHeading
        title={id === undefined ? "Proposal" : `Proposal ${id}`}
        eyebrow={<Skeleton width="14rem" />}
      />
      <SkeletonLines lines={12} height="1.75rem" what="the proposal" />
    </>
  );
}

function JustCreated({ id }: { id: bigint }) {
  return (
    <>
      <PageHeading title={`Proposal ${id}`} />
      <Callout title="The chain has this proposal; the record is being read up to it.">
        <p>It appears here by itself, in a few seconds as a rule. Nothing needs to be sent again.</p>
      </Callout>
      <SkeletonLines lines={8} height="1.75rem" what="the proposal" />
    </>
  );
}

function Unknown({ subject, what }: { subject: Subject; what: string }) {
  return (
    <>
      <PageHeading title="Proposal not found" />
      <Callout
        tone="warning"
        title={what}
        todo="Check the address, or look for it in the list."
        actions={
          <LinkButton page="proposals" query={subjectQuery(subject)}>
            See all proposals
          </LinkButton>
        }
      >
        <p>
          {subject.stewardship.name} has no such proposal on {subject.deployment.name}. Another stewardship or
          chain may have one of this number.
        </p>
      </Callout>
    </>
  );
}

function Unread({ id, error, again }: { id: bigint; error: Error; again: () => void }) {
  return (
    <>
      <PageHeading title={`Proposal ${id}`} />
      <Problem problem={sayReadingFailure(error)} actions={<Button onClick={again}>Try again</Button>} />
    </>
  );
}
