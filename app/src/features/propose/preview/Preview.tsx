"use client";
import type { Call } from "@commonweight/sdk/chain";
import { proposerEnding } from "@commonweight/sdk/history";
import { type Action, type Balance, badges, type Context } from "@commonweight/sdk/proposals";
import { useMemo } from "react";
import { EmptyState, Markdown, Section } from "../../../components/index.ts";
import type { Subject } from "../../../frame/index.ts";
import { showInvisible } from "../../../lib/format/text.ts";
import { Licences } from "../../licences/Licences.tsx";
import { modelsWithLicenceQuestions } from "../../licences/questions.ts";
import { ActionBadges } from "../../proposal/ActionBadges.tsx";
import { Changes } from "../../proposal/Changes.tsx";
import { DryRunResult } from "../../proposal/dryRun/DryRunResult.tsx";
import { useDryRun } from "../../proposal/dryRun/useDryRun.ts";
import { headline } from "../../proposal/headline.ts";
import type { ProposalDraft } from "../draft/draft.ts";
import { DraftClass } from "./DraftClass.tsx";
import style from "./Preview.module.css";
import { PreviewCalls } from "./PreviewCalls.tsx";
import { previewOf } from "./previewOf.ts";

type Props = {
  subject: Subject;
  draft: ProposalDraft;
  actions: readonly Action[];
  calls: readonly Call[];
  context: Context;
  /** Chain time, in seconds. */
  now: number;
  proposer: `0x${string}` | undefined;
  /** What the treasury holds now, as far as it was asked. */
  balances: readonly Balance[];
};

/** The proposal as voters will see it, made by the very parts that its page is made of. */
export function Preview({ subject, draft, actions, calls, context, now, proposer, balances }: Props) {
  const changes = useMemo(
    () => previewOf(actions, context, now, balances),
    [actions, context, now, balances],
  );
  const dry = useDryRun(subject, { actions, calls });
  if (actions.length === 0) {
    return (
      <EmptyState title="Nothing can be shown yet.">
        As soon as an action is complete, its sentence, before and after, and its call appear here.
      </EmptyState>
    );
  }
  return (
    <div className={style.preview}>
      <p className={style.sentenceHead}>{showInvisible(headline(actions, changes.sentences))}</p>
      <p className={style.soft}>
        Titled by its proposer: <q>{showInvisible(draft.title.trim() || "no title yet")}</q>
      </p>
      <ActionBadges notices={badges(actions)} />
      <DraftClass subject={subject} calls={calls} sentences={changes.sentences} history={context.history} />
      <Changes changes={changes} />
      {modelsWithLicenceQuestions(actions).map((modelId) => (
        <Licences
          key={String(modelId)}
          subject={subject}
          modelId={modelId}
          history={context.history}
          proposed={{ actions, after: changes.after }}
        />
      ))}
      <DryRunResult
        run={dry.data}
        error={dry.error}
        problems={changes.problems}
        busy={dry.isFetching}
        onAgain={() => void dry.refetch()}
      />
      <PreviewCalls
        subject={subject}
        actions={actions}
        calls={calls}
        sentences={changes.sentences}
        history={context.history}
        after={changes.after}
        run={dry.data}
      />
      <Section title="In the proposer's words">
        {draft.text.trim() === "" ? <EmptyState title="No text yet." /> : <Markdown text={draft.text} />}
        <p className={style.suffix}>
          <code>{proposer === undefined ? "#proposer=…" : proposerEnding(proposer)}</code>{" "}
          <span className={style.soft}>
            {proposer === undefined
              ? "This ending is added with your address once a wallet is connected."
              : "This ending is added to the text."}{" "}
            With it nobody else can propose the same in your place and cancel it.
          </span>
        </p>
      </Section>
    </div>
  );
}
