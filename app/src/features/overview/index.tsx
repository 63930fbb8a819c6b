"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithOutline } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const OverviewView = later(() => import("./OverviewView.tsx").then((m) => m.OverviewView));

export function OverviewPage() {
  return (
    <WithOutline loading={<Loading />} heading={<PageHeading title="Overview" />}>
      {(recorded) => <OverviewView {...recorded} />}
    </WithOutline>
  );
}

function Loading() {
  return (
    <>
      <PageHeading
        title="Overview"
        lede="What the model is made of now, and what is being decided about it."
      />
      <SkeletonLines lines={12} height="3rem" what="the stewardship" />
    </>
  );
}
