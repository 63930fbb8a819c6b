"use client";
import { PageHeading, Skeleton, SkeletonLines } from "../../components/index.ts";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const RunOf = later(() => import("./RunOf.tsx").then((m) => m.RunOf));

export function RunPage() {
  return <WithHistory loading={<Loading />}>{(record) => <RunOf {...record} />}</WithHistory>;
}

function Loading() {
  return (
    <>
      <PageHeading title="Training run" eyebrow={<Skeleton width="14rem" />} standIn />
      <SkeletonLines lines={12} height="1.75rem" what="the training run" />
    </>
  );
}
