/** Prints, as JSON, what this Node makes of the short run and of the first steps of the real one. */
import { DIGEST_LIST, HERE, readFolder, readRunFile } from "../../../../examples/tiny-model/record/folder.ts";
import { segmentOf, startOf } from "../../../../examples/tiny-model/record/run.ts";
import { type Note, train } from "../../../../examples/tiny-model/src/train.ts";
import { withShortRun } from "./shortRun.ts";

const FIRST_STEPS = 300;

const digests = await withShortRun((folder) =>
  new TextDecoder()
    .decode(readRunFile(folder, DIGEST_LIST))
    .split("\n")
    // Only the environment tells machines apart, and the evidence, which cites it.
    .filter((line) => line !== "" && !/environment\.json|evidence\.json/.test(line)),
);

const preparation = readFolder(HERE);
const notes: Note[] = [];
train({
  config: preparation.config,
  shape: preparation.shape,
  text: preparation.corpus.training,
  state: startOf(preparation, segmentOf(preparation.config, 1)),
  steps: FIRST_STEPS,
  onNote: (note) => notes.push(note),
});

console.log(JSON.stringify({ node: process.versions.node, digests, notes }));
