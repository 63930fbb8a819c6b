"use client";
import type { TokenInfo } from "@commonweight/sdk/chain";
import type { History, Run } from "@commonweight/sdk/history";
import { RUN_KIND_WORDS, sayModel } from "@commonweight/sdk/proposals";
import { lazy, Suspense } from "react";
import { Address, AppLink } from "../../components/index.ts";
import { useSubjectQuery } from "../../frame/index.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { BudgetBar } from "../run/BudgetBar.tsx";
import { RunState } from "../run/RunState.tsx";
import { runName } from "../run/runName.ts";
import { milestonesPassed, runWords } from "../run/status.ts";
import style from "./Runs.module.css";

const ReproducibleMark = lazy(async () => ({
  default: (await import("../run/Reproducible.tsx")).ReproducibleMark,
}));

type Props = { run: Run; history: History; tokens: readonly TokenInfo[]; now: number };

/** One run in the list: what, by whom, where it stands, what became of the money. */
export function RunRow({ run, history, tokens, now }: Props) {
  const query = useSubjectQuery();
  const model = showInvisible(sayModel(run.modelId, { history }));
  const name = runName(history, run);
  return (
    <li className={style.row}>
      <div className={style.what}>
        <h2 className={style.title}>
          <span className={style.number}>{run.id.toString()}</span>
          <AppLink page="run" query={{ ...query, id: run.id }}>
            {name === undefined ? `Training run ${run.id} of ${model}` : showInvisible(name)}
          </AppLink>
        </h2>
        <p className={style.facts}>
          {model}, {RUN_KIND_WORDS[run.spec.kind]}, operated by{" "}
          <Address address={run.operator} link copy={false} />
        </p>
      </div>
      <div className={style.how}>
        <RunState words={runWords(run, now)} />
        <Suspense fallback={null}>
          <ReproducibleMark history={history} run={run} />
        </Suspense>
        <BudgetBar run={run} tokens={tokens} />
        <p className={style.facts}>
          {milestonesPassed(run, now)} of {run.milestones.length} milestones passed their review
        </p>
      </div>
    </li>
  );
}
