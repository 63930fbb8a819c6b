"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function HistoryPage() {
  return (
    <>
      <PageHeading title="Record" lede="Everything that happened, in order, from the chain." />
      <WithSubject>{() => <SkeletonLines lines={8} what="the record" />}</WithSubject>
    </>
  );
}
