import { type DocumentFact, documentFact } from "./facts.ts";

const SAMPLE = "Sample document: invented for the demonstration.";

/** A prose document of a seeded community. It says first that it is a sample, and what in it is real. */
export function proseDocument(title: string, real: string, body: string): DocumentFact {
  return documentFact(`# ${title}\n\n${SAMPLE} ${real}\n\n${body.trim()}\n`);
}

/** A document for machines, invented for the demonstration: canonical JSON (RFC 8785) that says so. */
export function sampleRecord(record: Readonly<Record<string, unknown>>): DocumentFact {
  return documentFact(canonicalJson({ sample: true, note: SAMPLE, ...record }));
}

/**
 * Canonical JSON (RFC 8785) of plain objects, lists, texts, integers and booleans. ECMAScript's own serialisation of texts
 * and numbers is the canonical one, and its order of strings (by UTF-16 code units) is the order of names.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]),
  );
}
