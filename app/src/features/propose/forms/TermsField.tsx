"use client";
import { lookUpTerms } from "../actions/terms.ts";
import { Combobox } from "../parts/Combobox.tsx";
import { termsOptions } from "./datasetChoices.ts";
import type { FormContext } from "./form.ts";

type Props = {
  id: string;
  label: string;
  value: string;
  onChange: (expression: string) => void;
  error: string | undefined;
  context: FormContext;
};

/** Terms, as an SPDX expression: one of the registered ones, or a new one that the proposal registers. */
export function TermsField({ id, label, value, onChange, error, context }: Props) {
  const { history } = context.build;
  return (
    <Combobox
      id={id}
      label={label}
      hint={hintFor(value, context)}
      error={error}
      free
      options={termsOptions(history)}
      value={value}
      onChange={onChange}
      placeholder="CC-BY-SA-4.0"
      nothing="No registered terms fit."
    />
  );
}

function hintFor(value: string, { build }: FormContext): string {
  if (value.trim() === "") return "An SPDX expression. What is registered already is offered as you type.";
  const found = lookUpTerms(build.history, value);
  if ("problem" in found) return "An SPDX expression, such as CC-BY-SA-4.0 AND GFDL-1.3-or-later.";
  if (found.known) return `Registered as ${found.expression}.`;
  return `${found.expression} is not registered yet: this proposal will register it first.`;
}
