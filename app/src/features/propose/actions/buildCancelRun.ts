import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";

/** Ends a run; what is not earned goes back to the treasury. */
export function buildCancelRun(draft: ActionDrafts["cancelRun"], context: BuildContext): Built {
  const check = new Check(context);
  const run = context.history.runs[draft.runId];
  if (run === undefined) check.refuse("runId", "Choose a run.");
  return check.finish(run && { type: "cancelRun", runId: run.id }, "runId");
}
