"use client";
import { LinkButton, PageHeading, SkeletonLines } from "../../components/index.ts";
import { useSubjectQuery, WithOutline } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const ProposalList = later(() => import("./ProposalList.tsx").then((m) => m.ProposalList));

export function ProposalsPage() {
  return (
    <>
      <PageHeading
        title="Proposals"
        lede="Everything that was put to a vote, and how it ended."
        actions={<NewProposal />}
      />
      <WithOutline loading={<SkeletonLines lines={10} height="3.5rem" what="the proposals" />}>
        {({ subject, ...record }) => <ProposalList subject={subject} record={record} />}
      </WithOutline>
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
