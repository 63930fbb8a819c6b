import { stampOf } from "../edition/stampOf.ts";
import { tables } from "../tables/index.ts";
import { json } from "../text/json.ts";
import type { Format } from "./Format.ts";

export const TABLES_KIND = "commonweight/tables@1";

/** Every table of the bundle in one file for a machine, texts as they are. */
export const tablesJson: Format = {
  id: "tables-json",
  what: "Every table of the record for a machine",
  about: "record",
  mediaType: "application/json",
  path: () => "record.json",
  make: ({ edition }) =>
    json({
      kind: TABLES_KIND,
      stamp: stampOf(edition),
      tables: tables.map(({ name, about, columns, rows }) => ({
        name,
        about,
        columns,
        rows: rows(edition).map((row) =>
          Object.fromEntries(
            columns.flatMap(({ key }, index) => (row[index] === undefined ? [] : [[key, row[index]]])),
          ),
        ),
      })),
    }),
};
