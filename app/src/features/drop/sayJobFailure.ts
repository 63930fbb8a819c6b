import type { Explained } from "../../lib/errors/explained.ts";
import { sayReadingFailure } from "../../lib/errors/sayReadingFailure.ts";
import { showInvisible } from "../../lib/format/text.ts";
import { JobError } from "../../lib/verifier/index.ts";

/** Why a job of the worker, or the taking of files, came to nothing. Names of files and answers of providers may be in it. */
export function sayJobFailure(error: unknown): Explained {
  const { happened, means, todo } = error instanceof JobError ? error.problem : sayReadingFailure(error);
  return { happened: showInvisible(happened), means: showInvisible(means), todo: showInvisible(todo) };
}
