import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a document of a milestone's evidence can't be read as what it says it is. */
export class EvidenceError extends SdkError {
  override name = "EvidenceError";
}
