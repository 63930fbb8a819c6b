"use client";
import { lazy, Suspense } from "react";
import type { Subject } from "../../frame/index.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { HeadCheck } from "./HeadCheck.tsx";
import { Journal } from "./Journal.tsx";
import { TreasuryStatement } from "./TreasuryStatement.tsx";

const Bundle = lazy(() => import("../exports/Bundle.tsx").then((m) => ({ default: m.Bundle })));

/** The whole record and what it adds up to. */
export function HistoryView({ subject, history, readTo }: HistoryData & { subject: Subject }) {
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
