import { type DocumentFact, jsonFact, textFact } from "./facts.ts";

const SAMPLE = "Sample document: invented for the demonstration.";

/** A prose document of a seeded community. It says first that it is a sample, and what in it is real. */
export function proseDocument(title: string, real: string, body: string): DocumentFact {
  return textFact(`# ${title}\n\n${SAMPLE} ${real}\n\n${body.trim()}\n`);
}

/** A document for machines, invented for the demonstration: canonical JSON that says so. */
export function sampleRecord(record: Readonly<Record<string, unknown>>): DocumentFact {
  return jsonFact({ sample: true, note: SAMPLE, ...record });
}
