"use client";
import type { Call } from "@commonweight/sdk/chain";
import { houseOf } from "@commonweight/sdk/chain";
import type { Facts, Proposal } from "@commonweight/sdk/history";
import { type Action, type DryRun, roleOf } from "@commonweight/sdk/proposals";
import { Badge, Section } from "../../components/index.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import type { Subject } from "../../lib/subject.ts";
import { ActionDetail } from "./ActionDetail.tsx";
import style from "./Calls.module.css";
import { CallOutcome } from "./dryRun/CallOutcome.tsx";
import { RawCall } from "./RawCall.tsx";
import { RecordedMark } from "./RecordedMark.tsx";

type Props = {
  subject: Subject;
  proposal: Proposal;
  actions: readonly Action[];
  /** What each action does, in words. */
  sentences: readonly string[];
  history: Facts;
  /** The history as all calls leave it. */
  after: Facts;
  /** How the calls fared on the chain as it is, where that was tried. */
  run: DryRun | undefined;
};

/** Every call, in words and raw: what would run, in this order. */
export function Calls({ subject, proposal, actions, sentences, history, after, run }: Props) {
  return (
    <Section title="What would run" note={plural(proposal.calls.length, "call")} id="calls">
      <ol className={style.calls}>
        {numbered(proposal.calls).map(({ call, number }) => (
          <li key={number}>
            <p className={style.sentence}>{showInvisible(sentences[number - 1] ?? "")}</p>
            <Outcome run={run} index={number - 1} />
            <Detail
              subject={subject}
              call={call}
              action={actions[number - 1]}
              history={history}
              after={after}
            />
            <RawCall call={call} number={number} />
          </li>
        ))}
      </ol>
      <RecordedMark subject={subject} proposal={proposal} />
    </Section>
  );
}

function Outcome({ run, index }: { run: DryRun | undefined; index: number }) {
  const call = run?.calls[index];
  return call === undefined ? null : <CallOutcome call={call} />;
}

function numbered(calls: readonly Call[]): { call: Call; number: number }[] {
  return calls.map((call, index) => ({ call, number: index + 1 }));
}

type DetailProps = {
  subject: Subject;
  call: Call;
  action: Action | undefined;
  history: Facts;
  after: Facts;
};

function Detail({ subject, call, action, history, after }: DetailProps) {
  if (action === undefined || action.type === "call") return <Unread call={call} subject={subject} />;
  return (
    <div className={style.detail}>
      <ActionDetail subject={subject} action={action} history={history} after={after} />
    </div>
  );
}

/** A call that can't be read is flagged, with the whole address that it goes to. */
function Unread({ call, subject }: { call: Call; subject: Subject }) {
  const role = roleOf(houseOf(subject.deployment, subject.stewardship), call.target);
  return (
    <div className={style.unread}>
      <Badge tone="bad">
        {role === undefined ? "Outside the house" : "A part of the house, called in a way that can't be read"}
      </Badge>
      <p>
        It goes to <code className={style.address}>{call.target}</code>. Nothing here can say what it does.
        Somebody who can read it should explain it before you vote.
      </p>
    </div>
  );
}
