"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function ProposePage() {
  return (
    <>
      <PageHeading title="New proposal" lede="Say what should change. It is checked before you sign." />
      <WithSubject>{() => <SkeletonLines lines={8} what="what can be proposed" />}</WithSubject>
    </>
  );
}
