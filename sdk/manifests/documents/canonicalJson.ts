import canonicalize from "canonicalize";
import { ManifestError } from "../ManifestError.ts";

/** The one way to write a JSON value (RFC 8785), as UTF-8. Throws {@link ManifestError} for what JSON can't say. */
export function canonicalJson(value: unknown): Uint8Array {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return new TextEncoder().encode(text);
  } catch (cause) {
    throw unspeakable(cause);
  }
  throw unspeakable(undefined);
}

function unspeakable(cause: unknown): ManifestError {
  return new ManifestError("This can't be written as canonical JSON.", {
    details: cause instanceof Error ? cause.message : "There is no value.",
    remedy: "Use texts, finite numbers, lists and objects only, in well-formed Unicode.",
    cause,
  });
}
