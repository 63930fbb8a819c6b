"use client";
import { Field } from "../../../components/index.ts";
import { absoluteTime } from "../../../lib/format/time.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import type { FormProps } from "./form.ts";

type Props = FormProps<ActionDrafts["fundRun"]> & {
  /** The earliest that the money can be there, in seconds. */
  earliest: number | undefined;
};

/** Until when the operator can accept, and how long each milestone can be answered. */
export function RunDates({ id, draft, onChange, errors, earliest }: Props) {
  const when =
    earliest === undefined
      ? ""
      : ` The vote can be carried out at ${absoluteTime(earliest)} at the earliest.`;
  return (
    <div className={style.pair}>
      <Field
        id={`${id}-acceptBy`}
        label="The operator accepts by"
        hint={`In your time zone.${when}`}
        type="datetime-local"
        value={draft.acceptBy}
        onChange={(acceptBy) => onChange({ ...draft, acceptBy })}
        error={errors.acceptBy}
      />
      <Field
        id={`${id}-reviewDays`}
        label="Days to review each milestone"
        hint="In this time anyone can challenge it; after it anyone can have it paid."
        inputMode="numeric"
        value={draft.reviewDays}
        onChange={(reviewDays) => onChange({ ...draft, reviewDays })}
        error={errors.reviewDays}
      />
    </div>
  );
}
