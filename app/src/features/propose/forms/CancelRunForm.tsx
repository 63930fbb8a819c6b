"use client";
import { listRuns } from "@commonweight/sdk/history";
import { sayRun, simulateActions } from "@commonweight/sdk/proposals";
import { EmptyState, Select } from "../../../components/index.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import type { FormProps } from "./form.ts";

/** Ends a training run by vote. */
export function CancelRunForm({
  id,
  draft,
  onChange,
  errors,
  context,
}: FormProps<ActionDrafts["cancelRun"]>) {
  const { history, now } = context.build;
  const runs = listRuns(history).filter(
    ({ id: runId }) =>
      simulateActions([{ type: "cancelRun", runId }], history, { now }).problems.length === 0,
  );
  if (runs.length === 0) {
    return (
      <EmptyState title="No training run is open.">
        A run that was funded and has not ended would be offered here.
      </EmptyState>
    );
  }
  return (
    <Select
      id={`${id}-runId`}
      label="Training run"
      hint="What was earned by then stays payable; a milestone that is still under review is not paid. The rest goes back to the treasury."
      value={draft.runId}
      onChange={(runId) => onChange({ ...draft, runId })}
      error={errors.runId}
      options={[
        { value: "", label: "Choose a run" },
        ...runs.map((run) => ({ value: String(run.id), label: sayRun(run.id, { history }) })),
      ]}
    />
  );
}
