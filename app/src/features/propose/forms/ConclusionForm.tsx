"use client";
import { Button } from "../../../components/index.ts";
import { isPossible } from "../actions/possible.ts";
import { modelOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { DatasetField } from "./DatasetField.tsx";
import { declaredTermsOf } from "./declaredTerms.ts";
import { EvidenceField } from "./EvidenceField.tsx";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";
import { TermsField } from "./TermsField.tsx";

type Draft = ActionDrafts["adoptDataset"] | ActionDrafts["concludeTerms"];

/** Adopts a dataset, or corrects the terms of one: the vote concludes terms, whatever the curator declares. */
export function ConclusionForm<D extends Draft>({ id, draft, onChange, errors, context }: FormProps<D>) {
  const model = modelOf(context.build.history.models, draft.modelId);
  const declared = declaredTermsOf(draft.dataset, context.build.history);
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
        fresh={draft.type === "adoptDataset"}
      />
      <TermsField
        id={`${id}-terms`}
        label="Concluded terms"
        value={draft.terms}
        onChange={(terms) => onChange({ ...draft, terms })}
        error={errors.terms}
        context={context}
      />
      {declared !== undefined && declared !== draft.terms && (
        <div className={style.row}>
          <span className={style.note}>The curator declares {declared}.</span>
          <Button look="quiet" onClick={() => onChange({ ...draft, terms: declared })}>
            Use the declared terms
          </Button>
        </div>
      )}
      <EvidenceField
        id={`${id}-evidence`}
        value={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
        error={errors.evidence}
        hint="Why these terms: what was read, what follows from it, what stays open."
      />
    </div>
  );
}
