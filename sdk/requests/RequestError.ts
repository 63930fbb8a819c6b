import { SdkError } from "../chain/errors/SdkError.ts";

/** A contribution request that is malformed, or too large. */
export class RequestError extends SdkError {
  override name = "RequestError";
}
