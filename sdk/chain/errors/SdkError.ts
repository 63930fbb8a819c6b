export interface SdkErrorOptions {
  /** What exactly was found, for whoever looks closer. */
  readonly details?: string;
  /** A way out: what the reader can do now. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** Every error that the sdk throws on purpose: a short message, details, and a way out. */
export class SdkError extends Error {
  override name = "SdkError";
  readonly details: string | undefined;
  readonly remedy: string;

  constructor(message: string, { details, remedy, cause }: SdkErrorOptions) {
    super(message, { cause });
    this.details = details;
    this.remedy = remedy;
  }
}
