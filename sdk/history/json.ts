/** A value as JSON text writes it: big integers are tagged, since JSON has only one kind of number. */
export function toJson(value: unknown): unknown {
  return JSON.parse(stringify(value));
}

export function stringify(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" ? { $bigint: String(part) } : part,
  );
}

/** Throws a SyntaxError for what is no JSON, and for a tagged integer that is none. */
export function parse(text: string): unknown {
  return JSON.parse(text, (_, part: unknown) => (isTagged(part) ? BigInt(part.$bigint) : part));
}

function isTagged(value: unknown): value is { readonly $bigint: string } {
  return (
    typeof value === "object" && value !== null && "$bigint" in value && typeof value.$bigint === "string"
  );
}
