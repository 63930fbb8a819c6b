"use client";
import type { Subject } from "../../../frame/index.ts";
import { announce } from "../../../frame/index.ts";
import type { BuildContext } from "../actions/check.ts";
import { ACTIONS } from "../actions/labels.ts";
import { blankAction, freshKey, moved, type ProposalDraft } from "../draft/draft.ts";
import type { ActionDraft, DraftType } from "../draft/shapes.ts";
import { ActionCard } from "./ActionCard.tsx";
import { AddAction } from "./AddAction.tsx";
import type { ProposalErrors } from "./buildProposal.ts";
import style from "./Compose.module.css";

type Props = {
  subject: Subject;
  draft: ProposalDraft;
  change: (edit: (draft: ProposalDraft) => ProposalDraft) => void;
  errors: ProposalErrors;
  /** What each action is checked against: the record after those before it. */
  contexts: readonly BuildContext[];
  names: Readonly<Record<string, string>>;
};

/** What the proposal does, in order. */
export function ActionList({ subject, draft, change, errors, contexts, names }: Props) {
  const { actions } = draft;
  const { registry, runs } = subject.stewardship;
  const set = (edit: (list: readonly ActionDraft[]) => readonly ActionDraft[]) =>
    change((now) => ({ ...now, actions: edit(now.actions) }));
  function possible(type: DraftType): boolean {
    if (type === "pay") return true;
    return type === "fundRun" || type === "cancelRun" ? runs !== undefined : registry !== undefined;
  }
  function add(type: DraftType) {
    set((list) => [...list, blankAction(type, freshKey(list, "a"))]);
    announce(`Added: ${ACTIONS[type].label}`);
  }
  return (
    <div className={style.actions}>
      {actions.length > 0 && (
        <ol className={`plain ${style.cards}`}>
          {actions.map((action, index) => {
            const build = contexts[index];
            if (build === undefined) return null;
            return (
              <ActionCard
                key={action.key}
                draft={action}
                index={index}
                count={actions.length}
                errors={errors.actions[action.key] ?? {}}
                context={{ subject, build, names }}
                onChange={(changed) =>
                  set((list) => list.map((each) => (each.key === changed.key ? changed : each)))
                }
                onMove={(by) => {
                  set((list) => moved(list, index, by));
                  announce(`Moved to place ${index + 1 + by}`);
                }}
                onRemove={() => {
                  set((list) => list.filter(({ key }) => key !== action.key));
                  announce(`Removed: ${ACTIONS[action.type].label}`);
                }}
              />
            );
          })}
        </ol>
      )}
      <AddAction possible={possible} first={actions.length === 0} error={errors.list} onAdd={add} />
    </div>
  );
}
