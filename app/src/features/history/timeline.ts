import type { TimelineEntry } from "@commonweight/sdk/history";
import { isNote, type KindFilter, kindOf } from "./kinds.ts";

/** An entry of the record with its sentence. */
export type Line = {
  entry: TimelineEntry;
  sentence: string;
  /** The reason that a vote gave; empty for everything else. */
  reason: string;
};

export type Selection = {
  kind: KindFilter;
  /** Words that must all be in the sentence or the reason. */
  wanted: string;
  /** Whether what contracts note for themselves is shown too. */
  notes: boolean;
};

export type Selected = {
  /** Newest first. */
  lines: readonly Line[];
  /** Notes that would be there too. */
  hiddenNotes: number;
};

/** The lines that a reader asked for, newest first. */
export function select(all: readonly Line[], { kind, wanted, notes }: Selection): Selected {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const found = all.filter(
    (line) =>
      (kind === "all" || kindOf(line.entry) === kind) && words.every((word) => textOf(line).includes(word)),
  );
  const lines = notes ? found : found.filter(({ entry }) => !isNote(entry));
  return { lines: lines.toReversed(), hiddenNotes: found.length - lines.length };
}

function textOf({ entry, sentence, reason }: Line): string {
  return plain(`${sentence} ${reason} block ${entry.source.blockNumber} ${entry.source.transactionHash}`);
}

/** Letters compared without case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export type Day = {
  /** "2026-12-04", in UTC. */
  date: string;
  lines: readonly Line[];
};

/** Lines in their order, parted where the day changes (UTC). */
export function byDay(lines: readonly Line[]): Day[] {
  const days: { date: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const date = new Date(line.entry.source.timestamp * 1000).toISOString().slice(0, 10);
    const last = days.at(-1);
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return days;
}

/** "Friday 4 December 2026". */
export function sayDay(date: string): string {
  return new Date(`${date}T00:00:00Z`)
    .toLocaleDateString("en-GB", {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    })
    .replace(",", "");
}

/** "14:05" in UTC. Seconds since 1970. */
export function sayHour(timestamp: number): string {
  return new Date(timestamp * 1000).toISOString().slice(11, 16);
}

/** How many lines stand on the page at first, and how many each further step adds. */
export const STEP = 100;

/** How many lines an address asks for. */
export function shownFrom(value: string | null): number {
  if (value === null || !/^\d{1,6}$/.test(value)) return STEP;
  return Math.max(STEP, Number(value));
}
