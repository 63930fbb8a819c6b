"use client";
import { findRun, type Run } from "@commonweight/sdk/history";
import { Callout, LinkButton, PageHeading } from "../../components/index.ts";
import { type Subject, useSubjectId, useSubjectQuery } from "../../frame/index.ts";
import type { HistoryData } from "../../lib/record/index.ts";
import { RunView } from "./RunView.tsx";

/** The run that the address names, or that there is none. */
export function RunOf(record: HistoryData & { subject: Subject }) {
  const id = useSubjectId();
  const run: Run | undefined = id === undefined ? undefined : findRun(record.history, id);
  if (run !== undefined) return <RunView key={run.id.toString()} run={run} {...record} />;
  return <Unknown subject={record.subject} id={id} readTo={record.readTo} />;
}

function Unknown({ subject, id, readTo }: { subject: Subject; id: bigint | undefined; readTo: number }) {
  const query = useSubjectQuery();
  return (
    <>
      <PageHeading title="Training run not found" />
      <Callout
        tone="warning"
        title={
          id === undefined ? "This address names no training run." : `There is no training run ${id} here.`
        }
        todo="Check the address, or look for it in the list."
        actions={
          <LinkButton page="runs" query={query}>
            See all training runs
          </LinkButton>
        }
      >
        <p>
          {subject.stewardship.name} had no such run up to block {readTo}. Another stewardship or chain may
          have one of this number.
        </p>
      </Callout>
    </>
  );
}
