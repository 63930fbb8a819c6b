"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function OverviewPage() {
  return (
    <>
      <PageHeading
        title="Overview"
        lede="What the model is made of now, and what is being decided about it."
      />
      <WithSubject>{() => <SkeletonLines lines={8} what="the stewardship" />}</WithSubject>
    </>
  );
}
