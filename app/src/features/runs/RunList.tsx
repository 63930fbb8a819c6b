"use client";
import { listRuns } from "@commonweight/sdk/history";
import { EmptyState, LinkButton } from "../../components/index.ts";
import { type Subject, useSubjectQuery } from "../../frame/index.ts";
import { plural } from "../../lib/format/text.ts";
import { type HistoryData, useTokens } from "../../lib/record/index.ts";
import { useNow } from "../run/useNow.ts";
import { RunRow } from "./RunRow.tsx";
import style from "./Runs.module.css";

/** The runs of a stewardship, newest first. */
export function RunList({ subject, history }: HistoryData & { subject: Subject }) {
  const tokens = useTokens(subject, history);
  const now = useNow(history);
  const runs = listRuns(history);
  if (runs.length === 0) return <NoRuns subject={subject} />;
  return (
    <>
      <p className={style.count}>{plural(runs.length, "run")}, newest first</p>
      <ul className={`plain ${style.list}`} aria-label="Training runs">
        {runs.map((run) => (
          <RunRow key={run.id.toString()} run={run} history={history} tokens={tokens} now={now} />
        ))}
      </ul>
    </>
  );
}

function NoRuns({ subject }: { subject: Subject }) {
  const query = useSubjectQuery();
  if (subject.stewardship.runs === undefined)
    return (
      <EmptyState title="This stewardship has no contract for training runs">
        <p>It may pay for training in another way; its proposals and its treasury tell.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="No training run was funded yet"
      action={
        <LinkButton page="propose" query={query}>
          Propose one
        </LinkButton>
      }
    >
      <p>
        A run comes about by vote: a proposal names the operator, the budget and the milestones. When it
        passes, the money is set aside from the treasury, and every milestone is paid against evidence that
        anyone can read here.
      </p>
    </EmptyState>
  );
}
