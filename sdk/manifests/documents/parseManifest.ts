import { ManifestError } from "../ManifestError.ts";
import { createManifest, MAX_MANIFEST_BYTES } from "./createManifest.ts";
import type { Manifest } from "./manifest.ts";

export type ParseManifestErrorType = ManifestError;

/**
 * Reads a manifest or pin document, tells which it is, and checks that it names something fixed. Throws
 * {@link ManifestError} with the reason and a remedy.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  return createManifest(readJson(bytes, "a manifest or pin document"));
}

/** Reads JSON of a size that a browser can take. `what` names it in the remedy. Throws {@link ManifestError}. */
export function readJson(bytes: Uint8Array, what: string): unknown {
  if (bytes.length > MAX_MANIFEST_BYTES) {
    throw new ManifestError("This file is too large for a manifest.", {
      details: `It has ${bytes.length} bytes, at most ${MAX_MANIFEST_BYTES} are read.`,
      remedy: "Choose the document, not the data that it describes.",
    });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ManifestError("This file is no JSON document.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: `Choose ${what}, saved as UTF-8 JSON.`,
      cause,
    });
  }
}
