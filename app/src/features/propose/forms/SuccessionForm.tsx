"use client";
import { isHash } from "viem";
import { isPossible } from "../actions/possible.ts";
import { modelOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import { Checkbox } from "../parts/Checkbox.tsx";
import style from "../parts/Form.module.css";
import { DatasetField } from "./DatasetField.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";
import { TermsField } from "./TermsField.tsx";

/** Puts another dataset in the place of one. */
export function SuccessionForm({
  id,
  draft,
  onChange,
  errors,
  context,
}: FormProps<ActionDrafts["supersedeDataset"]>) {
  const { type } = draft;
  const old = draft.dataset.id;
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
        legend="Dataset to replace"
        draft={draft.dataset}
        onChange={(dataset) => onChange({ ...draft, dataset })}
        error={errors.dataset}
        context={context}
        fits={(dataset) =>
          model !== undefined && isPossible({ type, modelId: model.id, datasetId: dataset.id }, context.build)
        }
        fresh={false}
      />
      <DatasetField
        id={`${id}-successor`}
        legend="New dataset"
        draft={draft.successor}
        onChange={(successor) => onChange({ ...draft, successor })}
        error={errors.successor}
        context={context}
        fits={({ id: successor }) =>
          model !== undefined &&
          (!isHash(old) || isPossible({ type, modelId: model.id, datasetId: old, successor }, context.build))
        }
        fresh
      />
      {draft.successor.from === "document" && (
        <Checkbox
          label="It is a later version of the dataset that it replaces"
          note="The catalogue then names the old one as its predecessor."
          checked={draft.laterVersion}
          onChange={(laterVersion) => onChange({ ...draft, laterVersion })}
        />
      )}
      <TermsField
        id={`${id}-terms`}
        label="Concluded terms of the new dataset"
        value={draft.terms}
        onChange={(terms) => onChange({ ...draft, terms })}
        error={errors.terms}
        context={context}
      />
      <EvidenceField
        id={`${id}-evidence`}
        value={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
        error={errors.evidence}
        hint="What was wrong with the old one, and what was checked in the new one."
      />
    </div>
  );
}
