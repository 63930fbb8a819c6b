"use client";
import type { Dataset } from "@commonweight/sdk/history";
import { RadioGroup } from "../../../components/index.ts";
import type { DatasetDraft } from "../draft/shapes.ts";
import { Combobox } from "../parts/Combobox.tsx";
import style from "../parts/Form.module.css";
import { RegisteredFacts } from "./DatasetFacts.tsx";
import { DocumentField } from "./DocumentField.tsx";
import { datasetOptions } from "./datasetChoices.ts";
import type { FormContext } from "./form.ts";

type Props = {
  id: string;
  /** What the dataset is here: "Dataset", "New dataset". */
  legend: string;
  draft: DatasetDraft;
  onChange: (draft: DatasetDraft) => void;
  error: string | undefined;
  context: FormContext;
  /** Whether a registered dataset can be chosen here. */
  fits: (dataset: Dataset) => boolean;
  /** Whether one that is not registered yet can be given by its document. */
  fresh: boolean;
};

const sources = [
  { value: "catalogue", label: "One from the catalogue" },
  { value: "document", label: "A new one, from its manifest or pin document" },
] as const;

/** Which dataset: one that is registered, or one that a document describes. */
export function DatasetField({ id, legend, draft, onChange, error, context, fits, fresh }: Props) {
  const { history } = context.build;
  const chosen = history.catalogue.datasets[draft.id];
  const fromCatalogue = !fresh || draft.from === "catalogue";
  return (
    <fieldset className={style.group}>
      <legend className={fresh ? style.legend : "visually-hidden"}>{legend}</legend>
      {fresh && (
        <RadioGroup
          legend="Where it comes from"
          options={sources}
          value={draft.from}
          onChange={(from) => onChange({ ...draft, from })}
          inline
          hideLegend
        />
      )}
      {fromCatalogue ? (
        <>
          <Combobox
            id={id}
            label={legend}
            hint="Search by name, revision or terms."
            error={error}
            options={datasetOptions(history, fits)}
            value={draft.id}
            onChange={(datasetId) => onChange({ ...draft, id: datasetId })}
            nothing="No registered dataset fits."
          />
          {chosen !== undefined && <RegisteredFacts dataset={chosen} history={history} />}
        </>
      ) : (
        <DocumentField
          id={id}
          document={draft.document}
          onChange={(document) => onChange({ ...draft, document })}
          error={draft.document === null ? error : undefined}
          context={context}
        />
      )}
    </fieldset>
  );
}
