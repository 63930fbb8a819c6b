import { generatorOf, nextFraction } from "./generator.ts";
import { type Shape, windowsOn } from "./model.ts";
import { Pass } from "./pass.ts";
import type { Corpus } from "./text.ts";

/** Writes on from the beginning of the held-out text, each character drawn by its probability. */
export function sample(
  shape: Shape,
  parameters: Float32Array,
  { heldOut, vocabulary }: Corpus,
  length: number,
): string {
  const pass = new Pass(shape);
  const weights = windowsOn(shape, parameters);
  const generator = generatorOf(length);
  const text = new Uint8Array(shape.context + length);
  text.set(heldOut.subarray(0, shape.context));
  for (let position = shape.context; position < text.length; position++)
    text[position] = draw(pass.predict(weights, text, position), nextFraction(generator));
  return String.fromCharCode(...text.map((number) => vocabulary[number] ?? 0));
}

function draw(probabilities: Float64Array, fraction: number): number {
  let left = fraction;
  for (let number = 0; number < probabilities.length; number++) {
    left -= probabilities[number] ?? 0;
    if (left < 0) return number;
  }
  return probabilities.length - 1;
}
