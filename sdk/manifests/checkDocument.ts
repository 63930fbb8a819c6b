import { checkFiles } from "./checkFiles.ts";
import { ManifestError } from "./ManifestError.ts";
import { PIN_KIND, type PinDocument } from "./manifest.ts";

type Fields = Readonly<Record<string, unknown>>;

export interface CheckedDocument {
  readonly document: PinDocument;
  readonly revision: string;
}

const LOCATOR = /^(hf:datasets\/[\w.-]+(?:\/[\w.-]+)?|git:https:\/\/[^\s@]+)@([0-9a-f]{40})$/;

/** Throws {@link ManifestError} unless the document names something fixed. */
export function checkDocument(value: unknown): CheckedDocument {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ManifestError("This is no manifest.", {
      details: "A manifest is a JSON object.",
      remedy: "Choose a manifest or pin document.",
    });
  }
  const fields = value as Fields;
  checkFrozen(fields);
  checkKind(fields.kind);
  const locator = text(fields, "locator");
  const revision = LOCATOR.exec(locator)?.[2];
  if (!revision) throw mutable(locator);
  const document: PinDocument = {
    kind: PIN_KIND,
    name: text(fields, "name"),
    curator: text(fields, "curator"),
    locator,
    declaredTerms: text(fields, "declaredTerms"),
    files: checkFiles(fields.files),
    complete: flag(fields, "complete"),
    notes: fields.notes === undefined ? "" : text(fields, "notes", true),
    ...(flag(fields, "sample") && { sample: true as const }),
  };
  return { document, revision };
}

/** Croissant's word for a dataset that goes on changing, at its top level or in its namespace. */
function checkFrozen(fields: Fields): void {
  const live = ["isLiveDataset", "cr:isLiveDataset"].some(
    (key) => fields[key] === true || fields[key] === "true",
  );
  if (!live) return;
  throw new ManifestError("This dataset is live: what it holds tomorrow is not what was voted on.", {
    details: "isLiveDataset is true.",
    remedy: "Freeze a snapshot, and describe that.",
  });
}

function checkKind(kind: unknown): void {
  if (kind === PIN_KIND) return;
  throw new ManifestError("This kind of document is unknown.", {
    details: `Its kind is ${JSON.stringify(kind) ?? "missing"}; ${PIN_KIND} can be read.`,
    remedy: `Write a pin document of the kind ${PIN_KIND}.`,
  });
}

function mutable(locator: string): ManifestError {
  return new ManifestError("Nothing fixed is named: what lies at this address can change.", {
    details: `The locator is "${locator}".`,
    remedy:
      "Name a revision by its 40 hexadecimal digits, as in hf:datasets/owner/name@0123456789abcdef0123456789abcdef01234567.",
  });
}

function text(fields: Fields, key: string, mayBeEmpty = false): string {
  const value = fields[key];
  if (typeof value === "string" && (mayBeEmpty || value.trim() !== "")) return value;
  throw new ManifestError(`The field "${key}" is missing.`, {
    details: `It must be a text, it is ${JSON.stringify(value) ?? "absent"}.`,
    remedy: "Complete the document.",
  });
}

function flag(fields: Fields, key: string): boolean {
  const value = fields[key] ?? false;
  if (typeof value === "boolean") return value;
  throw new ManifestError(`The field "${key}" is neither true nor false.`, {
    details: `It is ${JSON.stringify(value)}.`,
    remedy: "Correct the document.",
  });
}
