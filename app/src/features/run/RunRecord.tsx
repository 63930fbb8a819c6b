"use client";
import type { Run } from "@commonweight/sdk/history";
import { Section, Timeline, type TimelineStep } from "../../components/index.ts";
import { SourceOf, VerifyLink } from "../../frame/index.ts";
import { type RunStep, runSteps } from "./steps.ts";

/** What happened in a run, when, and where it is written. */
export function RunRecord({ run, now }: { run: Run; now: number }) {
  return (
    <Section title="Timeline" id="timeline" note={<VerifyLink subject={`run:${run.id}`} />}>
      <Timeline label="The life of this run" steps={runSteps(run, now).map(toTimeline)} />
    </Section>
  );
}

function toTimeline({ key, title, state, at, note, source }: RunStep): TimelineStep {
  return {
    key,
    title,
    state,
    ...(at !== undefined && { at }),
    ...((note !== undefined || source !== undefined) && {
      children: (
        <p>
          {note} {source !== undefined && `Block ${source.blockNumber}`}
          {source !== undefined && <SourceOf source={source} of="this step" />}
        </p>
      ),
    }),
  };
}
