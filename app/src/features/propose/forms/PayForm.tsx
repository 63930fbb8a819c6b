"use client";
import { Field } from "../../../components/index.ts";
import { parseAmount, tokenOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { AccountField } from "./AccountField.tsx";
import type { FormProps } from "./form.ts";
import { SpendingNote } from "./SpendingNote.tsx";
import { TokenField } from "./TokenField.tsx";

/** Pays somebody from the treasury. */
export function PayForm({ id, draft, onChange, errors, context }: FormProps<ActionDrafts["pay"]>) {
  const token = tokenOf(context.build.tokens, draft.token);
  const amount = token && parseAmount(draft.amount, token.decimals);
  return (
    <div className={style.stack}>
      <AccountField
        id={`${id}-to`}
        label="Pay to"
        hint="A member, or any address."
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        error={errors.to}
        context={context}
      />
      <TokenField
        id={`${id}-token`}
        value={draft.token}
        onChange={(chosen) => onChange({ ...draft, token: chosen })}
        error={errors.token}
        context={context}
      />
      <Field
        id={`${id}-amount`}
        label={token === undefined ? "Amount" : `Amount in ${token.symbol}`}
        inputMode="decimal"
        value={draft.amount}
        onChange={(written) => onChange({ ...draft, amount: written })}
        error={errors.amount}
      />
      {token !== undefined && typeof amount === "bigint" && (
        <SpendingNote amount={amount} token={token} build={context.build} />
      )}
    </div>
  );
}
