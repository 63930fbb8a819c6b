import type { History } from "@commonweight/sdk/history";
import { readDocument } from "../actions/datasets.ts";
import { lookUpTerms } from "../actions/terms.ts";
import type { DatasetDraft } from "../draft/shapes.ts";

/** The terms that a chosen dataset's curator declares, as an expression; nothing while none is chosen. */
export function declaredTermsOf(draft: DatasetDraft, history: History): string | undefined {
  if (draft.from === "catalogue") {
    const dataset = history.catalogue.datasets[draft.id];
    return dataset && history.catalogue.terms[dataset.declaredTerms]?.spdxExpression;
  }
  if (draft.document === null) return undefined;
  const read = readDocument(draft.document);
  if ("problem" in read) return undefined;
  const found = lookUpTerms(history, read.manifest.document.declaredTerms);
  return "problem" in found ? undefined : found.expression;
}
