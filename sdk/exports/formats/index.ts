import { csvTables } from "./csvTables.ts";
import { dossier } from "./dossier.ts";
import { dossierJson } from "./dossierJson.ts";
import type { Format } from "./Format.ts";
import { logArchive } from "./logArchive.ts";
import { modelCard } from "./modelCard/index.ts";
import { signingManifest } from "./signingManifest.ts";
import { tablesJson } from "./tablesJson.ts";

/**
 * Every format that a record can be exported in: the one list that the command line, the site and the bundle go by. ML-BOM,
 * SPDX 3, Croissant, SLSA and the EU summary belong here when they come, each a file of this folder.
 */
export const formats: readonly Format[] = [
  modelCard,
  dossier,
  dossierJson,
  signingManifest,
  logArchive,
  tablesJson,
  ...csvTables,
];

/** A format by its id. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

export type { ExportSubject, Format } from "./Format.ts";
