import { HistoryError } from "./HistoryError.ts";
import { parse, stringify } from "./json.ts";
import type { Outline } from "./types/outline.ts";

/** Raised whenever the shape of a history changes, so that nothing stored by an older site is misread. */
const VERSION = 4;

/** A history, or an outline, as JSON text; `deserializeHistory` gives it back. */
export function serializeHistory(history: Outline): string {
  return stringify({ version: VERSION, history });
}

/** Throws {@link HistoryError} for a text that is no history, or one of another version. */
export function deserializeHistory(text: string): Outline {
  let stored: unknown;
  try {
    stored = parse(text);
  } catch (cause) {
    throw unreadable("It is no JSON text.", cause);
  }
  if (typeof stored !== "object" || stored === null || !("version" in stored) || !("history" in stored))
    throw unreadable("It has no version or no history.");
  if (stored.version !== VERSION)
    throw unreadable(`It is of version ${String(stored.version)}, this one reads version ${VERSION}.`);
  return stored.history as Outline;
}

function unreadable(details: string, cause?: unknown): HistoryError {
  return new HistoryError("A stored history can't be read.", {
    details,
    remedy: "Discard it and read the history from the chain again.",
    cause,
  });
}
