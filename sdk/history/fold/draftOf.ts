import type { Facts } from "../types/outline.ts";
import type { History } from "../types.ts";
import { Draft } from "./draft.ts";

/**
 * A draft of a history, or of an outline: what an outline leaves out is the past, and events only ever add to that. Where a
 * list of the past is elsewhere, an outline holds one that is empty.
 */
export function draftOf(history: Facts): Draft<History> {
  return new Draft(history as unknown as History);
}
