export * from "./badge.ts";
export * from "./bundle.ts";
export * from "./ExportError.ts";
export {
  type Edition,
  type OpenEditionErrorType,
  type OpenEditionParameters,
  openEdition,
} from "./edition/Edition.ts";
export * from "./edition/readEdition.ts";
export type { Stamp } from "./edition/stampOf.ts";
export { DOSSIER_KIND, type Dossier } from "./facts/dossierOf.ts";
export { type ExportSubject, type Format, findFormat, formats } from "./formats/index.ts";
export { TABLES_KIND } from "./formats/tablesJson.ts";
export { csv, fromCsvText } from "./text/csv.ts";
export * from "./zip.ts";
