import { ACTIONS } from "../actions/labels.ts";
import type { ProposalDraft } from "../draft/draft.ts";
import type { ProposalErrors } from "./buildProposal.ts";
import type { Mistake } from "./ErrorSummary.tsx";

export const TITLE_FIELD = "proposal-title";
export const TEXT_FIELD = "proposal-text";
export const LIST_FIELD = "add-action";

/** The id that an action's fields start with. */
export function actionId(key: string): string {
  return `action-${key}`;
}

/** Everything that is wrong with a draft, in the order of the page. */
export function mistakesOf({ actions }: ProposalDraft, errors: ProposalErrors): readonly Mistake[] {
  const list = errors.list === undefined ? [] : [{ field: LIST_FIELD, message: errors.list }];
  const inActions = actions.flatMap(({ key, type }, index) =>
    Object.entries(errors.actions[key] ?? {}).map(([field, message]) => ({
      field: `${actionId(key)}-${field}`,
      message: actions.length === 1 ? message : `Action ${index + 1}, ${ACTIONS[type].label}: ${message}`,
    })),
  );
  const title = errors.title === undefined ? [] : [{ field: TITLE_FIELD, message: errors.title }];
  const text = errors.text === undefined ? [] : [{ field: TEXT_FIELD, message: errors.text }];
  return [...list, ...inActions, ...title, ...text];
}
