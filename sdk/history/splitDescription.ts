const MAX_TITLE_LENGTH = 200;

/**
 * A proposal's title and body: the title is the first line that is not blank, without the marks of a Markdown heading, of
 * at most 200 characters. When it had to be cut, the body is the whole description, so that nothing is lost.
 */
export function splitDescription(description: string): { title: string; body: string } {
  const [first = "", ...rest] = description.trimStart().split(/\r\n|\r|\n/);
  const line = first
    .replace(/^#{1,6}(?=\s|$)/, "")
    .replace(/\s+#+\s*$/, "")
    .trim();
  const characters = [...line];
  if (characters.length > MAX_TITLE_LENGTH) {
    return { title: `${characters.slice(0, MAX_TITLE_LENGTH - 1).join("")}…`, body: description };
  }
  if (/^(=+|-{2,})\s*$/.test(rest[0] ?? "")) rest.shift();
  return { title: line, body: rest.join("\n").trim() };
}
