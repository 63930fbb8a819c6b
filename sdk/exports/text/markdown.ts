import { showInvisible } from "../../words/showInvisible.ts";

/**
 * What a stranger wrote, as one line of Markdown that says just that (CommonMark 0.31, 2.4: any ASCII punctuation can be
 * escaped): no markup, HTML, image, mention or formula comes of it, no line break ends a table's row, and what is invisible
 * shows.
 */
export function plain(text: string): string {
  const line = showInvisible(text.replace(/\s+/g, " ").trim());
  return atLineStart(line.replace(/[\\`*_{}[\]<>|~^$&!@]/g, "\\$&"));
}

/** What a stranger wrote over several lines, as a block quote that keeps lines and paragraphs. Nothing in it can end the quote. */
export function quote(text: string): string {
  const lines = text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map(plain);
  const quoted = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  if (quoted.at(-1) === "") quoted.pop();
  return quoted.map((line) => `> ${line}`.trimEnd()).join("\n");
}

/** A table of cells that are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

/** Ours to write: digests, addresses and numbers have no backticks. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** What would make a heading, a list, a rule or an underline of a line that begins with it. */
function atLineStart(line: string): string {
  return line.replace(/^([-+=#:])/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
