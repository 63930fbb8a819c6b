import { exp, log, tanh } from "./math.ts";
import { parameterCount, type Shape, type Windows, windowsOn } from "./model.ts";

/**
 * The way forward and the way back, written out by hand. Sums are made in doubles and in the order of the loops, whatever the
 * machine; only parameters are kept in 32 bits.
 */
export class Pass {
  /** Where the last {@link learn}s added up their gradients. */
  readonly gradient: Float64Array;
  readonly #shape: Shape;
  readonly #slopes: Windows<Float64Array>;
  readonly #input: Float64Array;
  readonly #hidden: Float64Array;
  readonly #hiddenSlope: Float64Array;
  readonly #inputSlope: Float64Array;
  readonly #output: Float64Array;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.gradient = new Float64Array(parameterCount(shape));
    this.#slopes = windowsOn(shape, this.gradient);
    this.#input = new Float64Array(shape.context * shape.embedding);
    this.#hidden = new Float64Array(shape.hidden);
    this.#hiddenSlope = new Float64Array(shape.hidden);
    this.#inputSlope = new Float64Array(shape.context * shape.embedding);
    this.#output = new Float64Array(shape.vocabulary);
  }

  /** The probability of each character after the `context` characters that end before `position`. */
  predict(weights: Windows<Float32Array>, text: Uint8Array, position: number): Float64Array {
    this.#lookUp(weights.embedding, text, position);
    const hidden = this.#hidden;
    apply(this.#input, weights.hiddenWeight, weights.hiddenBias, hidden);
    for (let j = 0; j < hidden.length; j++) hidden[j] = tanh(hidden[j] ?? 0);
    apply(hidden, weights.outputWeight, weights.outputBias, this.#output);
    toProbabilities(this.#output);
    return this.#output;
  }

  /** The loss of predicting the character at `position`, in nats. */
  loss(weights: Windows<Float32Array>, text: Uint8Array, position: number): number {
    return -log(this.predict(weights, text, position)[text[position] ?? 0] ?? 0);
  }

  /** Adds `share` of the loss's gradient to {@link gradient}, and returns the loss. */
  learn(weights: Windows<Float32Array>, text: Uint8Array, position: number, share: number): number {
    const loss = this.loss(weights, text, position);
    const slope = this.#output;
    const target = text[position] ?? 0;
    slope[target] = (slope[target] ?? 0) - 1;
    for (let k = 0; k < slope.length; k++) slope[k] = (slope[k] ?? 0) * share;
    const { outputWeight, outputBias, hiddenWeight, hiddenBias } = this.#slopes;
    goBack(this.#hidden, weights.outputWeight, slope, outputWeight, outputBias, this.#hiddenSlope);
    for (let j = 0; j < this.#hidden.length; j++) {
      const value = this.#hidden[j] ?? 0;
      this.#hiddenSlope[j] = (this.#hiddenSlope[j] ?? 0) * (1 - value * value);
    }
    goBack(this.#input, weights.hiddenWeight, this.#hiddenSlope, hiddenWeight, hiddenBias, this.#inputSlope);
    this.#spread(text, position);
    return loss;
  }

  #lookUp(embedding: Float32Array, text: Uint8Array, position: number): void {
    const { context, embedding: width } = this.#shape;
    for (let back = 0; back < context; back++) {
      const row = (text[position - context + back] ?? 0) * width;
      for (let i = 0; i < width; i++) this.#input[back * width + i] = embedding[row + i] ?? 0;
    }
  }

  #spread(text: Uint8Array, position: number): void {
    const { context, embedding: width } = this.#shape;
    const slopes = this.#slopes.embedding;
    for (let back = 0; back < context; back++) {
      const row = (text[position - context + back] ?? 0) * width;
      for (let i = 0; i < width; i++)
        slopes[row + i] = (slopes[row + i] ?? 0) + (this.#inputSlope[back * width + i] ?? 0);
    }
  }
}

/** to = bias + from × matrix, the matrix with one row for each value of `from`. */
function apply(from: Float64Array, matrix: Float32Array, bias: Float32Array, to: Float64Array): void {
  const width = to.length;
  for (let j = 0; j < width; j++) to[j] = bias[j] ?? 0;
  for (let i = 0; i < from.length; i++) {
    const value = from[i] ?? 0;
    const row = i * width;
    for (let j = 0; j < width; j++) to[j] = (to[j] ?? 0) + value * (matrix[row + j] ?? 0);
  }
}

/** The reverse of {@link apply}: adds to the slopes of the matrix and the bias, and sets those of `from`. */
function goBack(
  from: Float64Array,
  matrix: Float32Array,
  slope: Float64Array,
  matrixSlope: Float64Array,
  biasSlope: Float64Array,
  fromSlope: Float64Array,
): void {
  const width = slope.length;
  for (let j = 0; j < width; j++) biasSlope[j] = (biasSlope[j] ?? 0) + (slope[j] ?? 0);
  for (let i = 0; i < from.length; i++) {
    const value = from[i] ?? 0;
    const row = i * width;
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const s = slope[j] ?? 0;
      matrixSlope[row + j] = (matrixSlope[row + j] ?? 0) + value * s;
      sum += (matrix[row + j] ?? 0) * s;
    }
    fromSlope[i] = sum;
  }
}

/** Softmax, in place. */
function toProbabilities(values: Float64Array): void {
  let most = values[0] ?? 0;
  for (const value of values) if (value > most) most = value;
  let sum = 0;
  for (let k = 0; k < values.length; k++) {
    const value = exp((values[k] ?? 0) - most);
    values[k] = value;
    sum += value;
  }
  for (let k = 0; k < values.length; k++) values[k] = (values[k] ?? 0) / sum;
}
