import { canonicalJson } from "@commonweight/sdk/manifests";
import { type Config, segmentsOf } from "../src/config.ts";
import { milestoneFiles } from "./evidence.ts";
import {
  DIGEST_LIST,
  digestList,
  emptyRun,
  readFolder,
  readRunFile,
  sourceRecord,
  writeRunFile,
} from "./folder.ts";
import { datasetManifest, releaseManifest } from "./manifests.ts";
import { runSegment, type Segment, segmentOf, startOf } from "./run.ts";

/**
 * Trains the model of a folder from its seed, and writes everything that a verifier needs into its `run`. Throws ExampleError
 * where the folder can't be trained on.
 */
export function trainFolder(folder: string, onSegment?: (segment: Segment) => void): void {
  const preparation = readFolder(folder);
  const { config } = preparation;
  emptyRun(folder);
  const write = (path: string, bytes: Uint8Array) => writeRunFile(folder, path, bytes);
  write("source.json", sourceRecord());
  let state = startOf(preparation, segmentOf(config, 1));
  for (let number = 1; number <= segmentsOf(config); number++) {
    const segment = segmentOf(config, number);
    onSegment?.(segment);
    const result = runSegment(preparation, segment, state);
    state = result.state;
    for (const [path, bytes] of result.files) write(path, bytes);
    if (!segment.endsMilestone) continue;
    write(`milestones/${segment.milestone}/environment.json`, environment(config, segment));
    const made = milestoneFiles(preparation, segment.milestone, (path) => readRunFile(folder, path));
    for (const [path, bytes] of made ?? []) write(path, bytes);
  }
  write("manifests/dataset.json", datasetManifest(folder));
  write("manifests/release.json", releaseManifest(folder, config.name));
  write(DIGEST_LIST, new TextEncoder().encode(digestList(folder)));
}

/** The only thing that another machine does not get again: where this one ran, and how long. */
function environment({ name }: Config, { milestone }: Segment): Uint8Array {
  const { user, system } = process.cpuUsage();
  return canonicalJson({
    kind: "commonweight/environment@1",
    run: name,
    milestone,
    accelerators: "none",
    threads: 1,
    processorSeconds: ((user + system) / 1e6) | 0,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    precision: "parameters in 32 bits, sums in 64 bits, IEEE 754",
  });
}
