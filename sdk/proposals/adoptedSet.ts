import { findModel, listAdopted } from "../history/select.ts";
import type { Model } from "../history/types/models.ts";
import type { Facts } from "../history/types/outline.ts";
import type { AdoptedSetView } from "./change.ts";
import { type AdoptedDataset, adoptedSetCommitment } from "./predictions.ts";

/** The datasets that a model is made of, with their concluded terms. */
export function adoptedOf(model: Model): AdoptedDataset[] {
  return listAdopted(model).map(({ datasetId, current }) => ({
    datasetId,
    concludedTerms: current.concludedTerms,
  }));
}

/** How many datasets a model is made of, and the commitment that a run pins. */
export function adoptedSetOf(history: Facts, modelId: bigint): AdoptedSetView {
  const model = findModel(history, modelId);
  const datasets = model ? adoptedOf(model) : [];
  return { count: datasets.length, commitment: adoptedSetCommitment(datasets) };
}
