/** Code points that change how text is shown without being seen: direction marks, joiners, control codes, tags. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

/** Replaces each invisible character by its code point in brackets, so that no text can hide or reorder another. */
export function showInvisible(text: string): string {
  let shown = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const hidden = invisible.some(([from, to]) => code >= from && code <= to);
    shown += hidden ? `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]` : character;
  }
  return shown;
}
