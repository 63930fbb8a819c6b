import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when signed ballots, or a receipt of a vote, can't be read, joined or signed for. */
export class BallotsError extends SdkError {
  override name = "BallotsError";
}
