import { type History, historyWhile, type Run, type Source } from "@commonweight/sdk/history";
import {
  type AdoptedDataset,
  adoptedOf,
  adoptedSetCommitment,
  pinnedDatasets,
} from "@commonweight/sdk/proposals";
import type { Hex } from "viem";
import { type DatasetRow, rowOf } from "../model/datasets.ts";

/** The datasets that a run was pinned to when it was funded, and what has become of them since. */
export type PinnedData = {
  /** As they stood right before the run was funded. */
  datasets: readonly DatasetRow[];
  /** Worked out from them. */
  commitment: Hex;
  /** Whether it is the commitment that voters saw and the chain compared. */
  matches: boolean;
  changes: readonly PinnedChange[];
};

export type PinnedChange = {
  kind: "added" | "gone" | "terms";
  datasetId: Hex;
  /** As it stands now. */
  now: DatasetRow | undefined;
};

/** The list itself is nowhere on chain: it follows from the decisions up to that moment, and its commitment proves it. */
export function pinnedData(history: History, run: Run): PinnedData {
  const then = historyWhile(history, (source) => isBefore(source, run.source));
  const model = then.models[String(run.modelId)];
  const pinned = pinnedDatasets(history, run);
  const commitment = adoptedSetCommitment(pinned);
  return {
    datasets: pinned.flatMap(({ datasetId }) => {
      const standing = model?.standings[datasetId];
      return standing === undefined ? [] : [rowOf(then, standing)];
    }),
    commitment,
    matches: commitment === run.spec.adoptedSet,
    changes: changesSince(history, run, pinned),
  };
}

function changesSince(history: History, run: Run, pinned: readonly AdoptedDataset[]): PinnedChange[] {
  const model = history.models[String(run.modelId)];
  const adopted = new Map((model === undefined ? [] : adoptedOf(model)).map((now) => [now.datasetId, now]));
  const now = (id: Hex) => {
    const standing = model?.standings[id];
    return standing === undefined ? undefined : rowOf(history, standing);
  };
  const changes: PinnedChange[] = [];
  for (const { datasetId, concludedTerms } of pinned) {
    const still = adopted.get(datasetId);
    adopted.delete(datasetId);
    if (still === undefined) changes.push({ kind: "gone", datasetId, now: now(datasetId) });
    else if (still.concludedTerms !== concludedTerms)
      changes.push({ kind: "terms", datasetId, now: now(datasetId) });
  }
  for (const datasetId of adopted.keys()) changes.push({ kind: "added", datasetId, now: now(datasetId) });
  return changes;
}

function isBefore(a: Source, b: Source): boolean {
  return a.blockNumber < b.blockNumber || (a.blockNumber === b.blockNumber && a.logIndex < b.logIndex);
}
