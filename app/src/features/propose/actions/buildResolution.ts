import type { ActionDrafts } from "../draft/shapes.ts";
import { type BuildContext, type Built, Check } from "./check.ts";
import { MAX_DOCUMENT_IN_PROPOSAL, publish } from "./documents.ts";
import { readModel } from "./values.ts";

/** Records a decision that is nothing but a text. */
export function buildResolution(draft: ActionDrafts["recordResolution"], context: BuildContext): Built {
  const check = new Check(context);
  const model = readModel(check, "modelId", draft.modelId);
  const bytes = new TextEncoder().encode(draft.resolution);
  if (draft.resolution.trim() === "") check.refuse("resolution", "Write what is resolved.");
  if (bytes.length > MAX_DOCUMENT_IN_PROPOSAL) {
    check.refuse(
      "resolution",
      `The text has ${bytes.length} bytes; a proposal can carry ${MAX_DOCUMENT_IN_PROPOSAL}. Shorten it.`,
    );
  }
  if (model === undefined) return check.finish(undefined);
  const document = publish(check, bytes, "The resolution");
  return check.finish({ type: "recordResolution", modelId: model.id, document });
}
