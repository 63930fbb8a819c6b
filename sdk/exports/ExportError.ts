import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a record can't be read whole, or holds nothing of the kind that is to be exported. */
export class ExportError extends SdkError {
  override name = "ExportError";
}
