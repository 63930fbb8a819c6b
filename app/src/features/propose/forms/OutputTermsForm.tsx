"use client";
import { sayTerms } from "@commonweight/sdk/proposals";
import { modelOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { EvidenceField } from "./EvidenceField.tsx";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";
import { TermsField } from "./TermsField.tsx";

/** Sets the terms under which the model's weights are released. */
export function OutputTermsForm({
  id,
  draft,
  onChange,
  errors,
  context,
}: FormProps<ActionDrafts["setOutputTerms"]>) {
  const { history } = context.build;
  const now = modelOf(history.models, draft.modelId)?.outputTerms?.value.terms;
  return (
    <div className={style.stack}>
      <ModelField
        id={`${id}-modelId`}
        value={draft.modelId}
        onChange={(modelId) => onChange({ ...draft, modelId })}
        error={errors.modelId}
        context={context}
      />
      <p className={style.note}>
        {now === undefined
          ? "No output terms are set yet."
          : `The output terms are ${sayTerms(now, { history })} now.`}
      </p>
      <TermsField
        id={`${id}-terms`}
        label="New output terms"
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
        hint="Why these terms fit the datasets that the model is made of."
      />
    </div>
  );
}
