"use client";
import { Suspense } from "react";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const Join = later(() => import("./Join.tsx").then((m) => m.Join));

export function JoinPage() {
  const loading = <SkeletonLines lines={12} height="2rem" what="how votes are earned" />;
  return (
    <>
      <PageHeading
        title="Join"
        lede="How votes are earned here, and how to ask for what you have done to be recorded."
      />
      <WithHistory loading={loading}>
        {({ subject, history }) => (
          <Suspense fallback={loading}>
            <Join subject={subject} history={history} />
          </Suspense>
        )}
      </WithHistory>
    </>
  );
}
