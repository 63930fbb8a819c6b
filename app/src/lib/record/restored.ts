import { type History, isWhole, type Outline } from "@commonweight/sdk/history";
import type { Restored } from "./IndexParts.ts";

/** A part of a history: as it is in a whole one, or as it is restored for an outline; nothing while it is read. */
export function restored<T>(
  outline: Outline,
  from: (history: History) => T | undefined,
  restore: Restored<T> | undefined,
): T | undefined {
  return isWhole(outline) ? from(outline) : restore?.(outline);
}
