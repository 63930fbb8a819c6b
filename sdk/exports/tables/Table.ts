import type { Source } from "../../history/source.ts";
import type { Edition } from "../edition/Edition.ts";
import type { Cell } from "../text/csv.ts";

export interface Column {
  /** The field in JSON. */
  readonly key: string;
  /** What a number counts, where it isn't plain: the head of the column in CSV says it too. */
  readonly unit?: string;
}

export interface Table {
  /** Of its file, without an ending. */
  readonly name: string;
  /** What a row is. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** In the order of the chain, or of ids. */
  readonly rows: (edition: Edition) => readonly (readonly Cell[])[];
}

export const UNIT = "smallest unit of the token";
export const VOTES = "smallest unit of the vote token";
export const SECONDS = "seconds since 1970";
export const BASIS_POINTS = "basis points";

/** The columns of the event that a row comes from; {@link placeOf} fills them. */
export const PLACE: readonly Column[] = [
  { key: "block" },
  { key: "time", unit: SECONDS },
  { key: "transaction" },
  { key: "log_index" },
];

export function placeOf(source: Source | undefined): readonly Cell[] {
  if (source === undefined) return [undefined, undefined, undefined, undefined];
  return [source.blockNumber, source.timestamp, source.transactionHash, source.logIndex];
}

/** In the order of the chain. */
export function bySource(a: { readonly source: Source }, b: { readonly source: Source }): number {
  return a.source.blockNumber - b.source.blockNumber || a.source.logIndex - b.source.logIndex;
}

/** By number, whatever order an object's keys came in. */
export function byId(a: { readonly id: bigint }, b: { readonly id: bigint }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A digest or id, or nothing for zero. */
export function unlessZero(value: `0x${string}` | undefined): Cell {
  return value === undefined || /^0x0+$/.test(value) ? undefined : value;
}

/** A column for each word, and its unit where it has one. */
export function columns(...named: readonly (string | readonly [key: string, unit: string])[]): Column[] {
  return named.map((each) => (typeof each === "string" ? { key: each } : { key: each[0], unit: each[1] }));
}
