"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function RunsPage() {
  return (
    <>
      <PageHeading title="Training runs" lede="Who is paid to train what, milestone by milestone." />
      <WithSubject>{() => <SkeletonLines lines={8} what="the training runs" />}</WithSubject>
    </>
  );
}
