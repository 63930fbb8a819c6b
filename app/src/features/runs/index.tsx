"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const RunList = later(() => import("./RunList.tsx").then((m) => m.RunList));

export function RunsPage() {
  return (
    <>
      <PageHeading title="Training runs" lede="Who is paid to train what, milestone by milestone." />
      <WithHistory loading={<SkeletonLines lines={6} height="4.5rem" what="the training runs" />}>
        {(record) => <RunList {...record} />}
      </WithHistory>
    </>
  );
}
