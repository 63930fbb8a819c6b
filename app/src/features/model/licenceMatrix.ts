/** One line of a licence matrix: what some terms allow for this model, under each reading. */
export type MatrixRow = { terms: readonly string[]; permissive: string; copyleft: string };

/**
 * The lines of a licence matrix document `{ "inbound": [{ "terms", "permissive", "copyleft" }] }`, in its own words; nothing
 * for a text of another shape.
 */
export function readLicenceMatrix(text: string): readonly MatrixRow[] | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof document !== "object" || document === null || !("inbound" in document)) return undefined;
  const { inbound } = document;
  return Array.isArray(inbound) && inbound.every(isRow) ? inbound : undefined;
}

function isRow(value: unknown): value is MatrixRow {
  if (typeof value !== "object" || value === null) return false;
  const { terms, permissive, copyleft } = value as Record<string, unknown>;
  return (
    Array.isArray(terms) &&
    terms.every((term) => typeof term === "string") &&
    typeof permissive === "string" &&
    typeof copyleft === "string"
  );
}

/** "YesWithObligations" as words: "Yes with obligations". */
export function verdictWords(verdict: string): string {
  const spaced = verdict.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  return spaced.charAt(0) + spaced.slice(1).toLowerCase();
}
