"use client";
import { houseOf } from "@commonweight/sdk/chain";
import { type Facts, isTold, type Release, type Told } from "@commonweight/sdk/history";
import {
  type Action,
  type Context,
  type RefusedProposal,
  sayAmount,
  sayTerms,
  whatFollows,
} from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { SkeletonLines } from "../../components/index.ts";
import { ProposalLink, type Subject } from "../../frame/index.ts";
import { useChainNow } from "../../lib/clock.ts";
import { plural, showInvisible } from "../../lib/format/text.ts";
import { useDescribeContext, useHistory, useProposalReadings } from "../../lib/record/index.ts";
import { Refusal } from "../refusals/Refusal.tsx";
import style from "./Licences.module.css";
import { OwnMoney } from "./OwnMoney.tsx";
import { actionsWithout } from "./questions.ts";
import type { WhatIf } from "./situation.ts";
import { nameSome, sayRunAtStake } from "./words.ts";

type Props = {
  subject: Subject;
  modelId: bigint;
  history: Facts;
  whatIf: WhatIf;
  actions: readonly Action[] | undefined;
};

/** A run's review ends to the second; nothing here needs to be quicker than this, in seconds. */
const PACE = 60;

/** Releases, runs and money that other data or other terms would touch. */
export function WhatFollows({ history, ...props }: Props) {
  const { data } = useHistory(props.subject, !isTold(history));
  const told = isTold(history) ? history : data?.history;
  if (told === undefined) return <SkeletonLines lines={4} what="what would be touched" />;
  return <Consequences history={told} {...props} />;
}

function Consequences({ subject, modelId, history, whatIf, actions }: Props & { history: Told }) {
  const context = useDescribeContext(subject, history);
  const now = useChainNow(PACE) ?? history.latest?.timestamp ?? 0;
  const { without, output } = whatIf;
  const house = useMemo(() => houseOf(subject.deployment, subject.stewardship), [subject]);
  const { made, licensed, runs, refused } = useMemo(
    () => whatFollows({ history, house, modelId, without, output, now }),
    [history, house, modelId, without, output, now],
  );
  return (
    <div className={style.follows} aria-live="polite">
      {without.size > 0 && <Made releases={made} />}
      {output !== undefined && <Licensed releases={licensed} context={context} />}
      {runs.length === 0 && <p>No run was funded for what would change.</p>}
      {runs.map((run) => (
        <p key={String(run.runId)}>{showInvisible(sayRunAtStake(run, context))}</p>
      ))}
      <Refused subject={subject} refused={refused} context={context} />
      {actions !== undefined && without.size > 0 && (
        <OwnMoney context={context} actions={actionsWithout(actions, without)} now={now} />
      )}
    </div>
  );
}

function Made({ releases }: { releases: readonly Release[] }) {
  if (releases.length === 0) return <p>No release is recorded as made of what is left out.</p>;
  return (
    <p>
      Made of what is left out: {plural(releases.length, "release")},{" "}
      {nameSome(releases.map(({ id }) => `number ${id}`))}. A later vote doesn't change what they were made
      of.
    </p>
  );
}

function Licensed({ releases, context }: { releases: readonly Release[]; context: Context }) {
  if (releases.length === 0) return <p>No release went out under other terms.</p>;
  const named = releases.map(({ id, outputTerms }) => `number ${id} under ${sayTerms(outputTerms, context)}`);
  return (
    <p>
      Out under other terms: {plural(releases.length, "release")}, {showInvisible(nameSome(named))}. Who has
      them keeps them under those.
    </p>
  );
}

type RefusedProps = { subject: Subject; refused: readonly RefusedProposal[]; context: Context };

/** The chain is asked which of them can still be carried out: the record doesn't know what was voted down. */
function Refused({ subject, refused, context }: RefusedProps) {
  const readings = useProposalReadings(
    subject,
    refused.map(({ proposalId }) => proposalId),
  );
  const open = refused.filter((_, index) => {
    const state = readings[index]?.data?.state;
    return state === undefined || OPEN.has(state);
  });
  if (open.length === 0) return <p>No open proposal depends on it.</p>;
  return open.map(({ proposalId, error, money }) => (
    <p key={String(proposalId)}>
      <ProposalLink id={proposalId}>Proposal {String(proposalId)}</ProposalLink> could not be carried out any
      more. <Refusal error={error} />{" "}
      {money.length > 0 &&
        `The treasury would keep ${money.map(({ amount, token }) => sayAmount(amount, token, context)).join(" and ")}.`}
    </p>
  ));
}

const OPEN: ReadonlySet<string> = new Set(["Pending", "Active", "Succeeded", "Queued"]);
