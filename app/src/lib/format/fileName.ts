/** A file's name, without its ending, from words that somebody wrote; `otherwise` if nothing of them can stand in one. */
export function fileNameOf(words: string, otherwise: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return name === "" ? otherwise : name;
}
