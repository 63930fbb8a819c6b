import type { Dataset, History } from "@commonweight/sdk/history";
import { sayDataset, sayTerms } from "@commonweight/sdk/proposals";
import { coverageWords } from "../../../components/index.ts";
import type { ComboOption } from "../parts/comboboxOptions.ts";

/** Registered datasets as a list to choose from, by name. */
export function datasetOptions(
  history: History,
  fits: (dataset: Dataset) => boolean,
): readonly ComboOption[] {
  const options = Object.values(history.catalogue.datasets)
    .filter(fits)
    .map((dataset) => ({
      value: dataset.id,
      label: sayDataset(dataset.id, { history }),
      detail: `${coverageOf(dataset)}, declared ${sayTerms(dataset.declaredTerms, { history })}`,
    }));
  const sorted = options.toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  return sorted.map((option, i) => {
    const twin = sorted.some((other, j) => j !== i && other.label === option.label);
    // Two registrations of one name and revision differ in their digests only.
    return twin ? { ...option, label: `${option.label} (${option.value.slice(0, 8)})` } : option;
  });
}

function coverageOf({ coverage }: Dataset): string {
  return coverage === "None" ? "Not covered" : coverageWords[coverage].label;
}

/** Registered terms as suggestions, each expression once. */
export function termsOptions({ catalogue }: History): readonly ComboOption[] {
  const expressions = new Set(Object.values(catalogue.terms).map(({ spdxExpression }) => spdxExpression));
  return [...expressions].toSorted().map((expression) => ({ value: expression, label: expression }));
}
