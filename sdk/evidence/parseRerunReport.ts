import type { Hex } from "viem";
import { EvidenceError } from "./EvidenceError.ts";
import { fieldsOf, jsonOf, quoted } from "./read.ts";

/** What `cw rerun --json` said: a stretch of training run again, and every file that follows from it compared. */
export interface RerunReport {
  readonly run: string;
  /** The segment that was run again; "all" for everything from the seed on. */
  readonly segment: number | "all";
  /** Where it was run again. */
  readonly machine: string;
  /** Digests that came out as they were recorded. Empty unless all of them did. */
  readonly same: readonly Hex[];
}

const MAX_BYTES = 262_144;
const MAX_TEXT = 200;

export type ParseRerunReportErrorType = EvidenceError;

/** Reads a report of a rerun. Throws {@link EvidenceError} for any other document, and for one that contradicts itself. */
export function parseRerunReport(bytes: Uint8Array): RerunReport {
  if (bytes.length > MAX_BYTES) throw refusal(`It has ${bytes.length} bytes, at most ${MAX_BYTES} are read.`);
  const fields = fieldsOf(jsonOf(bytes, refusal), refusal);
  const { run, segment, machine, verdict, comparisons } = fields;
  if (!Array.isArray(comparisons) || comparisons.length === 0) throw refusal("It compares nothing.");
  if (!isWhole(segment) && segment !== "all") throw refusal(`"segment" is ${quoted(segment)}.`);
  const same = comparisons.map(sameDigest);
  const passed = same.every((digest) => digest !== undefined);
  if ((verdict === "PASS") !== passed) throw refusal("Its verdict is not that of its comparisons.");
  return {
    run: nameOf(run, "run"),
    segment,
    machine: nameOf(machine, "machine"),
    same: passed ? same.filter((digest) => digest !== undefined) : [],
  };
}

/** What was computed, if it is what was recorded. */
function sameDigest(value: unknown): Hex | undefined {
  const { result, recorded, computed } = fieldsOf(value, refusal);
  if (typeof computed !== "string" || !/^0x[0-9a-f]{64}$/.test(computed)) return undefined;
  return result === "PASS" && recorded === computed ? `0x${computed.slice(2)}` : undefined;
}

function isWhole(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

function nameOf(value: unknown, field: string): string {
  if (typeof value === "string" && value !== "" && value.length <= MAX_TEXT) return value;
  throw refusal(`"${field}" must be a text of at most ${MAX_TEXT} characters.`);
}

function refusal(details: string, cause?: unknown): EvidenceError {
  return new EvidenceError("The document is no report of a rerun.", {
    details,
    remedy: "Read the document itself.",
    cause,
  });
}
