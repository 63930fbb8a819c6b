/** Adam (Kingma and Ba, 2015) with the usual constants. The moments are kept in 32 bits, like the parameters. */
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const LEAST = 1e-8;

export interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** What the decays have come to after a number of steps, by repeated multiplication: powers depend on the engine. */
export class Decay {
  #first = 1;
  #second = 1;

  constructor(steps: number) {
    for (let step = 0; step < steps; step++) this.next();
  }

  /** By what a step's moments are divided, because they began at zero. */
  next(): readonly [first: number, second: number] {
    this.#first *= FIRST_DECAY;
    this.#second *= SECOND_DECAY;
    return [1 - this.#first, 1 - this.#second];
  }
}

/** Moves the parameters against the gradient, and sets the gradient back to zero. */
export function move(
  parameters: Float32Array,
  { first, second }: Moments,
  gradient: Float64Array,
  rate: number,
  [firstShare, secondShare]: readonly [first: number, second: number],
): void {
  for (let index = 0; index < parameters.length; index++) {
    const slope = gradient[index] ?? 0;
    const mean = FIRST_DECAY * (first[index] ?? 0) + (1 - FIRST_DECAY) * slope;
    const square = SECOND_DECAY * (second[index] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
    first[index] = mean;
    second[index] = square;
    const stride = mean / firstShare / (Math.sqrt(square / secondShare) + LEAST);
    parameters[index] = (parameters[index] ?? 0) - rate * stride;
    gradient[index] = 0;
  }
}
