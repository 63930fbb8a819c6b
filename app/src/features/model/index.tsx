"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const ModelView = later(() => import("./ModelView.tsx").then((m) => m.ModelView));

export function ModelPage() {
  return (
    <WithHistory loading={<Loading />} heading={<PageHeading title="Model" />}>
      {(recorded) => <ModelView {...recorded} />}
    </WithHistory>
  );
}

function Loading() {
  return (
    <>
      <PageHeading
        title="Model"
        lede="The datasets that the model is made of, and the vote that adopted each."
      />
      <SkeletonLines lines={14} height="3rem" what="the model" />
    </>
  );
}
