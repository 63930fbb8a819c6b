import { sha256 } from "viem";
import { SdkError } from "../chain/errors/SdkError.ts";
import { type LicenceMatrix, MATRIX_KIND, type PublishedMatrix } from "./matrix.ts";
import { inputGroup, list, matrixPair, outputGroup, record, text } from "./matrixFields.ts";
import { isGraver, READINGS } from "./verdict.ts";

/** Thrown when a document is no licence matrix that verdicts can be computed from. */
export class LicenceMatrixError extends SdkError {
  override name = "LicenceMatrixError";

  constructor(details: string, cause?: unknown) {
    super("This is not a licence matrix that can be read.", {
      details,
      remedy: `Publish a document of the kind ${MATRIX_KIND}, as docs/licences.md describes it, and adopt its digest by vote.`,
      cause,
    });
  }
}

export type ParseLicenceMatrixErrorType = LicenceMatrixError;

/** A longer document is no matrix. Bytes. */
const MAX_BYTES = 65_536;

/**
 * Reads a licence matrix and checks that verdicts can be computed from it: every licence stands in one group, every rule names
 * groups that exist, and Reading C is nowhere milder than Reading P. Throws {@link LicenceMatrixError}.
 */
export function parseLicenceMatrix(bytes: Uint8Array): PublishedMatrix {
  try {
    const matrix = matrixOf(readJson(bytes));
    checkGroups(matrix);
    checkReadings(matrix);
    return { matrix, digest: sha256(bytes) };
  } catch (cause) {
    if (cause instanceof LicenceMatrixError) throw cause;
    throw new LicenceMatrixError(cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_BYTES)
    throw new Error(`It has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`);
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

function matrixOf(value: unknown): LicenceMatrix {
  const fields = record(value, "The document");
  if (fields.kind !== MATRIX_KIND) throw new Error(`Its kind is not ${MATRIX_KIND}.`);
  const readings = record(fields.readings, "readings");
  return {
    version: text(fields.version, "version"),
    notice: text(fields.notice, "notice"),
    readings: { P: text(readings.P, "readings.P"), C: text(readings.C, "readings.C") },
    outputs: list(fields.outputs, "outputs").map(outputGroup),
    inputs: list(fields.inputs, "inputs").map(inputGroup),
    pairs: list(fields.pairs ?? [], "pairs").map(matrixPair),
  };
}

function checkGroups({ outputs, inputs, pairs }: LicenceMatrix): void {
  for (const groups of [outputs, inputs]) {
    once(
      groups.map(({ id }) => id),
      "The group",
    );
    once(
      groups.flatMap(({ licences }) => licences),
      "The licence",
    );
  }
  const rules = [...inputs.flatMap(({ data, base }) => [...data, ...base]), ...pairs];
  known(
    rules.flatMap((rule) => rule.outputs ?? []),
    new Set(outputs.map(({ id }) => id)),
  );
  known(
    pairs.flatMap((pair) => pair.inputs),
    new Set(inputs.map(({ id }) => id)),
  );
}

function once(names: readonly string[], what: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${what} "${twice}" is named twice.`);
}

function known(ids: readonly string[], groups: ReadonlySet<string>): void {
  const stranger = ids.find((id) => !groups.has(id));
  if (stranger !== undefined) throw new Error(`There is no group "${stranger}".`);
}

/** Whoever holds that weights are adapted material can't ask less than whoever holds that they are not. */
function checkReadings({ inputs, pairs }: LicenceMatrix): void {
  const rules = [...inputs.flatMap(({ data, base }) => [...data, ...base]), ...pairs];
  const [mild, strict] = READINGS;
  for (const { cell } of rules) {
    if (isGraver(cell[mild].verdict, cell[strict].verdict)) {
      throw new Error(`Reading C is milder than Reading P where it says "${cell[strict].why}"`);
    }
  }
}
