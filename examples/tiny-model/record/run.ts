import { canonicalJson, contentRoot } from "@commonweight/sdk/manifests";
import { type Hex, sha256 } from "viem";
import { type Config, ExampleError, parseConfig, segmentsOf } from "../src/config.ts";
import { type Shape, shapeOf } from "../src/model.ts";
import { sample } from "../src/sample.ts";
import { initialState, readState, type TrainingState, writeState, writeWeights } from "../src/state.ts";
import { type Corpus, readCorpus, type TextFile } from "../src/text.ts";
import { evaluate, type Note, train } from "../src/train.ts";

/** What a run starts from, read and checked. */
export interface Preparation {
  readonly config: Config;
  readonly configBytes: Uint8Array;
  readonly corpus: Corpus;
  readonly shape: Shape;
}

/** A stretch of training that can be run alone, from the checkpoint before it. All numbers count from 1. */
export interface Segment {
  readonly number: number;
  readonly milestone: number;
  readonly endsMilestone: boolean;
  readonly firstStep: number;
  readonly lastStep: number;
}

/** Files by their path in the run's folder, with forward slashes. */
export type RunFiles = ReadonlyMap<string, Uint8Array>;

const SAMPLE_LENGTH = 600;

/** Throws {@link ExampleError} for a configuration or texts that can't be trained on. */
export function prepare(configBytes: Uint8Array, texts: readonly TextFile[]): Preparation {
  const config = parseConfig(new TextDecoder().decode(configBytes));
  const corpus = readCorpus(texts, config.heldOut);
  return { config, configBytes, corpus, shape: shapeOf(config, corpus.vocabulary.length) };
}

export function segmentOf(config: Config, number: number): Segment {
  const { stepsPerSegment, segmentsPerMilestone } = config;
  if (!(Number.isInteger(number) && number >= 1 && number <= segmentsOf(config)))
    throw new ExampleError(
      `There is no segment ${number}: this run has the segments 1 to ${segmentsOf(config)}.`,
    );
  return {
    number,
    milestone: (((number - 1) / segmentsPerMilestone) | 0) + 1,
    endsMilestone: number % segmentsPerMilestone === 0,
    firstStep: (number - 1) * stepsPerSegment + 1,
    lastStep: number * stepsPerSegment,
  };
}

/**
 * The segment of a milestone that the 32 bytes drawn on chain name: the first one, moved on by the remainder of the drawn number
 * and the milestone's count of segments.
 */
export function drawnSegment(
  { segmentsPerMilestone, milestones }: Config,
  milestone: number,
  drawn: Hex,
): number {
  if (!(Number.isInteger(milestone) && milestone >= 1 && milestone <= milestones))
    throw new ExampleError(
      `There is no milestone ${milestone}: this run has the milestones 1 to ${milestones}.`,
    );
  return (milestone - 1) * segmentsPerMilestone + 1 + Number(BigInt(drawn) % BigInt(segmentsPerMilestone));
}

export function checkpointPath(segment: number): string {
  return `checkpoints/${segment}/state.safetensors`;
}

/** The state before a segment: from the seed, or from the checkpoint before it. Throws {@link ExampleError}. */
export function startOf(
  { config, shape }: Preparation,
  segment: Segment,
  checkpoint?: Uint8Array,
): TrainingState {
  if (segment.number === 1) return initialState(config, shape);
  if (checkpoint === undefined)
    throw new ExampleError(`The checkpoint before segment ${segment.number} is missing.`);
  const state = readState(shape, checkpoint);
  if (state.step === segment.firstStep - 1) return state;
  throw new ExampleError(`The checkpoint is at step ${state.step}, not at ${segment.firstStep - 1}.`);
}

/** Trains one segment, and returns the state after it and every file that follows from it. */
export function runSegment(
  preparation: Preparation,
  segment: Segment,
  start: TrainingState,
): { readonly state: TrainingState; readonly files: RunFiles } {
  const { config, shape, corpus } = preparation;
  const notes: Note[] = [];
  const state = train({
    config,
    shape,
    text: corpus.training,
    state: start,
    steps: config.stepsPerSegment,
    onNote: (note) => notes.push(note),
  });
  const files = new Map<string, Uint8Array>([
    [checkpointPath(segment.number), writeState(shape, state)],
    [`metrics/${segment.number}.jsonl`, toLines(notes)],
  ]);
  if (segment.endsMilestone) {
    files.set(`milestones/${segment.milestone}/data-cursor.json`, dataCursor(preparation, segment, state));
    files.set(`milestones/${segment.milestone}/evaluation.json`, evaluation(preparation, segment, state));
  }
  if (segment.number === segmentsOf(config))
    for (const [path, bytes] of release(preparation, state)) files.set(path, bytes);
  return { state, files };
}

/** How far the text was read: the draws go on from the generator's state. */
function dataCursor({ config, corpus }: Preparation, segment: Segment, { step, generator }: TrainingState) {
  return canonicalJson({
    kind: "commonweight/data-cursor@1",
    ...about(config, segment),
    tokensSeen: step * config.batch,
    order: "places in the training text, drawn one by one, each place equally likely every time",
    places: corpus.training.length - config.context,
    generator: [...generator.words],
  });
}

function evaluation({ config, corpus, shape }: Preparation, segment: Segment, { parameters }: TrainingState) {
  return canonicalJson({
    kind: "commonweight/evaluation@1",
    ...about(config, segment),
    task: "predict every character of the text that was held out",
    heldOut: config.heldOut,
    predictions: corpus.heldOut.length - config.context,
    lossMicronats: evaluate(shape, parameters, corpus.heldOut),
    ranBy: "the operator",
  });
}

/** The loss curve of one milestone. It follows from the metrics of the milestone's segments. */
export function milestoneLogs(
  { config }: Preparation,
  milestone: number,
  metrics: readonly Uint8Array[],
): Uint8Array {
  const last = segmentOf(config, milestone * config.segmentsPerMilestone);
  const notes = metrics.flatMap(fromLines);
  return canonicalJson({
    kind: LOGS_KIND,
    ...about(config, last),
    firstStep: notes[0]?.step ?? 0,
    every: config.noteEvery,
    lossMicronats: notes.map(({ lossMicronats }) => lossMicronats),
  });
}

/** A milestone's loss curve, in a document: the mean loss over each `every` steps, in millionths of a nat. */
const LOGS_KIND = "commonweight/loss-curve@1";

/** What is released: the weights, and what is needed to run them. */
function release({ configBytes, corpus, shape }: Preparation, { parameters }: TrainingState): RunFiles {
  const text = sample(shape, parameters, corpus, SAMPLE_LENGTH);
  return new Map([
    ["model/config.json", configBytes],
    ["model/model.safetensors", writeWeights(shape, parameters)],
    ["model/sample.txt", new TextEncoder().encode(`${text}\n`)],
    [
      "model/vocabulary.json",
      canonicalJson(Array.from(corpus.vocabulary, (byte) => String.fromCharCode(byte))),
    ],
  ]);
}

/** The OpenSSF Model Signing root of a checkpoint: one file. */
export function checkpointRoot(state: Uint8Array): Hex {
  return contentRoot([{ path: "state.safetensors", sha256: sha256(state).slice(2) }]);
}

function about({ name }: Config, { milestone, lastStep }: Segment) {
  return { run: name, milestone, step: lastStep };
}

function toLines(notes: readonly Note[]): Uint8Array {
  return new TextEncoder().encode(notes.map((note) => `${JSON.stringify(note)}\n`).join(""));
}

function fromLines(bytes: Uint8Array): Note[] {
  const lines = new TextDecoder().decode(bytes).split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Note);
}
