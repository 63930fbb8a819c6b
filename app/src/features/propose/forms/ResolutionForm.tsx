"use client";
import { TextArea } from "../../../components/index.ts";
import { MAX_DOCUMENT_IN_PROPOSAL } from "../actions/documents.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";

/** A decision that is nothing but a text. */
export function ResolutionForm({
  id,
  draft,
  onChange,
  errors,
  context,
}: FormProps<ActionDrafts["recordResolution"]>) {
  return (
    <div className={style.stack}>
      <ModelField
        id={`${id}-modelId`}
        value={draft.modelId}
        onChange={(modelId) => onChange({ ...draft, modelId })}
        error={errors.modelId}
        context={context}
      />
      <TextArea
        id={`${id}-resolution`}
        label="What is resolved"
        hint="This very text is published on chain, and its sha-256 is recorded with the model. Markdown."
        value={draft.resolution}
        onChange={(resolution) => onChange({ ...draft, resolution })}
        error={errors.resolution}
        maxBytes={MAX_DOCUMENT_IN_PROPOSAL}
        rows={6}
      />
    </div>
  );
}
