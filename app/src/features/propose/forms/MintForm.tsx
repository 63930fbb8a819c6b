"use client";
import { Field } from "../../../components/index.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { AccountField } from "./AccountField.tsx";
import type { FormProps } from "./form.ts";

/** New votes for one account. */
export function MintForm({ id, draft, onChange, errors, context }: FormProps<ActionDrafts["mint"]>) {
  return (
    <div className={style.stack}>
      <AccountField
        id={`${id}-to`}
        label="Votes for"
        hint="A member, or any address."
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        error={errors.to}
        context={context}
      />
      <Field
        id={`${id}-amount`}
        label="How many votes"
        inputMode="decimal"
        value={draft.amount}
        onChange={(amount) => onChange({ ...draft, amount })}
        error={errors.amount}
      />
    </div>
  );
}
