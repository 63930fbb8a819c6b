"use client";
import { isPossible } from "../actions/possible.ts";
import { modelOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { DatasetField } from "./DatasetField.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";

type Draft = ActionDrafts["withdrawDataset" | "revokeDataset" | "quarantineDataset" | "rejectDataset"];

const grounds: Record<Draft["type"], string> = {
  withdrawDataset: "Why it is used no longer.",
  revokeDataset: "Why every permission to use it is taken back.",
  quarantineDataset: "What is suspected, and what would settle it.",
  rejectDataset: "What was examined, and why it is refused.",
};

/** Withdraws, revokes, quarantines or refuses a dataset. */
export function JudgementForm<D extends Draft>({ id, draft, onChange, errors, context }: FormProps<D>) {
  const model = modelOf(context.build.history.models, draft.modelId);
  return (
    <div className={style.stack}>
      <ModelField
        id={`${id}-modelId`}
        value={draft.modelId}
        onChange={(modelId) => onChange({ ...draft, modelId })}
        error={errors.modelId}
        context={context}
      />
      <DatasetField
        id={`${id}-dataset`}
        legend="Dataset"
        draft={draft.dataset}
        onChange={(dataset) => onChange({ ...draft, dataset })}
        error={errors.dataset}
        context={context}
        fits={({ id: datasetId }) =>
          model !== undefined && isPossible({ type: draft.type, modelId: model.id, datasetId }, context.build)
        }
        fresh={draft.type === "rejectDataset"}
      />
      <EvidenceField
        id={`${id}-evidence`}
        value={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
        error={errors.evidence}
        hint={grounds[draft.type]}
      />
    </div>
  );
}
