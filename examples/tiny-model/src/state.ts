import { type Config, ExampleError } from "./config.ts";
import { type Generator, generatorOf } from "./generator.ts";
import { initialParameters, partsOf, type Shape } from "./model.ts";
import type { Moments } from "./optimiser.ts";
import { readSafetensors, type Tensor, writeSafetensors } from "./safetensors.ts";

/** Everything that the next step depends on. A checkpoint is this and no more, so training goes on from it as if unbroken. */
export interface TrainingState {
  /** How many steps were taken. */
  readonly step: number;
  readonly parameters: Float32Array;
  readonly moments: Moments;
  readonly generator: Generator;
}

export function initialState(config: Config, shape: Shape): TrainingState {
  const generator = generatorOf(config.seed);
  const parameters = initialParameters(shape, generator);
  const { length } = parameters;
  return {
    step: 0,
    parameters,
    moments: { first: new Float32Array(length), second: new Float32Array(length) },
    generator,
  };
}

/** The weights alone, as a safetensors file. */
export function writeWeights(shape: Shape, parameters: Float32Array): Uint8Array {
  return writeSafetensors(tensorsOf(shape, "", parameters), { format: "commonweight/tiny-model@1" });
}

/** The whole state, as a safetensors file. */
export function writeState(
  shape: Shape,
  { step, parameters, moments, generator }: TrainingState,
): Uint8Array {
  return writeSafetensors(
    [
      ...tensorsOf(shape, "", parameters),
      ...tensorsOf(shape, "adam.first.", moments.first),
      ...tensorsOf(shape, "adam.second.", moments.second),
      { name: "generator", shape: [4], values: generator.words },
      { name: "step", shape: [1], values: Uint32Array.of(step) },
    ],
    { format: "commonweight/tiny-model-state@1" },
  );
}

/** Throws {@link ExampleError} for a file that is not the state of a model of this shape. */
export function readState(shape: Shape, bytes: Uint8Array): TrainingState {
  const tensors = new Map(readSafetensors(bytes).map((tensor) => [tensor.name, tensor]));
  const generator = { words: words(tensors.get("generator"), 4) };
  if (generator.words.every((word) => word === 0)) throw new ExampleError("The generator's state is empty.");
  return {
    step: words(tensors.get("step"), 1)[0] ?? 0,
    parameters: vector(shape, "", tensors),
    moments: {
      first: vector(shape, "adam.first.", tensors),
      second: vector(shape, "adam.second.", tensors),
    },
    generator,
  };
}

function tensorsOf(shape: Shape, prefix: string, values: Float32Array): Tensor[] {
  return partsOf(shape).map((part) => ({
    name: prefix + part.name,
    shape: part.shape,
    values: values.subarray(part.start, part.end),
  }));
}

function vector(shape: Shape, prefix: string, tensors: ReadonlyMap<string, Tensor>): Float32Array {
  const parts = partsOf(shape);
  const values = new Float32Array(parts.at(-1)?.end ?? 0);
  for (const part of parts) {
    const tensor = tensors.get(prefix + part.name);
    const fits = tensor?.values instanceof Float32Array && String(tensor.shape) === String(part.shape);
    if (!fits)
      throw new ExampleError(`The checkpoint has no tensor "${prefix}${part.name}" of the right shape.`);
    values.set(tensor.values, part.start);
  }
  return values;
}

function words(tensor: Tensor | undefined, length: number): Uint32Array {
  if (tensor?.values instanceof Uint32Array && tensor.values.length === length) return tensor.values;
  throw new ExampleError("The checkpoint lacks the generator's state or the step.");
}
