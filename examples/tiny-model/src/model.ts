import type { Config } from "./config.ts";
import { type Generator, nextFraction } from "./generator.ts";

/**
 * A character model of the oldest neural kind (Bengio and others, "A Neural Probabilistic Language Model", 2003): the last few
 * characters, each as a short vector; one hidden layer with tanh; a probability for each character that could come next.
 */
export interface Shape {
  readonly vocabulary: number;
  readonly context: number;
  readonly embedding: number;
  readonly hidden: number;
}

/** A tensor within the one long vector of all parameters. Rows first. */
export interface Part {
  readonly name: string;
  readonly shape: readonly number[];
  readonly start: number;
  readonly end: number;
}

export function shapeOf({ context, embedding, hidden }: Config, vocabulary: number): Shape {
  return { vocabulary, context, embedding, hidden };
}

/** The tensors in the order in which they lie in the vector. */
export function partsOf({ vocabulary, context, embedding, hidden }: Shape): readonly Part[] {
  const shapes: readonly (readonly [string, readonly number[]])[] = [
    ["embedding.weight", [vocabulary, embedding]],
    ["hidden.weight", [context * embedding, hidden]],
    ["hidden.bias", [hidden]],
    ["output.weight", [hidden, vocabulary]],
    ["output.bias", [vocabulary]],
  ];
  let start = 0;
  return shapes.map(([name, shape]) => {
    const part = { name, shape, start, end: start + shape.reduce((product, side) => product * side, 1) };
    start = part.end;
    return part;
  });
}

export function parameterCount(shape: Shape): number {
  return partsOf(shape).at(-1)?.end ?? 0;
}

/** One window on the long vector for each tensor. */
export interface Windows<T extends Float32Array | Float64Array> {
  readonly embedding: T;
  readonly hiddenWeight: T;
  readonly hiddenBias: T;
  readonly outputWeight: T;
  readonly outputBias: T;
}

export function windowsOn<T extends Float32Array | Float64Array>(shape: Shape, vector: T): Windows<T> {
  const windows = partsOf(shape).map(({ start, end }) => vector.subarray(start, end) as T);
  const [embedding, hiddenWeight, hiddenBias, outputWeight, outputBias] = windows;
  if (!embedding || !hiddenWeight || !hiddenBias || !outputWeight || !outputBias)
    throw new RangeError("A model has five tensors.");
  return { embedding, hiddenWeight, hiddenBias, outputWeight, outputBias };
}

/** Draws the weights evenly from an interval that keeps the layers' outputs about as wide as their inputs; biases are 0. */
export function initialParameters(shape: Shape, generator: Generator): Float32Array {
  const parameters = new Float32Array(parameterCount(shape));
  const { embedding, hiddenWeight, outputWeight } = windowsOn(shape, parameters);
  fill(embedding, 1, generator);
  fill(hiddenWeight, Math.sqrt(3 / (shape.context * shape.embedding)), generator);
  fill(outputWeight, Math.sqrt(3 / shape.hidden) / 4, generator);
  return parameters;
}

function fill(weights: Float32Array, width: number, generator: Generator): void {
  for (let index = 0; index < weights.length; index++)
    weights[index] = (nextFraction(generator) * 2 - 1) * width;
}
