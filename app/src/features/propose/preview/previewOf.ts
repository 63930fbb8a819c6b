import type { Facts } from "@commonweight/sdk/history";
import {
  type Action,
  type Balance,
  type Context,
  describeActions,
  describeChange,
  diffActions,
  simulateActions,
} from "@commonweight/sdk/proposals";
import type { ProposalChanges } from "../../proposal/changesOf.ts";

/** The changes, and the record as all calls would leave it. */
export type PreviewedChanges = ProposalChanges & { readonly after: Facts };

/** What voters will see of these actions, as the page of an open proposal works it out. */
export function previewOf(
  actions: readonly Action[],
  context: Context,
  now: number,
  balances: readonly Balance[] = [],
): PreviewedChanges {
  const { history } = context;
  const after = simulateActions(actions, history, { now });
  return {
    against: "open",
    sentences: describeActions(actions, context),
    changes: diffActions(actions, history, { now, balances }).map((change) =>
      describeChange(change, { ...context, history: after.history }),
    ),
    problems: after.problems,
    after: after.history,
  };
}
