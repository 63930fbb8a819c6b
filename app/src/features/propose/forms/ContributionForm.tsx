"use client";
import { CONTRIBUTION_KINDS } from "@commonweight/sdk/chain";
import { Select } from "../../../components/index.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { AccountField } from "./AccountField.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { FormProps } from "./form.ts";
import { ModelField } from "./ModelField.tsx";

/** What somebody did for a model. */
export function ContributionForm({
  id,
  draft,
  onChange,
  errors,
  context,
}: FormProps<ActionDrafts["recordContribution"]>) {
  return (
    <div className={style.stack}>
      <ModelField
        id={`${id}-modelId`}
        value={draft.modelId}
        onChange={(modelId) => onChange({ ...draft, modelId })}
        error={errors.modelId}
        context={context}
      />
      <Select
        id={`${id}-kind`}
        label="What kind"
        value={draft.kind}
        onChange={(chosen) =>
          onChange({ ...draft, kind: CONTRIBUTION_KINDS.find((kind) => kind === chosen) ?? draft.kind })
        }
        options={CONTRIBUTION_KINDS.map((kind) => ({ value: kind, label: kind }))}
      />
      <AccountField
        id={`${id}-contributor`}
        label="Who contributed"
        hint="A member, or any address."
        value={draft.contributor}
        onChange={(contributor) => onChange({ ...draft, contributor })}
        error={errors.contributor}
        context={context}
      />
      <EvidenceField
        id={`${id}-evidence`}
        required
        value={draft.evidence}
        onChange={(evidence) => onChange({ ...draft, evidence })}
        error={errors.evidence}
        hint="What was done, where it can be seen, and its digest."
      />
    </div>
  );
}
