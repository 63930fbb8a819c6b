"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithSubject } from "../../frame/index.ts";

export function MemberPage() {
  return (
    <>
      <PageHeading title="Member" lede="One member's votes, delegations and ballots." />
      <WithSubject>{() => <SkeletonLines lines={8} what="the member" />}</WithSubject>
    </>
  );
}
