import { fold } from "./fold.ts";

/** A stretch of an excerpt; `hit` is what was looked for. */
export type Piece = { readonly text: string; readonly hit: boolean };

/** So many characters are shown on both sides. */
const AROUND = 60;

/** The text around a folded word, on one line, parted where the word stands; no character is cut in two. */
export function excerptOf(text: string, word: string): Piece[] {
  const characters = Array.from(text.replace(/\s+/g, " ").trim());
  const [from, to] = locate(characters, word);
  const [start, end] = [Math.max(0, from - AROUND), Math.min(characters.length, to + AROUND)];
  const piece = (first: number, last: number) => characters.slice(first, last).join("");
  return [
    { text: `${start > 0 ? "…" : ""}${piece(start, from)}`, hit: false },
    { text: piece(from, to), hit: true },
    { text: `${piece(to, end)}${end < characters.length ? "…" : ""}`, hit: false },
  ].filter(({ text: part }) => part !== "");
}

/** Which characters a folded word covers. Folding can make a character shorter or longer, so each is folded by itself. */
function locate(characters: readonly string[], word: string): [number, number] {
  let folded = "";
  const owners: number[] = [];
  for (const [index, character] of characters.entries()) {
    const plain = fold(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) owners.push(index);
  }
  const at = startOf(folded, word);
  const [first, last] = [owners[at], owners[at + word.length - 1]];
  return first === undefined || last === undefined ? [0, 0] : [first, last + 1];
}

/** Where it begins a word, else where it first is. */
function startOf(text: string, word: string): number {
  const spaced = text.indexOf(` ${word}`);
  if (text.startsWith(word)) return 0;
  return spaced >= 0 ? spaced + 1 : text.indexOf(word);
}
