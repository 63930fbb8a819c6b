import { SdkError } from "./SdkError.ts";

/** Thrown when a provider does not give the events, however small the range. */
export class LogsError extends SdkError {
  override name = "LogsError";
}
