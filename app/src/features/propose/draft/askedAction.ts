import { blankAction, freshKey, type ProposalDraft } from "./draft.ts";

/**
 * The draft with the action that a link asked for (`?action=cancelRun&run=1`), added once. Links come from anywhere, so
 * only what a reader can see and remove in the form is taken from them.
 */
export function withAskedAction(draft: ProposalDraft, query: URLSearchParams): ProposalDraft {
  const runId = query.get("run");
  if (query.get("action") !== "cancelRun" || runId === null || !/^\d{1,18}$/.test(runId)) return draft;
  const there = draft.actions.some((action) => action.type === "cancelRun" && action.runId === runId);
  if (there) return draft;
  const action = { ...blankAction("cancelRun", freshKey(draft.actions, "a")), runId };
  return { ...draft, actions: [...draft.actions, action] };
}
