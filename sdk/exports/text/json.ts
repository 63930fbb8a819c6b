/** JSON of one shape: two spaces, a line break at the end, keys in the order in which they are given, bigints as decimal texts. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each), 2)}\n`;
}
