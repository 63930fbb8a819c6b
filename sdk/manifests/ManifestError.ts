import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a manifest or pin document can't be adopted: the message is the reason, `remedy` what to change. */
export class ManifestError extends SdkError {
  override name = "ManifestError";
}
