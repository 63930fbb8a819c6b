import { SdkError } from "@commonweight/sdk/chain";
import { isOtherChain } from "./causes.ts";
import type { Explained } from "./explained.ts";
import { explainFailure } from "./failure.ts";

/** Why something could not be read: the sdk's own words, or those for any failure. */
export function sayReadingFailure(error: unknown): Explained {
  if (error instanceof SdkError && !isOtherChain(error))
    return { happened: error.message, means: error.details ?? "", todo: error.remedy };
  return explainFailure(error);
}
