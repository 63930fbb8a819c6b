"use client";
import { Field } from "../../../components/index.ts";
import { expectedHours, plannedCost } from "../actions/budget.ts";
import { tokenOf } from "../actions/values.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import type { FormProps } from "./form.ts";

const figures = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** How much computing is planned, at what price, and what the figures suggest. */
export function BudgetFields({ id, draft, onChange, errors, context }: FormProps<ActionDrafts["fundRun"]>) {
  const symbol = tokenOf(context.build.tokens, draft.token)?.symbol ?? "the token";
  return (
    <fieldset className={style.group}>
      <legend className={style.legend}>Computing</legend>
      <div className={style.pair}>
        <Field
          id={`${id}-gpuHours`}
          label="Planned GPU-hours"
          inputMode="decimal"
          value={draft.gpuHours}
          onChange={(gpuHours) => onChange({ ...draft, gpuHours })}
          error={errors.gpuHours}
        />
        <Field
          id={`${id}-gpuPrice`}
          label={`Price of a GPU-hour in ${symbol} (optional)`}
          inputMode="decimal"
          value={draft.gpuPrice}
          onChange={(gpuPrice) => onChange({ ...draft, gpuPrice })}
        />
        <Field
          id={`${id}-parameters`}
          label="Parameters in billions (optional)"
          inputMode="decimal"
          value={draft.parameters}
          onChange={(parameters) => onChange({ ...draft, parameters })}
        />
        <Field
          id={`${id}-trainingTokens`}
          label="Training tokens in billions (optional)"
          inputMode="decimal"
          value={draft.trainingTokens}
          onChange={(trainingTokens) => onChange({ ...draft, trainingTokens })}
        />
      </div>
      <p className={style.note} aria-live="polite">
        {hintFor(draft, symbol)}
      </p>
    </fieldset>
  );
}

function hintFor(
  { gpuHours, gpuPrice, parameters, trainingTokens }: ActionDrafts["fundRun"],
  symbol: string,
): string {
  const cost = plannedCost(gpuHours, gpuPrice);
  const hours = expectedHours(parameters, trainingTokens);
  const said = [
    cost !== undefined && `The planned hours cost ${figures.format(cost)} ${symbol} at this price.`,
    hours !== undefined &&
      `At the pace of the DCLM 1B budget such a model takes about ${figures.format(hours)} H100-hours.`,
  ].filter((sentence) => sentence !== false);
  return (
    said.join(" ") ||
    "With a price, and with parameters and tokens, the form reckons what the run should cost."
  );
}
