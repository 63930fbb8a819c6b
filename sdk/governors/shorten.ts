const LONGEST = 64;

/** A name of at most 64 characters: what a stranger's contract calls itself may be of any length. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST)];
  return characters.length > LONGEST || text.length > 4 * LONGEST
    ? `${characters.slice(0, LONGEST - 1).join("")}…`
    : text;
}
