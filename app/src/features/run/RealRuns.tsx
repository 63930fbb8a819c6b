"use client";
import { reproductionOf } from "@commonweight/sdk/evidence";
import type { Facts, Run } from "@commonweight/sdk/history";
import { AppLink, Section } from "../../components/index.ts";
import type { Subject } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { subjectQuery } from "../../lib/subject.ts";
import style from "./Reproducible.module.css";
import { RealRunMark } from "./Reproducible.tsx";
import { runName } from "./runName.ts";

type Props = { subject: Subject; history: Facts; runs: readonly Run[] };

/** The runs of a stewardship that can be repeated. Nothing where there is none. */
export default function RealRuns({ subject, history, runs }: Props) {
  const real = runs.filter((run) => reproductionOf(history, run) !== undefined);
  if (real.length === 0) return null;
  return (
    <Section title="Training" id="training">
      <ul className="plain">
        {real.map((run) => (
          <li key={run.id.toString()} className={style.run}>
            <RealRunMark />
            <AppLink page="run" query={{ ...subjectQuery(subject), id: run.id }}>
              {showInvisible(runName(history, run) ?? `Training run ${run.id}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
