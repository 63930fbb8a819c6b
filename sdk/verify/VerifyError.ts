import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when there is no chain, or no stewardship, to read: everything else that goes wrong is in the report. */
export class VerifyError extends SdkError {
  override name = "VerifyError";
}
