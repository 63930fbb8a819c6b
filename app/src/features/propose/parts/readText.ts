import { MAX_MANIFEST_BYTES, ManifestError } from "@commonweight/sdk/manifests";
import type { DroppedDocument } from "../draft/shapes.ts";

/** A document's bytes. Throws {@link ManifestError} for a file that is larger than any document, before it is read. */
export async function readBytes(file: File): Promise<Uint8Array> {
  if (file.size > MAX_MANIFEST_BYTES) {
    throw new ManifestError("This file is too large for a document.", {
      details: `"${file.name}" has ${file.size} bytes, at most ${MAX_MANIFEST_BYTES} are read.`,
      remedy: "Choose the document, not the data that it describes.",
    });
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** A file's text. Throws {@link ManifestError} when it is too large or no UTF-8. */
export async function readText(file: File): Promise<DroppedDocument> {
  const bytes = await readBytes(file);
  try {
    return { name: file.name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new ManifestError("This file is no text.", {
      details: `"${file.name}" is not written in UTF-8.`,
      remedy: "Choose the document itself, saved as UTF-8.",
      cause,
    });
  }
}
