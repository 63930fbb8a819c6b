import { type DatasetManifest, PIN_KIND } from "@commonweight/sdk/manifests";

/** Why the digests of a document reach as far as they do, and what would make them reach further. */
export function whyCoverage({ document, coverage }: Pick<DatasetManifest, "document" | "coverage">): string {
  if (coverage === "RevisionOnly")
    return "No file's digest is known, only the revision. Add a local copy of it, or its Croissant document.";
  if (coverage === "Partial")
    return "Nothing says that these are all files of the revision. A Croissant document with every file's digest would; so would a clone, read from the command line, since git lists its files.";
  return document.kind === PIN_KIND
    ? "The document says that these are all files of the revision."
    : "The files themselves are the dataset, and each has its digest.";
}
