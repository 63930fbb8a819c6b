import { sha256 } from "viem";
import { ManifestError } from "../ManifestError.ts";
import { contentRoot } from "../roots/contentRoot.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { checkDocument } from "./checkDocument.ts";
import {
  type Manifest,
  type ManifestDocument,
  PIN_KIND,
  type PinDocument,
  type PinManifest,
} from "./manifest.ts";

export type CreateManifestErrorType = ManifestError;

/** A document larger than this is no manifest. Bytes. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/**
 * Checks a manifest or pin document and derives all that follows from it. What it says beyond the known fields belongs to it,
 * and to its digest. Throws {@link ManifestError}.
 */
export function createManifest(value: unknown): Manifest {
  const { document, locator } = checkDocument(value);
  const bytes = canonicalJson(value);
  if (bytes.length > MAX_MANIFEST_BYTES) {
    throw new ManifestError("This manifest is too large.", {
      details: `It has ${bytes.length} bytes, at most ${MAX_MANIFEST_BYTES} are read.`,
      remedy: "Pack small files into archives, or describe the parts one by one.",
    });
  }
  const derived = {
    bytes,
    digest: sha256(bytes),
    coverage: coverageOf(document),
    contentRoot: contentRoot(document.files),
    revision: locator?.revision,
  };
  if (document.kind === PIN_KIND || document.of === "dataset") return { of: "dataset", document, ...derived };
  return { of: "release", document, ...derived };
}

/** Builds a pin document from what a person knows. Throws {@link ManifestError}. */
export function pinDocument(
  fields: Omit<PinDocument, "kind" | "files" | "complete" | "notes"> &
    Partial<Pick<PinDocument, "files" | "complete" | "notes">>,
): PinManifest {
  const manifest = createManifest({ files: [], complete: false, notes: "", ...fields, kind: PIN_KIND });
  const { document } = manifest;
  if (document.kind !== PIN_KIND) throw new Error("a pin document was read as something else");
  return { ...manifest, of: "dataset", document };
}

function coverageOf(document: PinDocument | ManifestDocument): Manifest["coverage"] {
  if (document.files.length === 0) return "RevisionOnly";
  return document.kind === PIN_KIND && !document.complete ? "Partial" : "Full";
}
