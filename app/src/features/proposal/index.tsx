"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function ProposalPage() {
  return (
    <>
      <PageHeading
        title="Proposal"
        lede="What changes, where the vote stands, and why people voted as they did."
      />
      <WithSubject>{() => <SkeletonLines lines={8} what="the proposal" />}</WithSubject>
    </>
  );
}
