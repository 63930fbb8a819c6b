import { SdkError, type SdkErrorOptions } from "../chain/errors/SdkError.ts";
import type { Asked } from "./Inquiry.ts";

/** Thrown for an address that is no governor which can be read here. `asked` is what was asked of it, and what it answered. */
export class GovernorError extends SdkError {
  override name = "GovernorError";
  readonly asked: readonly Asked[];

  constructor(
    message: string,
    { asked, ...options }: SdkErrorOptions & { readonly asked: readonly Asked[] },
  ) {
    super(message, options);
    this.asked = asked;
  }
}
