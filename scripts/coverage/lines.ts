/** For each source, each line that holds code, and whether it was run. */
export type Lines = Map<string, Map<number, boolean>>;

/** Adds what an lcov file says. A line that one suite ran has been run. */
export function addLines(lines: Lines, lcov: string): void {
  let file = new Map<number, boolean>();
  for (const row of lcov.split("\n")) {
    const [, name] = /^SF:(.*)$/.exec(row) ?? [];
    if (name !== undefined) {
      const path = name.replaceAll("\\", "/");
      file = lines.get(path) ?? new Map();
      lines.set(path, file);
    }
    const [, line, count] = /^DA:(\d+),(\d+)/.exec(row) ?? [];
    if (line !== undefined) file.set(Number(line), file.get(Number(line)) === true || count !== "0");
  }
}
