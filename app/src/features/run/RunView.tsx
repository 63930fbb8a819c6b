"use client";
import type { Run } from "@commonweight/sdk/history";
import { RUN_KIND_WORDS, sayModel } from "@commonweight/sdk/proposals";
import { lazy, Suspense, useMemo } from "react";
import { AppLink, Columns, PageHeading, Section, SkeletonLines } from "../../components/index.ts";
import { type Subject, useAnchor, useSubjectQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { type HistoryData, useTokens } from "../../lib/record/index.ts";
import { Actions } from "./Actions.tsx";
import { Budget } from "./Budget.tsx";
import { Changes } from "./Changes.tsx";
import { Decision } from "./Decision.tsx";
import { Funders } from "./Funders.tsx";
import { Milestones } from "./Milestones.tsx";
import { PinnedDatasets } from "./PinnedDatasets.tsx";
import { pinnedData } from "./pinnedData.ts";
import { Reproducible, ReproducibleMark } from "./Reproducible.tsx";
import { RunRecord } from "./RunRecord.tsx";
import { RunState } from "./RunState.tsx";
import { runName } from "./runName.ts";
import { Specification } from "./Specification.tsx";
import { SubmitMilestone } from "./SubmitMilestone.tsx";
import { runWords } from "./status.ts";
import { Tranches } from "./Tranches.tsx";
import { useNow } from "./useNow.ts";

/** Drawn for those runs only that have something to draw. */
const LossSection = lazy(() => import("./loss/LossSection.tsx"));

type Props = HistoryData & { subject: Subject; run: Run };

/** One run, the decision first: what was funded and by whom; then what is due, the money, the evidence, what it is made of. */
export function RunView({ subject, history, run }: Props) {
  const query = useSubjectQuery();
  const tokens = useTokens(subject, history);
  const now = useNow(history);
  useAnchor(true);
  const pinned = useMemo(() => pinnedData(history, run), [history, run]);
  const model = showInvisible(sayModel(run.modelId, { history }));
  const name = runName(history, run);
  return (
    <>
      <PageHeading
        eyebrow={
          <>
            <AppLink page="runs" query={query}>
              Training runs
            </AppLink>
            <span>Run {run.id.toString()}</span>
            <RunState words={runWords(run, now)} />
            <ReproducibleMark history={history} run={run} />
          </>
        }
        title={name === undefined ? `Training run ${run.id} of ${model}` : showInvisible(name)}
        lede={`${capital(RUN_KIND_WORDS[run.spec.kind])} of ${model}, paid milestone by milestone.`}
      />
      <Columns
        aside={
          <>
            <Section title="What comes next" id="next">
              <Actions subject={subject} history={history} run={run} tokens={tokens} now={now} />
            </Section>
            <Budget subject={subject} history={history} run={run} tokens={tokens} />
          </>
        }
      >
        <Decision history={history} run={run} tokens={tokens} pinned={pinned} />
        <Reproducible history={history} run={run} />
      </Columns>
      <SubmitMilestone subject={subject} history={history} run={run} now={now} />
      <Tranches history={history} run={run} tokens={tokens} now={now} />
      {run.milestones.some(({ submissions }) => submissions.length > 0) && (
        <Suspense fallback={<SkeletonLines lines={12} height="2rem" what="the loss curve" />}>
          <LossSection subject={subject} history={history} run={run} />
        </Suspense>
      )}
      <Milestones subject={subject} history={history} run={run} now={now} />
      <Changes subject={subject} history={history} run={run} />
      <Funders subject={subject} run={run} tokens={tokens} now={now} />
      <PinnedDatasets run={run} pinned={pinned} />
      <Specification subject={subject} history={history} run={run} />
      <RunRecord run={run} now={now} />
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
