import { findModel } from "../history/select.ts";
import type { Source } from "../history/source.ts";
import type { StandingEntry } from "../history/types/models.ts";
import type { Told } from "../history/types/outline.ts";
import type { Run } from "../history/types/runs.ts";
import type { AdoptedDataset } from "./predictions.ts";

/**
 * The datasets that a run was pinned to: those adopted right before it was funded. The list itself is nowhere on chain; it
 * follows from the decisions up to then, and its commitment (`adoptedSetCommitment`) is that of the run's spec.
 */
export function pinnedDatasets(history: Told, run: Run): AdoptedDataset[] {
  const standings = Object.values(findModel(history, run.modelId)?.standings ?? {});
  return standings.flatMap(({ datasetId, entries }) => {
    const then = lastBefore(entries, run.source);
    return then?.standing === "Adopted" ? [{ datasetId, concludedTerms: then.concludedTerms }] : [];
  });
}

function lastBefore(entries: readonly StandingEntry[], moment: Source): StandingEntry | undefined {
  return entries.findLast(({ source }) => isBefore(source, moment));
}

function isBefore(a: Source, b: Source): boolean {
  return a.blockNumber < b.blockNumber || (a.blockNumber === b.blockNumber && a.logIndex < b.logIndex);
}
