import type { Address, Hex } from "viem";
import { IndexError } from "../IndexError.ts";

/** Gives a value back as what it was found to be. Throws {@link IndexError} naming the place otherwise. */
export type Check<T> = (value: unknown, at: string) => T;

type Optional<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];

/** Every field of a type, so that a type that grows does not leave its check behind. */
type Fields<T> = { [K in Exclude<keyof T, Optional<T>>]-?: Check<T[K]> };
type OptionalFields<T> = { [K in Optional<T>]-?: Check<Exclude<T[K], undefined>> };

export const text: Check<string> = (value, at) => (typeof value === "string" ? value : fail(at, "a text"));

export const flag: Check<boolean> = (value, at) =>
  typeof value === "boolean" ? value : fail(at, "true or false");

/** A whole number that a JavaScript number holds exactly. */
export const whole: Check<number> = (value, at) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : fail(at, "a whole number");

export const big: Check<bigint> = (value, at) =>
  typeof value === "bigint" ? value : fail(at, "a large whole number");

export const bytes: Check<Hex> = (value, at) =>
  typeof value === "string" && /^0x(?:[0-9a-fA-F]{2})*$/.test(value)
    ? (value as Hex)
    : fail(at, "bytes in hexadecimal");

export const hash: Check<Hex> = (value, at) =>
  typeof value === "string" && /^0x[0-9a-fA-F]{64}$/.test(value)
    ? (value as Hex)
    : fail(at, "32 bytes in hexadecimal");

export const account: Check<Address> = (value, at) =>
  typeof value === "string" && /^0x[0-9a-fA-F]{40}$/.test(value)
    ? (value as Address)
    : fail(at, "an address");

/** A sha-256 as file names have it. */
export const fileDigest: Check<string> = (value, at) =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value : fail(at, "a sha-256");

export function oneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (value, at) => values.find((each) => each === value) ?? fail(at, `one of ${values.join(", ")}`);
}

export function list<T>(item: Check<T>): Check<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return fail(at, "a list");
    return value.map((each, index) => item(each, `${at}[${index}]`));
  };
}

export function record<T>(item: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, at) => {
    const found: Record<string, T> = {};
    for (const [key, each] of Object.entries(plain(value, at))) {
      if (key === "__proto__") fail(at, "without such a name");
      found[key] = item(each, `${at}.${key}`);
    }
    return found;
  };
}

/** An object with these fields and no others. */
export function object<T extends object>(fields: Fields<T>, optional?: OptionalFields<T>): Check<T> {
  const required = Object.entries<Check<unknown>>(fields);
  const others = Object.entries<Check<unknown>>(optional ?? {});
  const known = new Set([...required, ...others].map(([key]) => key));
  return (value, at) => {
    const given = plain(value, at);
    const found: Record<string, unknown> = {};
    for (const [key, check] of required) found[key] = check(given[key], `${at}.${key}`);
    for (const [key, check] of others) {
      if (given[key] !== undefined) found[key] = check(given[key], `${at}.${key}`);
    }
    const stray = Object.keys(given).find((key) => !known.has(key));
    if (stray !== undefined) fail(`${at}.${stray}`, "absent");
    return found as T;
  };
}

export function fail(at: string, expected: string): never {
  throw new IndexError(`${at} must be ${expected}.`);
}

function plain(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(at, "an object");
  return value as Readonly<Record<string, unknown>>;
}
