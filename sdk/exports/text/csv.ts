/** A value of a table. Amounts, ids and block numbers are numbers; a missing one is an empty cell. */
export type Cell = string | number | bigint | boolean | undefined;

/**
 * A table as RFC 4180 has it: UTF-8, CRLF, a field in double quotes where it needs them. A text that a spreadsheet could take
 * for a formula, because it begins with =, +, -, @ (or their full-width forms), a tab or a line break, also after spaces, gets
 * an apostrophe in front; so does a text that begins with an apostrophe, so that {@link fromCsvText} takes back just that.
 */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

const RISKY = /^(?:\s*['=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

function field(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const text = RISKY.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that a cell stands for. */
export function fromCsvText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
