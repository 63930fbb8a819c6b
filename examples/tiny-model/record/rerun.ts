import { type Hex, sha256 } from "viem";
import { segmentsOf } from "../src/config.ts";
import { milestoneFiles } from "./evidence.ts";
import { checkpointPath, type Preparation, runSegment, type Segment, segmentOf, startOf } from "./run.ts";

/** Whether a recorded file is, byte for byte, what running again gave. */
export interface Comparison {
  readonly path: string;
  /** UNVERIFIABLE where nothing is recorded, or where what it follows from is missing. */
  readonly result: "PASS" | "FAIL" | "UNVERIFIABLE";
  /** sha-256 of the file in the folder. */
  readonly recorded?: Hex;
  /** sha-256 of what running again gave. */
  readonly computed?: Hex;
}

export interface RerunParameters {
  readonly preparation: Preparation;
  /** A file of the run's folder. */
  readonly read: (path: string) => Uint8Array | undefined;
  readonly onProgress?: (segment: Segment) => void;
}

/** Runs one segment again, from the checkpoint before it. Throws ExampleError for a checkpoint that can't be read. */
export function rerunSegment(
  { preparation, read, onProgress }: RerunParameters,
  number: number,
): readonly Comparison[] {
  const segment = segmentOf(preparation.config, number);
  const before = checkpointPath(number - 1);
  const checkpoint = number === 1 ? undefined : read(before);
  if (number > 1 && checkpoint === undefined) return [{ path: before, result: "UNVERIFIABLE" }];
  onProgress?.(segment);
  const { files } = runSegment(preparation, segment, startOf(preparation, segment, checkpoint));
  return compare(preparation, [segment], files, read);
}

/** Runs everything again from the seed. No checkpoint of the folder is trusted. */
export function rerunAll({ preparation, read, onProgress }: RerunParameters): readonly Comparison[] {
  const { config } = preparation;
  const segments = Array.from({ length: segmentsOf(config) }, (_, index) => segmentOf(config, index + 1));
  const files = new Map<string, Uint8Array>();
  let state = startOf(preparation, segmentOf(config, 1));
  for (const segment of segments) {
    onProgress?.(segment);
    const result = runSegment(preparation, segment, state);
    state = result.state;
    for (const [path, bytes] of result.files) files.set(path, bytes);
  }
  return compare(preparation, segments, files, read);
}

function compare(
  preparation: Preparation,
  segments: readonly Segment[],
  computed: ReadonlyMap<string, Uint8Array>,
  read: RerunParameters["read"],
): Comparison[] {
  const comparisons = [...computed].map(([path, bytes]) => comparison(path, bytes, read(path)));
  for (const { endsMilestone, milestone } of segments) {
    if (!endsMilestone) continue;
    const files = milestoneFiles(preparation, milestone, (path) => computed.get(path) ?? read(path));
    if (files === undefined)
      comparisons.push({ path: `milestones/${milestone}/evidence.json`, result: "UNVERIFIABLE" });
    else for (const [path, bytes] of files) comparisons.push(comparison(path, bytes, read(path)));
  }
  return comparisons;
}

/** Compares what was computed with what the folder holds. */
export function comparison(
  path: string,
  bytes: Uint8Array,
  recordedBytes: Uint8Array | undefined,
): Comparison {
  const computed = sha256(bytes);
  if (recordedBytes === undefined) return { path, result: "UNVERIFIABLE", computed };
  const recorded = sha256(recordedBytes);
  return { path, result: recorded === computed ? "PASS" : "FAIL", recorded, computed };
}
