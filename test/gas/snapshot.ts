import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "./report.ts";
import { type Key, keys, type Measures, type Note, notes, table } from "./table.ts";

const FILE = join(import.meta.dirname, "snapshot.json");
const PAGE = join(import.meta.dirname, "..", "..", "docs", "gas.md");
const [BEGIN, END] = ["<!-- measured: npm run bench:gas -- --update -->", "<!-- end of measured -->"];

/** Share of a snapshot's number by which a measurement may differ before it has to be looked at and written anew. */
const TOLERANCE = 0.005;

export interface Snapshot {
  readonly ours: Measures;
  readonly plain: Measures;
}

export function readSnapshot(): Snapshot {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Writes the snapshot, and its table into docs/gas.md. */
export function writeSnapshot({ ours, plain }: Snapshot): void {
  const snapshot = { ours: rounded(ours), plain: rounded(plain) };
  writeFileSync(FILE, `${JSON.stringify(snapshot, null, 2)}\n`);
  const { before, after } = page();
  writeFileSync(PAGE, `${before}${BEGIN}\n${markdownTable(snapshot.ours, snapshot.plain)}\n${END}${after}`);
}

/** The table that docs/gas.md shows. */
export function shownTable(): string {
  return page().measured.trim();
}

/** What is wrong with a measurement, in words; nothing if all is well. */
export function complaints(now: Snapshot, known: Snapshot): string[] {
  return [
    ...keys.filter((key) => now.ours[key] === undefined).map((key) => `${key} was not measured`),
    ...keys.flatMap((key) => overCeiling(key, now.ours[key])),
    ...(["ours", "plain"] as const).flatMap((side) =>
      [...keys, ...notes].flatMap((key) => drift(`${side} ${key}`, now[side][key], known[side][key])),
    ),
  ];
}

function overCeiling(key: Key, gas = 0): string[] {
  const { ceiling } = table[key];
  return ceiling !== undefined && gas > ceiling ? [`${key}: ${gas} is above its ceiling of ${ceiling}`] : [];
}

function drift(name: string, gas: number | undefined, known: number | undefined): string[] {
  if (gas === undefined && known === undefined) return [];
  if (gas !== undefined && known !== undefined && Math.abs(gas - known) <= known * TOLERANCE) return [];
  return [`${name}: ${gas} instead of ${known}; if that is meant: npm run bench:gas -- --update`];
}

function rounded(measures: Measures): Measures {
  const found = ([...keys, ...notes] as (Key | Note)[]).flatMap((key) => {
    const gas = measures[key];
    return gas === undefined ? [] : [[key, Math.round(gas)] as const];
  });
  return Object.fromEntries(found);
}

function page(): { before: string; measured: string; after: string } {
  const text = readFileSync(PAGE, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${PAGE} has lost the marks of its measured part.`);
  return {
    before: text.slice(0, begin),
    measured: text.slice(begin + BEGIN.length, end),
    after: text.slice(end + END.length),
  };
}
