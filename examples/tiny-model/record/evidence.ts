import { canonicalJson } from "@commonweight/sdk/manifests";
import { sha256 } from "viem";
import { segmentsOf } from "../src/config.ts";
import {
  checkpointPath,
  checkpointRoot,
  milestoneLogs,
  type Preparation,
  type RunFiles,
  segmentOf,
} from "./run.ts";

/**
 * Files of a milestone that follow from others: its loss curve, and its evidence as TrainingRuns takes it. Nothing where one of
 * the others is missing.
 * @param read a file of the run's folder
 */
export function milestoneFiles(
  preparation: Preparation,
  milestone: number,
  read: (path: string) => Uint8Array | undefined,
): RunFiles | undefined {
  const { config } = preparation;
  const folder = `milestones/${milestone}`;
  const last = segmentOf(config, milestone * config.segmentsPerMilestone);
  const segments = Array.from({ length: segmentsOf(config) }, (_, index) => segmentOf(config, index + 1));
  const metrics = segments
    .filter((it) => it.milestone === milestone)
    .map((it) => read(`metrics/${it.number}.jsonl`));
  const [state, dataCursor, evaluation, environment] = [
    checkpointPath(last.number),
    `${folder}/data-cursor.json`,
    `${folder}/evaluation.json`,
    `${folder}/environment.json`,
  ].map(read);
  if (!state || !dataCursor || !evaluation || !environment || !metrics.every(isThere)) return undefined;
  const logs = milestoneLogs(preparation, milestone, metrics);
  const evidence = canonicalJson({
    checkpointRoot: checkpointRoot(state),
    step: last.lastStep,
    tokensSeen: last.lastStep * config.batch,
    // One thread of a processor: no GPU was used. The environment says how many processor-seconds.
    gpuSeconds: 0,
    dataCursor: sha256(dataCursor),
    logs: sha256(logs),
    evaluation: sha256(evaluation),
    environment: sha256(environment),
  });
  return new Map([
    [`${folder}/logs.json`, logs],
    [`${folder}/evidence.json`, evidence],
  ]);
}

function isThere(bytes: Uint8Array | undefined): bytes is Uint8Array {
  return bytes !== undefined;
}
