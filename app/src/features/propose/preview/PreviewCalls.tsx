"use client";
import type { Call } from "@commonweight/sdk/chain";
import type { Facts } from "@commonweight/sdk/history";
import type { Action, DryRun } from "@commonweight/sdk/proposals";
import { Section } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { plural, showInvisible } from "../../../lib/format/text.ts";
import { ActionDetail } from "../../proposal/ActionDetail.tsx";
import { CallOutcome } from "../../proposal/dryRun/CallOutcome.tsx";
import { RawCall } from "../../proposal/RawCall.tsx";
import style from "./Preview.module.css";

type Props = {
  subject: Subject;
  actions: readonly Action[];
  calls: readonly Call[];
  sentences: readonly string[];
  history: Facts;
  /** The record as all calls would leave it. */
  after: Facts;
  /** How the calls fared on the chain as it is now. */
  run: DryRun | undefined;
};

/** Every call of the draft in words and raw, and whether the chain would take it now. */
export function PreviewCalls({ subject, actions, calls, sentences, history, after, run }: Props) {
  const numbered = calls.map((call, index) => ({ call, action: actions[index], number: index + 1 }));
  return (
    <Section title="What would run" note={plural(calls.length, "call")}>
      <ol className={style.calls}>
        {numbered.map(({ call, action, number }) => (
          <li key={number}>
            <p className={style.sentence}>{showInvisible(sentences[number - 1] ?? "")}</p>
            <Outcome run={run} index={number - 1} />
            {action !== undefined && (
              <ActionDetail subject={subject} action={action} history={history} after={after} />
            )}
            <RawCall call={call} number={number} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Outcome({ run, index }: { run: DryRun | undefined; index: number }) {
  const call = run?.calls[index];
  return call === undefined ? null : <CallOutcome call={call} />;
}
