"use client";
import { Suspense } from "react";
import { PageHeading, SkeletonLines } from "../../components/index.ts";
import { type Subject, VerifyLink, WithHistory } from "../../frame/index.ts";
import { later } from "../../lib/later.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { HeadCheck } from "./HeadCheck.tsx";
import { Journal } from "./Journal.tsx";
import { TreasuryStatement } from "./TreasuryStatement.tsx";

const Bundle = later(() => import("../exports/Bundle.tsx").then((module) => module.Bundle));

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
        {(record) => <Body {...record} />}
      </WithHistory>
    </>
  );
}

function Body({ subject, history, readTo }: HistoryData & { subject: Subject }) {
  return (
    <>
      <HeadCheck subject={subject} history={history} readTo={readTo} />
      <Journal subject={subject} history={history} readTo={readTo} />
      <TreasuryStatement subject={subject} history={history} />
      <Suspense fallback={null}>
        <Bundle subject={subject} />
      </Suspense>
    </>
  );
}
