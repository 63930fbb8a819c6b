"use client";
import { listModels } from "@commonweight/sdk/history";
import { Select } from "../../../components/index.ts";
import type { FormContext } from "./form.ts";

type Props = {
  id: string;
  value: string;
  onChange: (modelId: string) => void;
  error: string | undefined;
  context: FormContext;
};

/** Which model it is about. Not asked where there is only one. */
export function ModelField({ id, value, onChange, error, context }: Props) {
  const models = listModels(context.build.history);
  if (models.length === 1) return null;
  return (
    <Select
      id={id}
      label="Model"
      value={value}
      onChange={onChange}
      error={error}
      options={[
        { value: "", label: models.length === 0 ? "No model is recorded yet" : "Choose a model" },
        ...models.map((model) => ({ value: String(model.id), label: model.name })),
      ]}
    />
  );
}
