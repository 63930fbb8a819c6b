import { readFile } from "node:fs/promises";
import { ManifestError } from "@commonweight/sdk/manifests";
import { fromHere } from "./fromHere.ts";

/** The bytes of a document that was named on the command line. Throws {@link ManifestError} if it can't be read. */
export async function readDocument(path: string): Promise<Uint8Array> {
  return readFile(fromHere(path)).catch((cause: unknown) => {
    throw new ManifestError("A file can't be read.", {
      details: cause instanceof Error ? cause.message : String(cause),
      remedy: "Check its path.",
      cause,
    });
  });
}
