"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function RunPage() {
  return (
    <>
      <PageHeading
        title="Training run"
        lede="The budget, the milestones, their evidence, and what was paid."
      />
      <WithSubject>{() => <SkeletonLines lines={8} what="the training run" />}</WithSubject>
    </>
  );
}
