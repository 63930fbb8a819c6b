import { ManifestError } from "../ManifestError.ts";
import { checkFiles } from "./checkFiles.ts";
import { type Fields, flag, paths, text } from "./fields.ts";
import {
  MANIFEST_KIND,
  type ManifestDocument,
  PIN_KIND,
  type PinDocument,
  type PinnedFile,
} from "./manifest.ts";
import { type Locator, parseLocator } from "./parseLocator.ts";

export interface CheckedDocument {
  readonly document: PinDocument | ManifestDocument;
  readonly locator: Locator | undefined;
}

/** Throws {@link ManifestError} unless the document is of a known kind and names something fixed. */
export function checkDocument(value: unknown): CheckedDocument {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ManifestError("This is no manifest.", {
      details: "A manifest is a JSON object.",
      remedy: "Choose a manifest or pin document.",
    });
  }
  const fields = value as Fields;
  checkFrozen(fields);
  if (fields.kind === PIN_KIND) return checkPin(fields);
  if (fields.kind === MANIFEST_KIND) return checkManifest(fields);
  throw new ManifestError("This kind of document is unknown.", {
    details: `Its kind is ${JSON.stringify(fields.kind) ?? "missing"}; ${PIN_KIND} and ${MANIFEST_KIND} can be read.`,
    remedy: `Write a pin document of the kind ${PIN_KIND}, or a manifest of the kind ${MANIFEST_KIND}.`,
  });
}

/** Throws {@link ManifestError} for Croissant's word for a dataset that goes on changing, at its top level or in its namespace. */
export function checkFrozen(fields: Fields): void {
  const live = ["isLiveDataset", "cr:isLiveDataset", "http://mlcommons.org/croissant/isLiveDataset"].some(
    (key) => fields[key] === true || fields[key] === "true",
  );
  if (!live) return;
  throw new ManifestError("This dataset is live: what it holds tomorrow is not what was voted on.", {
    details: "isLiveDataset is true.",
    remedy: "Freeze a snapshot, and describe that.",
  });
}

function checkPin(fields: Fields): CheckedDocument {
  const locator = parseLocator(text(fields, "locator"));
  if (locator.host === "hf:models") throw notADataset(text(fields, "locator"));
  const document: PinDocument = {
    kind: PIN_KIND,
    name: text(fields, "name"),
    curator: text(fields, "curator"),
    locator: text(fields, "locator"),
    declaredTerms: text(fields, "declaredTerms"),
    files: checkFiles(fields.files),
    complete: flag(fields, "complete"),
    ...(fields.ignoredPaths !== undefined && { ignoredPaths: paths(fields, "ignoredPaths") }),
    notes: fields.notes === undefined ? "" : text(fields, "notes", true),
    ...(flag(fields, "sample") && { sample: true as const }),
  };
  return { document, locator };
}

function checkManifest(fields: Fields): CheckedDocument {
  const of = fields.of;
  if (of !== "dataset" && of !== "release") {
    throw new ManifestError("This manifest does not say what it is of.", {
      details: `Its field "of" is ${JSON.stringify(of) ?? "absent"}.`,
      remedy: 'Write "dataset" or "release".',
    });
  }
  const mayBeEmpty = of === "release";
  const locator = fields.locator === undefined ? undefined : parseLocator(text(fields, "locator"));
  if (of === "dataset" && locator?.host === "hf:models") throw notADataset(text(fields, "locator"));
  const document: ManifestDocument = {
    kind: MANIFEST_KIND,
    of,
    name: text(fields, "name"),
    curator: text(fields, "curator", mayBeEmpty),
    ...(locator !== undefined && { locator: text(fields, "locator") }),
    declaredTerms: text(fields, "declaredTerms", mayBeEmpty),
    files: withSizes(checkFiles(fields.files)),
    ignoredPaths: paths(fields, "ignoredPaths"),
    notes: text(fields, "notes", true),
    ...(flag(fields, "sample") && { sample: true as const }),
  };
  return { document, locator };
}

function withSizes(files: readonly PinnedFile[]): readonly Required<PinnedFile>[] {
  if (files.length === 0) {
    throw new ManifestError("This manifest lists no files.", {
      details: "A manifest is every file of a folder.",
      remedy: `Make it from the folder, or write a pin document of the kind ${PIN_KIND}.`,
    });
  }
  return files.map(({ path, bytes, sha256 }) => {
    if (bytes !== undefined) return { path, bytes, sha256 };
    throw new ManifestError("A file's size is missing.", {
      details: `The file is "${path}".`,
      remedy: "Make the manifest from the files themselves.",
    });
  });
}

function notADataset(locator: string): ManifestError {
  return new ManifestError("A model is no dataset.", {
    details: `The locator is "${locator}".`,
    remedy: "Name a dataset, or make a release manifest.",
  });
}
