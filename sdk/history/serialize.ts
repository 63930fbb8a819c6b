import { HistoryError } from "./HistoryError.ts";
import type { History } from "./types.ts";

/** Raised whenever the shape of a history changes, so that nothing stored by an older site is misread. */
const VERSION = 3;

/** A history as JSON text; `deserializeHistory` gives it back. */
export function serializeHistory(history: History): string {
  return JSON.stringify({ version: VERSION, history }, (_, value: unknown) =>
    typeof value === "bigint" ? { $bigint: String(value) } : value,
  );
}

/** Throws {@link HistoryError} for a text that is no history, or one of another version. */
export function deserializeHistory(text: string): History {
  let stored: unknown;
  try {
    stored = JSON.parse(text, (_, value: unknown) => (isTagged(value) ? BigInt(value.$bigint) : value));
  } catch (cause) {
    throw unreadable("It is no JSON text.", cause);
  }
  if (typeof stored !== "object" || stored === null || !("version" in stored) || !("history" in stored))
    throw unreadable("It has no version or no history.");
  if (stored.version !== VERSION)
    throw unreadable(`It is of version ${String(stored.version)}, this one reads version ${VERSION}.`);
  return stored.history as History;
}

function isTagged(value: unknown): value is { readonly $bigint: string } {
  return (
    typeof value === "object" && value !== null && "$bigint" in value && typeof value.$bigint === "string"
  );
}

function unreadable(details: string, cause?: unknown): HistoryError {
  return new HistoryError("A stored history can't be read.", {
    details,
    remedy: "Discard it and read the history from the chain again.",
    cause,
  });
}
