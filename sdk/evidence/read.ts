/** Makes the error of whoever reads. */
type Refusal = (details: string, cause?: unknown) => Error;

export function jsonOf(bytes: Uint8Array, refusal: Refusal): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw refusal("It is no JSON in UTF-8.", cause);
  }
}

export function fieldsOf(value: unknown, refusal: Refusal): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw refusal("It is no object.");
}

/** A value of a stranger, short enough to be told. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "missing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
