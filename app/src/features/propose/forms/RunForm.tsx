"use client";
import { COVERAGES, RUN_KINDS } from "@commonweight/sdk/chain";
import { sayRelease } from "@commonweight/sdk/proposals";
import { Field, Select, TextArea } from "../../../components/index.ts";
import { earliestExecution } from "../actions/earliest.ts";
import type { ActionDrafts } from "../draft/shapes.ts";
import style from "../parts/Form.module.css";
import { AccountField } from "./AccountField.tsx";
import { BudgetFields } from "./BudgetFields.tsx";
import type { FormProps } from "./form.ts";
import { MilestoneFields } from "./MilestoneFields.tsx";
import { ModelField } from "./ModelField.tsx";
import { RunDates } from "./RunDates.tsx";
import { RunFiles } from "./RunFiles.tsx";
import { RunRules } from "./RunRules.tsx";
import { LEAST_COVERAGE_WORDS, RUN_KIND_WORDS } from "./runWords.ts";
import { TokenField } from "./TokenField.tsx";

/** Funds a training run from the treasury. The datasets and terms that it is pinned to are worked out, not typed. */
export function RunForm(props: FormProps<ActionDrafts["fundRun"]>) {
  const { id, draft, onChange, errors, context } = props;
  const { history, now } = context.build;
  return (
    <div className={style.stack}>
      <ModelField
        id={`${id}-modelId`}
        value={draft.modelId}
        onChange={(modelId) => onChange({ ...draft, modelId })}
        error={errors.modelId}
        context={context}
      />
      <Field
        id={`${id}-title`}
        label="Title of the run"
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        error={errors.title}
      />
      <div className={style.pair}>
        <Select
          id={`${id}-kind`}
          label="Kind of training"
          value={draft.kind}
          onChange={(chosen) =>
            onChange({ ...draft, kind: RUN_KINDS.find((kind) => kind === chosen) ?? draft.kind })
          }
          options={RUN_KINDS.map((value) => ({ value, label: RUN_KIND_WORDS[value] }))}
        />
        <Select
          id={`${id}-parentRelease`}
          label="Starts from"
          value={draft.parentRelease}
          onChange={(parentRelease) => onChange({ ...draft, parentRelease })}
          error={errors.parentRelease}
          options={[
            { value: "", label: "No release" },
            ...Object.values(history.models)
              .flatMap(({ releases }) => releases)
              .map((release) => ({ value: String(release.id), label: sayRelease(release.id, { history }) })),
          ]}
        />
      </div>
      <AccountField
        id={`${id}-operator`}
        label="Operator"
        hint="Who trains and is paid: a member, or any address. The operator must accept the run before it starts."
        value={draft.operator}
        onChange={(operator) => onChange({ ...draft, operator })}
        error={errors.operator}
        context={context}
      />
      <TokenField
        id={`${id}-token`}
        value={draft.token}
        onChange={(token) => onChange({ ...draft, token })}
        error={errors.token}
        context={context}
      />
      <BudgetFields {...props} />
      <RunDates {...props} earliest={earliestExecution(history, now)} />
      <MilestoneFields {...props} />
      <div className={style.pair}>
        <Select
          id={`${id}-leastCoverage`}
          label="What every dataset must at least be covered by"
          value={draft.leastCoverage}
          onChange={(chosen) =>
            onChange({
              ...draft,
              leastCoverage: COVERAGES.find((coverage) => coverage === chosen) ?? draft.leastCoverage,
            })
          }
          options={COVERAGES.map((value) => ({ value, label: LEAST_COVERAGE_WORDS[value] }))}
        />
        <Field
          id={`${id}-seed`}
          label="Random seed (optional)"
          inputMode="numeric"
          value={draft.seed}
          onChange={(seed) => onChange({ ...draft, seed })}
          error={errors.seed}
        />
      </div>
      <TextArea
        id={`${id}-about`}
        label="The plan in words (optional)"
        hint="Becomes part of the run's specification, which this proposal publishes on chain."
        value={draft.about}
        onChange={(about) => onChange({ ...draft, about })}
        error={errors.about}
        rows={5}
      />
      <RunRules {...props} />
      <RunFiles id={id} draft={draft} onChange={onChange} />
    </div>
  );
}
