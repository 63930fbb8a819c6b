"use client";
import type { Call } from "@commonweight/sdk/chain";
import type { Facts } from "@commonweight/sdk/history";
import type { Action } from "@commonweight/sdk/proposals";
import { Badge, Section } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { plural, showInvisible } from "../../../lib/format/text.ts";
import { ActionDetail } from "../../proposal/ActionDetail.tsx";
import { RawCall } from "../../proposal/RawCall.tsx";
import style from "./Preview.module.css";
import { type Trial, useTrials } from "./useTrials.ts";

type Props = {
  subject: Subject;
  actions: readonly Action[];
  calls: readonly Call[];
  sentences: readonly string[];
  history: Facts;
  /** The record as all calls would leave it. */
  after: Facts;
};

/** Every call of the draft in words and raw, and whether the chain would take it now. */
export function PreviewCalls({ subject, actions, calls, sentences, history, after }: Props) {
  const { data: trials } = useTrials(subject, actions, calls);
  const numbered = calls.map((call, index) => ({ call, action: actions[index], number: index + 1 }));
  return (
    <Section title="What would run" note={plural(calls.length, "call")}>
      <ol className={style.calls}>
        {numbered.map(({ call, action, number }) => (
          <li key={number}>
            <p className={style.sentence}>{showInvisible(sentences[number - 1] ?? "")}</p>
            <TrialLine trial={trials?.[number - 1]} />
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

function TrialLine({ trial }: { trial: Trial | undefined }) {
  if (trial === undefined) return <p className={style.trial}>Being tried on the chain as it is now</p>;
  switch (trial.outcome) {
    case "succeeds":
      return (
        <p className={style.trial}>
          <Badge tone="good">Tried: it would succeed now</Badge>
        </p>
      );
    case "depends":
      return (
        <p className={style.trial}>
          <Badge>Builds on the calls before it: it can't be tried alone</Badge>
        </p>
      );
    case "refused":
      return (
        <div className={style.trial}>
          <Badge tone="bad">Tried: it would be refused now</Badge>
          <p>
            {trial.problem.happened} {trial.problem.todo}
          </p>
        </div>
      );
  }
}
