import { ManifestError } from "../ManifestError.ts";

export type Fields = Readonly<Record<string, unknown>>;

export function text(fields: Fields, key: string, mayBeEmpty = false): string {
  const value = fields[key];
  if (typeof value === "string" && (mayBeEmpty || value.trim() !== "")) return value;
  throw new ManifestError(`The field "${key}" is missing.`, {
    details: `It must be a text, it is ${JSON.stringify(value) ?? "absent"}.`,
    remedy: "Complete the document.",
  });
}

export function flag(fields: Fields, key: string): boolean {
  const value = fields[key] ?? false;
  if (typeof value === "boolean") return value;
  throw new ManifestError(`The field "${key}" is neither true nor false.`, {
    details: `It is ${JSON.stringify(value)}.`,
    remedy: "Correct the document.",
  });
}

/** A list of paths, in the order of the document. */
export function paths(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  if (Array.isArray(value) && value.every((path) => typeof path === "string")) return value;
  throw new ManifestError(`The field "${key}" is no list of paths.`, {
    details: `It is ${JSON.stringify(value) ?? "absent"}.`,
    remedy: "Correct the document.",
  });
}
