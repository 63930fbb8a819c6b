import { type Address, getAddress, type Hex, isAddress, isHash, parseEther } from "viem";

export type Json = Readonly<Record<string, unknown>>;

/** Thrown when a plan can't be used. The message names the field. */
class PlanError extends Error {
  override name = "PlanError";
}

export function object(value: unknown, field: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(field, "an object");
  return value as Json;
}

export function text(json: Json, key: string, parent?: string): string {
  const value = json[key];
  if (typeof value !== "string") throw wrong(name(key, parent), "a text");
  return value;
}

export function number(json: Json, key: string, parent?: string): number {
  const value = json[key];
  if (typeof value !== "number" || !(value >= 0)) throw wrong(name(key, parent), "a number from 0");
  return value;
}

export function votes(value: unknown, field: string): bigint {
  if (typeof value !== "string" || !/^\d+(\.\d+)?$/.test(value))
    throw wrong(field, 'a number of votes as text, like "1200"');
  return parseEther(value);
}

export function address(value: unknown, field: string): Address {
  if (typeof value !== "string" || !isAddress(value))
    throw wrong(field, "an address, with its checksum if it has capitals");
  return getAddress(value);
}

export function digests(value: unknown, field: string): readonly Hex[] {
  if (!Array.isArray(value)) throw wrong(field, "a list");
  return value.map((digest, index) => {
    if (typeof digest !== "string" || !isHash(digest)) throw wrong(`${field}[${index}]`, "a sha-256 digest");
    return digest;
  });
}

export function whole(value: unknown, field: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(field, "a whole number");
  return value as number;
}

export function optional<T>(
  json: Json,
  key: string,
  read: (value: unknown, field: string) => T,
  parent?: string,
): T | undefined {
  return json[key] === undefined ? undefined : read(json[key], name(key, parent));
}

function name(key: string, parent?: string): string {
  return parent === undefined ? key : `${parent}.${key}`;
}

function wrong(field: string, expected: string): PlanError {
  return new PlanError(`In the plan, ${field} must be ${expected}.`);
}
