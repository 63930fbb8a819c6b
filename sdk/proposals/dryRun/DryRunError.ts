import { SdkError } from "../../chain/errors/SdkError.ts";

/** Nothing could be tried, or the endpoint's answers can't be believed. */
export class DryRunError extends SdkError {
  override name = "DryRunError";
}
