import { type Key, keys, type Measures, type Note, notes, table } from "./table.ts";

const MISSING = "";

/** One line for each row: key, action, ours, plain OpenZeppelin, best peer, ceiling, ours in plain OpenZeppelin's terms. */
function cells(key: Key | Note, ours: Measures, plain: Measures): string[] {
  const { action, peer, ceiling } = table[key];
  const [mine, theirs] = [ours[key], plain[key]];
  const ratio =
    mine !== undefined && theirs !== undefined ? `${Math.round((mine / theirs) * 100)}%` : MISSING;
  return [
    key,
    action,
    amount(mine),
    amount(theirs),
    peer === undefined ? MISSING : `${amount(peer[0])} (${peer[1]})`,
    amount(ceiling),
    ratio,
  ];
}

function amount(gas: number | undefined): string {
  return gas === undefined ? MISSING : Math.round(gas).toLocaleString("en-US");
}

const HEADS = ["key", "action", "ours", "plain OZ", "best peer", "ceiling", "ours / plain OZ"];

/** For a terminal. */
export function textTable(ours: Measures, plain: Measures): string {
  const rows = [HEADS, ...[...keys, ...notes].map((key) => cells(key, ours, plain))];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const left = new Set([0, 1, 4]);
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** For docs/gas.md. */
export function markdownTable(ours: Measures, plain: Measures): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  const rows = [...keys, ...notes].map((key) => {
    const [name, ...rest] = cells(key, ours, plain);
    return line([`\`${name}\``, ...rest]);
  });
  return [line(HEADS), "|---|---|---:|---:|---|---:|---:|", ...rows].join("\n");
}
