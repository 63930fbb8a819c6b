import { type Table, tables } from "../tables/index.ts";
import { csv } from "../text/csv.ts";
import type { Format } from "./Format.ts";

/** A format for each table of the bundle. */
export const csvTables: readonly Format[] = tables.map((table) => ({
  id: `csv-${table.name}`,
  what: `${table.about}, one a row`,
  standard: "RFC 4180",
  about: "record",
  mediaType: "text/csv",
  path: () => `csv/${table.name}.csv`,
  make: ({ edition }) => csv(headOf(table), table.rows(edition)),
}));

function headOf({ columns }: Table): string[] {
  return columns.map(({ key, unit }) => (unit === undefined ? key : `${key} (${unit})`));
}
