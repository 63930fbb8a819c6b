import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { readEvidence } from "./documents.ts";
import { readAccount, readModel } from "./values.ts";

/** Records what somebody did for a model. Its evidence is published with it. */
export function buildContribution(draft: ActionDrafts["recordContribution"], context: BuildContext): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const contributor = readAccount(check, "contributor", draft.contributor);
  if (draft.evidence.trim() === "") check.refuse("evidence", "Say what was done, and where it can be seen.");
  const evidence = readEvidence(check, "evidence", draft.evidence);
  if (model === undefined || contributor === undefined) return check.finish(undefined);
  return check.finish({
    type: "recordContribution",
    modelId: model.id,
    kind: draft.kind,
    contributor,
    evidence,
  });
}
