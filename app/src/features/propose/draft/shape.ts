/** Thrown when a kept or imported draft is not what this site writes. The message names the field. */
export class DraftError extends Error {
  override name = "DraftError";
}

/** What a part of a draft looks like: its empty form, and how a stranger's JSON becomes one. Throws {@link DraftError}. */
export interface Shape<T> {
  readonly blank: T;
  readonly read: (value: unknown, path: string) => T;
}

export type Drafted<S> = S extends Shape<infer T> ? T : never;

export function text(blank = ""): Shape<string> {
  return {
    blank,
    read: (value, path) => (typeof value === "string" ? value : refuse(path, "a text")),
  };
}

export function flag(blank = false): Shape<boolean> {
  return {
    blank,
    read: (value, path) => (typeof value === "boolean" ? value : refuse(path, "true or false")),
  };
}

export function count(): Shape<number> {
  return {
    blank: 0,
    read: (value, path) =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= 0
        ? value
        : refuse(path, "a whole number"),
  };
}

/** The first option is the blank one. */
export function oneOf<const T extends string>(options: readonly [T, ...T[]]): Shape<T> {
  return {
    blank: options[0],
    read: (value, path) =>
      options.find((option) => option === value) ?? refuse(path, `one of ${options.join(", ")}`),
  };
}

export function maybe<T>(inner: Shape<T>): Shape<T | null> {
  return { blank: null, read: (value, path) => (value === null ? null : inner.read(value, path)) };
}

export function list<T>(inner: Shape<T>, blank: readonly NoInfer<T>[] = []): Shape<readonly T[]> {
  return {
    blank,
    read: (value, path) =>
      Array.isArray(value)
        ? value.map((item, i) => inner.read(item, `${path}[${i}]`))
        : refuse(path, "a list"),
  };
}

export function record<S extends Readonly<Record<string, Shape<unknown>>>>(
  fields: S,
): Shape<{ readonly [key in keyof S]: Drafted<S[key]> }> {
  type Value = { readonly [key in keyof S]: Drafted<S[key]> };
  const entries = Object.entries(fields);
  return {
    blank: Object.fromEntries(entries.map(([key, field]) => [key, field.blank])) as Value,
    read: (value, path) => {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return refuse(path, "an object");
      const given = value as Readonly<Record<string, unknown>>;
      return Object.fromEntries(
        entries.map(([key, field]) => [key, field.read(given[key], `${path}.${key}`)]),
      ) as Value;
    },
  };
}

function refuse(path: string, expected: string): never {
  throw new DraftError(`${path} is not ${expected}`);
}
