"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function MembersPage() {
  return (
    <>
      <PageHeading title="Members" lede="Who holds votes, and who votes for whom." />
      <WithSubject>{() => <SkeletonLines lines={8} what="the members" />}</WithSubject>
    </>
  );
}
