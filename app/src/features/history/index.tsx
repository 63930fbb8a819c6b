"use client";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { VerifyLink, WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";

const HistoryView = later(() => import("./HistoryView.tsx").then((m) => m.HistoryView));

export function HistoryPage() {
  return (
    <>
      <PageHeading
        title="Record"
        lede={
          <>
            Everything that happened, in order, from the chain.{" "}
            <VerifyLink subject="everything" label="Verify everything" />
          </>
        }
      />
      <WithHistory loading={<SkeletonLines lines={14} height="2rem" what="the record" />}>
        {(record) => <HistoryView {...record} />}
      </WithHistory>
    </>
  );
}
