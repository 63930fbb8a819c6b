/** Sizes of files for people, in units of 1000 bytes. */
const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** "999 bytes", "1.2 GB". */
export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? "byte" : "bytes"}`;
  const power = Math.min(UNITS.length, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${UNITS[power - 1]}`;
}

/** The end of a long path, where files differ. */
export function shortPath(path: string, most = 60): string {
  const characters = [...path];
  return characters.length <= most ? path : `\u2026${characters.slice(1 - most).join("")}`;
}
