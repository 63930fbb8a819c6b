"use client";
import { SETUP_PARTS } from "@commonweight/sdk/chain";
import { SETUP_PART_WORDS } from "@commonweight/sdk/proposals";
import { Disclosure, Field } from "../../../components/index.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import { Checkboxes } from "../parts/Checkbox.tsx";
import style from "../parts/Form.module.css";
import { AccountField } from "./AccountField.tsx";
import type { FormProps } from "./form.ts";

type RunDraft = ActionDrafts["fundRun"];
type Written = Exclude<keyof RunDraft["rules"], "parts" | "arbiter" | "verifier">;

const FIELDS: readonly (readonly [Written, label: string, hint: string])[] = [
  ["operatorBond", "Operator's bond", "What the operator deposits; it loses it if the run fails."],
  ["challengeBond", "Challenger's bond (optional)", "Left open, a twentieth of the budget."],
  ["holdback", "Held back of each tranche, in per cent", "Paid when the whole run is completed."],
  ["maxStrikes", "Upheld challenges that the run survives", "The next one ends it."],
  ["disputeDays", "Days for a ruling", "A ruling by vote needs the vote and its delay."],
  ["finalDays", "Days of final review", "After the last milestone the whole run can be challenged."],
  ["graceDays", "Days of grace after a due date", "Then the milestone is overdue."],
  ["cureDays", "Days to submit an overdue milestone", "Then the run fails."],
  ["mostDelayDays", "Days by which the operator may delay", "In all, without a vote."],
  ["mostGpuHours", "GPU-hours that the operator may plan (optional)", "Beyond the plan, without a vote."],
];

/** The rules that few proposals change, folded away: what is lost, who judges, what the operator may change alone. */
export function RunRules({ id, draft, onChange, errors, context }: FormProps<RunDraft>) {
  const { rules } = draft;
  const set = (changes: Partial<RunDraft["rules"]>) =>
    onChange({ ...draft, rules: { ...rules, ...changes } });
  const wrong = [...FIELDS.map(([name]) => name), "arbiter", "verifier"].some(
    (name) => errors[name] !== undefined,
  );
  return (
    <Disclosure summary="Bonds, challenges and amendments" open={wrong}>
      <div className={style.stack}>
        <div className={style.pair}>
          {FIELDS.map(([name, label, hint]) => (
            <Field
              key={name}
              id={`${id}-${name}`}
              label={label}
              hint={hint}
              inputMode="decimal"
              value={rules[name]}
              onChange={(value) => set({ [name]: value })}
              error={errors[name]}
            />
          ))}
        </div>
        <AccountField
          id={`${id}-arbiter`}
          label="Who rules on challenges (optional)"
          hint="Left open, a vote of the members does. Never the operator."
          value={rules.arbiter}
          onChange={(arbiter) => set({ arbiter })}
          error={errors.arbiter}
          context={context}
        />
        <AccountField
          id={`${id}-verifier`}
          label="Who attests what others verified (optional)"
          hint="Left open, whoever rules on challenges. Never the operator."
          value={rules.verifier}
          onChange={(verifier) => set({ verifier })}
          error={errors.verifier}
          context={context}
        />
        <Checkboxes
          id={`${id}-parts`}
          legend="What the operator may change without a vote"
          options={SETUP_PARTS.map((value) => ({ value, label: sentence(SETUP_PART_WORDS[value]) }))}
          value={rules.parts}
          onChange={(parts) => set({ parts })}
          error={undefined}
        />
      </div>
    </Disclosure>
  );
}

function sentence(text: string): string {
  const bare = text.replace(/^the /, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
