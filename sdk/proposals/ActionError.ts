import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when an action can't be put into a call. */
export class ActionError extends SdkError {
  override name = "ActionError";
}
