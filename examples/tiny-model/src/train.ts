import { type Config, segmentsOf } from "./config.ts";
import { nextBelow } from "./generator.ts";
import { type Shape, windowsOn } from "./model.ts";
import { Decay, move } from "./optimiser.ts";
import { Pass } from "./pass.ts";
import type { TrainingState } from "./state.ts";

/** A point of the loss curve. */
export interface Note {
  /** The step after which it was noted. */
  readonly step: number;
  /** The mean loss of the predictions since the note before, in millionths of a nat. */
  readonly lossMicronats: number;
}

export interface TrainParameters {
  readonly config: Config;
  readonly shape: Shape;
  /** The numbers of the characters to train on. */
  readonly text: Uint8Array;
  /** Changed in place. */
  readonly state: TrainingState;
  readonly steps: number;
  readonly onNote?: (note: Note) => void;
}

/** Takes a number of steps from a state, always in the same way, and returns the state after them. */
export function train({ config, shape, text, state, steps, onNote }: TrainParameters): TrainingState {
  const { parameters, moments, generator } = state;
  const pass = new Pass(shape);
  const weights = windowsOn(shape, parameters);
  const decay = new Decay(state.step);
  const places = text.length - config.context;
  let sum = 0;
  for (let step = state.step + 1; step <= state.step + steps; step++) {
    for (let turn = 0; turn < config.batch; turn++) {
      const position = config.context + nextBelow(generator, places);
      sum += pass.learn(weights, text, position, 1 / config.batch);
    }
    move(parameters, moments, pass.gradient, rateAt(config, step), decay.next());
    if (step % config.noteEvery !== 0) continue;
    onNote?.({ step, lossMicronats: micronats(sum / (config.noteEvery * config.batch)) });
    sum = 0;
  }
  return { ...state, step: state.step + steps };
}

/** The mean loss of predicting every character of a text that has a whole context before it. Millionths of a nat. */
export function evaluate(shape: Shape, parameters: Float32Array, text: Uint8Array): number {
  const pass = new Pass(shape);
  const weights = windowsOn(shape, parameters);
  let sum = 0;
  for (let position = shape.context; position < text.length; position++)
    sum += pass.loss(weights, text, position);
  return micronats(sum / (text.length - shape.context));
}

function micronats(loss: number): number {
  return (loss * 1e6 + 0.5) | 0;
}

function rateAt(config: Config, step: number): number {
  const peak = config.learningRate / 1e6;
  if (step <= config.warmupSteps) return (peak * step) / config.warmupSteps;
  const last = segmentsOf(config) * config.stepsPerSegment;
  const left = (last - step) / (last - config.warmupSteps);
  return peak * (0.1 + 0.9 * left);
}
