"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function ProposalsPage() {
  return (
    <>
      <PageHeading title="Proposals" lede="Everything that was put to a vote, and how it ended." />
      <WithSubject>{() => <SkeletonLines lines={8} what="the proposals" />}</WithSubject>
    </>
  );
}
