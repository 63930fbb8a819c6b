import { findModel, findRun, type History, type Release } from "@commonweight/sdk/history";
import type { Hex } from "viem";
import { pinnedData } from "../run/pinnedData.ts";

/** The releases of a model that were made of one of these datasets, as the run behind each was pinned to them. */
export function releasesMadeOf(
  history: History,
  modelId: bigint,
  datasets: ReadonlySet<Hex>,
): readonly Release[] {
  const releases = findModel(history, modelId)?.releases ?? [];
  return releases.filter(({ runId }) => {
    const run = findRun(history, runId);
    return run !== undefined && pinnedData(history, run).datasets.some(({ id }) => datasets.has(id));
  });
}
