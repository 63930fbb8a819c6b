import { sha256 } from "viem";
import type { Coverage } from "../chain/enums.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { checkDocument } from "./checkDocument.ts";
import { contentRoot } from "./contentRoot.ts";
import { ManifestError } from "./ManifestError.ts";
import { type Manifest, PIN_KIND, type PinDocument } from "./manifest.ts";

export type ParseManifestErrorType = ManifestError;

/** A file larger than this is no manifest. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads a manifest or pin document and checks that it names something fixed. Throws {@link ManifestError} with the reason
 * and a remedy.
 */
export function parseManifest(bytes: Uint8Array): Manifest {
  return manifestOf(readJson(bytes));
}

/** Builds a pin document from what a person knows. Throws {@link ManifestError}. */
export function pinDocument(
  fields: Omit<PinDocument, "kind" | "files" | "complete" | "notes"> &
    Partial<Pick<PinDocument, "files" | "complete" | "notes">>,
): Manifest {
  return manifestOf({ files: [], complete: false, notes: "", ...fields, kind: PIN_KIND });
}

function manifestOf(value: unknown): Manifest {
  const { document, revision } = checkDocument(value);
  // What the document says beyond the known fields belongs to it, and to its digest.
  const bytes = canonicalJson(value);
  return {
    document,
    bytes,
    digest: sha256(bytes),
    coverage: coverageOf(document),
    contentRoot: contentRoot(document.files),
    revision,
  };
}

function coverageOf({ files, complete }: PinDocument): Exclude<Coverage, "None"> {
  if (files.length === 0) return "RevisionOnly";
  return complete ? "Full" : "Partial";
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > MAX_BYTES) {
    throw new ManifestError("This file is too large for a manifest.", {
      details: `It has ${bytes.length} bytes, at most ${MAX_BYTES} are read.`,
      remedy: "Choose the manifest, not the data that it describes.",
    });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ManifestError("This file is no JSON document.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: "Choose a manifest or pin document, saved as UTF-8 JSON.",
      cause,
    });
  }
}
