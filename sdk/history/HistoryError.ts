import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when logs can't be folded, or a stored history can't be read. */
export class HistoryError extends SdkError {
  override name = "HistoryError";
}
