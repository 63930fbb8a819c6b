"use client";
import { Button } from "../../../components/index.ts";
import type { Errors } from "../actions/check.ts";
import { ACTIONS } from "../actions/labels.ts";
import type { ActionDraft } from "../draft/shapes.ts";
import { ActionForm } from "../forms/ActionForm.tsx";
import type { FormContext } from "../forms/form.ts";
import style from "./Compose.module.css";
import { actionId } from "./mistakes.ts";

type Props = {
  draft: ActionDraft;
  /** Its place, from 0, and how many there are. */
  index: number;
  count: number;
  errors: Errors;
  context: FormContext;
  onChange: (draft: ActionDraft) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One action of the proposal: its form, and how to move or remove it. */
export function ActionCard({ draft, index, count, errors, context, onChange, onMove, onRemove }: Props) {
  const id = actionId(draft.key);
  const { label, note } = ACTIONS[draft.type];
  const name = `action ${index + 1}`;
  return (
    <li className={style.card}>
      <fieldset id={`${id}-action`} tabIndex={-1}>
        <legend className={style.cardTitle}>
          Action {index + 1}: {label}
        </legend>
        <p className={style.cardNote}>{note}</p>
        {errors.action !== undefined && <p className={style.cardError}>{errors.action}</p>}
        <ActionForm id={id} draft={draft} onChange={onChange} errors={errors} context={context} />
      </fieldset>
      <div className={style.cardTools}>
        {index > 0 && (
          <Button look="quiet" label={`Move ${name} up`} onClick={() => onMove(-1)}>
            Move up
          </Button>
        )}
        {index < count - 1 && (
          <Button look="quiet" label={`Move ${name} down`} onClick={() => onMove(1)}>
            Move down
          </Button>
        )}
        <Button look="quiet" label={`Remove ${name}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  );
}
