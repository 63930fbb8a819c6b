import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Hex } from "viem";

/** Raised when the format changes, so that a journal of another format is never half understood. */
const FORMAT = 1;

export interface JournalHeader {
  readonly format: typeof FORMAT;
  readonly chainId: number;
  readonly genesisTime: number;
  readonly salt: Hex;
  /** What the chain was seeded from. Another key means another chain. */
  readonly key: string;
}

/** A block: its timestamp in seconds, its hash, and the raw transactions accepted since the block before. */
export interface BlockEntry {
  readonly time: number;
  readonly hash: Hex;
  readonly txs?: readonly Hex[];
}

/** Chain time minus wall clock from here on, in seconds. The first one marks the end of the seeding. */
export interface OffsetEntry {
  readonly offset: number;
}

export type JournalEntry = BlockEntry | OffsetEntry;

export interface JournalContent {
  readonly header: JournalHeader;
  readonly entries: readonly JournalEntry[];
}

/** Appends entries. Each is handed to the operating system before `append` returns, so that it outlives a killed process. */
export class Journal {
  readonly #file: number;

  private constructor(file: number) {
    this.#file = file;
  }

  static create(path: string, header: Omit<JournalHeader, "format">): Journal {
    mkdirSync(dirname(path), { recursive: true });
    const journal = new Journal(openSync(path, "w"));
    journal.#line({ format: FORMAT, ...header });
    return journal;
  }

  static continue(path: string): Journal {
    return new Journal(openSync(path, "a"));
  }

  append(entry: JournalEntry): void {
    this.#line(entry);
  }

  close(): void {
    closeSync(this.#file);
  }

  #line(value: object): void {
    const line = Buffer.from(`${JSON.stringify(value)}\n`);
    let written = 0;
    while (written < line.length) written += writeSync(this.#file, line, written);
  }
}

/** Moves a journal that can't be used out of the way, and returns its new path. */
export function setAside(path: string): string {
  const aside = `${path}.${Date.now()}.old`;
  renameSync(path, aside);
  return aside;
}

/**
 * Reads a journal; nothing if there is none. A last line without its line break was being written when the process
 * died: it was never answered for, and is cut off. Anything else out of order makes the whole journal unreadable.
 */
export function readJournal(path: string): JournalContent | "unreadable" | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf("\n") + 1;
  if (end < bytes.length) truncateSync(path, end);
  const [first = "", ...rest] = bytes.subarray(0, end).toString("utf8").split("\n").slice(0, -1);
  try {
    const header: JournalHeader = JSON.parse(first);
    if (header.format !== FORMAT) return "unreadable";
    return { header, entries: rest.map((line): JournalEntry => JSON.parse(line)) };
  } catch {
    return "unreadable";
  }
}
