"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function ModelPage() {
  return (
    <>
      <PageHeading
        title="Model"
        lede="The datasets that the model is made of, under which terms, and the vote that adopted each."
      />
      <WithSubject>{() => <SkeletonLines lines={8} what="the model" />}</WithSubject>
    </>
  );
}
