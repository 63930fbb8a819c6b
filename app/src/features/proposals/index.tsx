"use client";
import { LinkButton, PageHeading, Problem, SkeletonLines } from "../../components/index.ts";
import { useSubjectQuery, WithSubject } from "../../frame/index.ts";
import { explain } from "../../lib/errors/explain.ts";
import { useHistory } from "../../lib/record/index.ts";
import type { Subject } from "../../lib/subject.ts";
import { ProposalList } from "./ProposalList.tsx";

export function ProposalsPage() {
  return (
    <>
      <PageHeading
        title="Proposals"
        lede="Everything that was put to a vote, and how it ended."
        actions={<NewProposal />}
      />
      <WithSubject loading={<Loading />}>{(subject) => <Body subject={subject} />}</WithSubject>
    </>
  );
}

function NewProposal() {
  return (
    <LinkButton page="propose" query={useSubjectQuery()} look="primary">
      New proposal
    </LinkButton>
  );
}

function Loading() {
  return <SkeletonLines lines={10} height="3.5rem" what="the proposals" />;
}

function Body({ subject }: { subject: Subject }) {
  const { data: record, error } = useHistory(subject);
  return (
    <>
      {error !== null && <Problem problem={explain(error)} />}
      {record === undefined ? (
        error === null && <Loading />
      ) : (
        <ProposalList subject={subject} record={record} />
      )}
    </>
  );
}
