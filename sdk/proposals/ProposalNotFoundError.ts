import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a governor knows no proposal of this id. */
export class ProposalNotFoundError extends SdkError {
  override name = "ProposalNotFoundError";
}
