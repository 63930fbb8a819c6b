import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown for an index that can't be used: cut short, altered, of another kind or chain, or not in accord with itself. */
export class IndexError extends SdkError {
  override name = "IndexError";

  constructor(details: string, cause?: unknown) {
    super("The index of this record can't be used.", {
      details,
      remedy:
        "The chain has everything that an index has: read the record from there, and have whoever serves the index write it anew.",
      cause,
    });
  }
}
