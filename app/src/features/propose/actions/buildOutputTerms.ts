import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { readEvidence } from "./documents.ts";
import { readTerms } from "./terms.ts";
import { readModel } from "./values.ts";

/** Sets the terms under which the model's weights are released. */
export function buildOutputTerms(draft: ActionDrafts["setOutputTerms"], context: BuildContext): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const terms = readTerms(check, "terms", draft.terms);
  const evidence = readEvidence(check, "evidence", draft.evidence);
  if (model === undefined || terms === undefined) return check.finish(undefined);
  return check.finish({ type: "setOutputTerms", modelId: model.id, terms, evidence });
}
