import { EvidenceError } from "./EvidenceError.ts";
import { fieldsOf, jsonOf, quoted } from "./read.ts";

export const LOSS_CURVE_KIND = "commonweight/loss-curve@1";

/** The training loss of one milestone, at equal distances of steps. */
export interface LossCurve {
  /** The run's name, as its operator writes it. */
  readonly run: string;
  /** From 1. */
  readonly milestone: number;
  /** The milestone's last step. */
  readonly step: number;
  /** In the order of steps, at least one. */
  readonly points: readonly LossPoint[];
}

export interface LossPoint {
  readonly step: number;
  /** Millionths of a nat: whole, so that every machine reads the same number. */
  readonly micronats: number;
}

/** Bytes: room for as many points as are read. */
export const MAX_LOSS_CURVE_BYTES = 262_144;
export const MAX_LOSS_POINTS = 10_000;
const MAX_NAME = 200;
/** A thousand nats: far above the loss of guessing, whatever the vocabulary. */
const MAX_MICRONATS = 1_000_000_000;
const FIELDS = ["every", "firstStep", "kind", "lossMicronats", "milestone", "run", "step"];

export type ParseLossCurveErrorType = EvidenceError;

/**
 * Reads a loss curve strictly. Throws {@link EvidenceError} for any other document, for points that do not end at the
 * milestone's step, and for more than a page can draw.
 */
export function parseLossCurve(bytes: Uint8Array): LossCurve {
  if (bytes.length > MAX_LOSS_CURVE_BYTES)
    throw refusal(`It has ${bytes.length} bytes, at most ${MAX_LOSS_CURVE_BYTES} are read.`);
  const fields = fieldsOf(jsonOf(bytes, refusal), refusal);
  if (fields.kind !== LOSS_CURVE_KIND)
    throw refusal(`Its kind is ${quoted(fields.kind)}, not "${LOSS_CURVE_KIND}".`);
  const unknown = Object.keys(fields).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined) throw refusal(`It has a field that its kind does not: ${quoted(unknown)}.`);
  const every = wholeFrom1(fields, "every");
  const firstStep = wholeFrom1(fields, "firstStep");
  const step = wholeFrom1(fields, "step");
  const points = lossesOf(fields.lossMicronats).map((micronats, index) => ({
    step: firstStep + index * every,
    micronats,
  }));
  const last = points.at(-1)?.step;
  if (last !== step) throw refusal(`Its points end at step ${last}, and it says ${step}.`);
  return { run: nameOf(fields.run), milestone: wholeFrom1(fields, "milestone"), step, points };
}

function nameOf(value: unknown): string {
  if (typeof value === "string" && value !== "" && value.length <= MAX_NAME) return value;
  throw refusal(`"run" must be a text of at most ${MAX_NAME} characters.`);
}

function wholeFrom1(fields: Readonly<Record<string, unknown>>, field: string): number {
  const value = fields[field];
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 1) return value;
  throw refusal(`"${field}" must be a whole number from 1, it is ${quoted(value)}.`);
}

function lossesOf(value: unknown): readonly number[] {
  if (!Array.isArray(value) || value.length === 0) throw refusal('"lossMicronats" must be a list of points.');
  if (value.length > MAX_LOSS_POINTS)
    throw refusal(`It has ${value.length} points, at most ${MAX_LOSS_POINTS} are read.`);
  return value.map((each: unknown, index) => {
    if (typeof each === "number" && Number.isInteger(each) && each >= 0 && each <= MAX_MICRONATS) return each;
    throw refusal(
      `Point ${index + 1} must be a whole number of micronats up to ${MAX_MICRONATS}, it is ${quoted(each)}.`,
    );
  });
}

function refusal(details: string, cause?: unknown): EvidenceError {
  return new EvidenceError("The document is no loss curve that can be drawn.", {
    details,
    remedy: "Read the document itself, or ask the operator for one that follows its kind.",
    cause,
  });
}
