import { findRelease } from "../../history/select.ts";
import type { Release } from "../../history/types/models.ts";
import { ExportError } from "../ExportError.ts";
import type { Edition } from "../edition/Edition.ts";

/** A release by its number. Throws {@link ExportError} where the record has none. */
export function releaseOf({ history, block }: Edition, id: bigint): Release {
  const release = findRelease(history, id);
  if (release) return release;
  throw new ExportError(`There is no release ${id} in this record.`, {
    details: `It was read to block ${block.number}.`,
    remedy: "Check the number, or name a later block.",
  });
}
