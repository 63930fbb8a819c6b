/**
 * What can steer a terminal, or make a text look like another: controls (C0, DEL, C1), line and paragraph separators, and
 * marks that turn the direction of text (Unicode, UAX #9).
 */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** One line of a terminal with a stranger's text in it: whatever could steer the terminal becomes a question mark. */
export function printable(text: string): string {
  return text.replace(STEERING, "?");
}

/** JSON, indented, for a terminal: the same value, with what could steer the terminal escaped. */
export function printableJson(value: unknown): string {
  const escaped = (character: string) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value, undefined, 2).replace(STEERING, escaped);
}
