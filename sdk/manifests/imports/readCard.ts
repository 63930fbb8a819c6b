import { parseDocument } from "yaml";
import { ManifestError } from "../ManifestError.ts";
import type { Card, CardLicence } from "./Card.ts";

export type ReadCardErrorType = ManifestError;

/** Far above what cards have; `dataset_info` of many configurations is the longest part. Characters. */
const MAX_FRONT_MATTER = 1024 * 1024;
const MAX_DEPTH = 64;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the front matter of a Hugging Face card (`README.md`: YAML between two lines of three dashes; the Markdown below is
 * not read). Throws {@link ManifestError} for a card without one, and for YAML that is broken, enormous, nested deeply or
 * that repeats itself through aliases.
 */
export function readCard(text: string): Card {
  const fields = readYaml(frontMatterOf(text));
  return {
    name: textOf(fields.pretty_name) ?? textOf(fields.model_name),
    licence: licenceOf(fields),
    datasets: textsOf(fields.datasets, "datasets"),
    baseModels: textsOf(fields.base_model, "base_model"),
  };
}

function frontMatterOf(text: string): string {
  const lines = text.replace(/^\ufeff/, "").slice(0, MAX_FRONT_MATTER + 8);
  const [, matter] = /^---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(lines) ?? [];
  if (matter !== undefined) return matter;
  throw new ManifestError("This card has no front matter.", {
    details:
      text.length > MAX_FRONT_MATTER
        ? `None ends within the first ${MAX_FRONT_MATTER} characters.`
        : "It does not begin with YAML between two lines of three dashes.",
    remedy: "Choose the README.md of a dataset or model on Hugging Face.",
  });
}

function readYaml(yaml: string): Fields {
  if (nestsTooDeep(yaml)) throw broken(`It nests more than ${MAX_DEPTH} levels.`);
  try {
    // Version 1.2, in which the language code "no" is a text.
    const document = parseDocument(yaml, {
      version: "1.2",
      schema: "core",
      uniqueKeys: true,
      logLevel: "silent",
    });
    const [error] = document.errors;
    if (error) throw broken(error.message);
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  } catch (cause) {
    throw cause instanceof ManifestError
      ? cause
      : broken(cause instanceof Error ? cause.message : String(cause));
  }
  throw broken("It is no list of fields.");
}

/** Brackets or indentation deeper than any card's: the parser calls itself for each level. */
function nestsTooDeep(yaml: string): boolean {
  let flow = 0;
  for (const character of yaml) {
    if (character === "[" || character === "{") flow += 1;
    if (character === "]" || character === "}") flow = Math.max(0, flow - 1);
    if (flow > MAX_DEPTH) return true;
  }
  return yaml.split("\n").some((line) => {
    const [dashes = ""] = /^[ ]*(?:[-?][ ]+)*/.exec(line) ?? [];
    return dashes.length > MAX_DEPTH * 4;
  });
}

function licenceOf(fields: Fields): CardLicence | undefined {
  const ids = textsOf(fields.license, "license");
  if (ids.length === 0) return undefined;
  return { ids, name: textOf(fields.license_name), link: textOf(fields.license_link) };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** One text, or a list of them. */
function textsOf(value: unknown, key: string): readonly string[] {
  if (value === undefined || value === null || value === "") return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    const text = textOf(item);
    if (text !== undefined) return text;
    throw broken(`The field "${key}" has an entry that is no text.`);
  });
}

function broken(details: string): ManifestError {
  return new ManifestError("This card's front matter can't be read.", {
    details,
    remedy: "Correct the YAML at the top of the card.",
  });
}
