import { SdkError } from "../chain/errors/SdkError.ts";

/** Thrown when a text is no SPDX licence expression. */
export class SpdxExpressionError extends SdkError {
  override name = "SpdxExpressionError";

  constructor(details: string) {
    super("This is not an SPDX licence expression.", {
      details,
      remedy:
        "Use identifiers of the SPDX licence list joined by AND and OR, such as CC-BY-SA-4.0 AND GFDL-1.3-or-later; for terms that are not in the list, LicenseRef- and a name.",
    });
  }
}
