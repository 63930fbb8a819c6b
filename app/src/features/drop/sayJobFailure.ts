import type { Explained } from "../../lib/errors/explained.ts";
import { sayReadingFailure } from "../../lib/errors/sayReadingFailure.ts";
import { JobError } from "../../lib/verifier/index.ts";

/** Why a job of the worker, or the taking of files, came to nothing. */
export function sayJobFailure(error: unknown): Explained {
  return error instanceof JobError ? error.problem : sayReadingFailure(error);
}
