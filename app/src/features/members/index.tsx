"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const MembersView = later(() => import("./MembersView.tsx").then((m) => m.MembersView));

export function MembersPage() {
  return (
    <>
      <PageHeading title="Members" lede="Who holds votes, and who votes for whom." />
      <WithHistory loading={<SkeletonLines lines={12} height="2.5rem" what="the members" />}>
        {(record) => <MembersView {...record} />}
      </WithHistory>
    </>
  );
}
