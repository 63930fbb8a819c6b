import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { readDataset } from "./datasets.ts";
import { readEvidence } from "./documents.ts";
import { readTerms } from "./terms.ts";
import { readModel } from "./values.ts";

/** Adopts a dataset, or corrects the terms of one. */
export function buildConclusion(
  draft: ActionDrafts["adoptDataset"] | ActionDrafts["concludeTerms"],
  context: BuildContext,
): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const datasetId = readDataset(check, "dataset", draft.dataset);
  const concludedTerms = readTerms(check, "terms", draft.terms);
  const evidence = readEvidence(check, "evidence", draft.evidence);
  if (model === undefined || datasetId === undefined || concludedTerms === undefined)
    return check.finish(undefined);
  return check.finish(
    { type: draft.type, modelId: model.id, datasetId, concludedTerms, evidence },
    "dataset",
  );
}

/** Puts another dataset in the place of one. */
export function buildSuccession(draft: ActionDrafts["supersedeDataset"], context: BuildContext): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const datasetId = readDataset(check, "dataset", draft.dataset);
  const previous = draft.laterVersion ? datasetId : undefined;
  const successor = readDataset(check, "successor", draft.successor, previous);
  const concludedTerms = readTerms(check, "terms", draft.terms);
  const evidence = readEvidence(check, "evidence", draft.evidence);
  if (!model || !datasetId || !successor || !concludedTerms) return check.finish(undefined);
  const { id: modelId } = model;
  return check.finish(
    { type: draft.type, modelId, datasetId, successor, concludedTerms, evidence },
    "successor",
  );
}

type Judgement = ActionDrafts["withdrawDataset" | "revokeDataset" | "quarantineDataset" | "rejectDataset"];

/** Withdraws, revokes, quarantines or refuses a dataset. */
export function buildJudgement(draft: Judgement, context: BuildContext): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const datasetId = readDataset(check, "dataset", draft.dataset);
  const evidence = readEvidence(check, "evidence", draft.evidence);
  if (model === undefined || datasetId === undefined) return check.finish(undefined);
  return check.finish({ type: draft.type, modelId: model.id, datasetId, evidence }, "dataset");
}
