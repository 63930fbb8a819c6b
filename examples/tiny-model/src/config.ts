/** What is decided before training. Whole numbers only, so that every engine reads them alike. */
export interface Config {
  readonly kind: typeof CONFIG_KIND;
  readonly name: string;
  readonly seed: number;
  /** How many characters the model looks back at. */
  readonly context: number;
  /** How many numbers stand for a character. */
  readonly embedding: number;
  /** How many units the hidden layer has. */
  readonly hidden: number;
  /** How many characters are predicted in one step. */
  readonly batch: number;
  readonly stepsPerSegment: number;
  readonly segmentsPerMilestone: number;
  readonly milestones: number;
  /** After how many steps the mean loss is noted. Divides a segment. */
  readonly noteEvery: number;
  /** Millionths. It rises for `warmupSteps`, then falls in a straight line to a tenth at the last step. */
  readonly learningRate: number;
  readonly warmupSteps: number;
  /** The file of the data folder that is not trained on. */
  readonly heldOut: string;
}

export const CONFIG_KIND = "commonweight/tiny-model@1";

const NUMBERS = [
  "seed",
  "context",
  "embedding",
  "hidden",
  "batch",
  "stepsPerSegment",
  "segmentsPerMilestone",
  "milestones",
  "noteEvery",
  "learningRate",
  "warmupSteps",
] as const satisfies readonly (keyof Config)[];

/** A file larger than this many would not be a tiny model. */
const MOST = 1_000_000;

/** Thrown when a configuration, a checkpoint or a text can't be used. */
export class ExampleError extends Error {
  override name = "ExampleError";
}

/** Reads a configuration. Throws {@link ExampleError} for one that can't be trained by. */
export function parseConfig(text: string): Config {
  const fields = readObject(text);
  if (fields.kind !== CONFIG_KIND) throw new ExampleError(`The configuration's kind is not ${CONFIG_KIND}.`);
  for (const key of NUMBERS) {
    const value = fields[key];
    const whole = typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= MOST;
    if (!whole) throw new ExampleError(`"${key}" must be a whole number from 1 to ${MOST}.`);
  }
  for (const key of ["name", "heldOut"] as const)
    if (typeof fields[key] !== "string") throw new ExampleError(`"${key}" must be a text.`);
  const config = fields as unknown as Config;
  if (config.stepsPerSegment % config.noteEvery !== 0)
    throw new ExampleError('"noteEvery" must divide "stepsPerSegment".');
  return config;
}

export function segmentsOf({ segmentsPerMilestone, milestones }: Config): number {
  return segmentsPerMilestone * milestones;
}

function readObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ExampleError("The configuration is no JSON.", { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ExampleError("The configuration is no JSON object.");
  return value as Record<string, unknown>;
}
