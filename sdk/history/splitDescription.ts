const MAX_TITLE_LENGTH = 200;
/** No more of a first line is looked at, in UTF-16 units: a foreign governor's descriptions may be of any length. */
const MAX_LINE = 4 * MAX_TITLE_LENGTH;

/**
 * A proposal's title and body: the title is the first line that is not blank, without the marks of a Markdown heading, of
 * at most 200 characters. When it had to be cut, the body is the whole description, so that nothing is lost.
 */
export function splitDescription(description: string): { title: string; body: string } {
  const text = description.trimStart();
  const [whole, rest] = cutLine(text);
  const line = whole
    .slice(0, MAX_LINE)
    .replace(/^#{1,6}(?=\s|$)/, "")
    .replace(/\s+#+\s*$/, "")
    .trim();
  const characters = [...line];
  if (characters.length > MAX_TITLE_LENGTH || whole.length > MAX_LINE) {
    return { title: `${characters.slice(0, MAX_TITLE_LENGTH - 1).join("")}…`, body: description };
  }
  const [second, others] = cutLine(rest);
  const underlined = /^(=+|-{2,})\s*$/.test(second.slice(0, MAX_LINE));
  return { title: line, body: (underlined ? others : rest).trim() };
}

/** A text's first line, and what comes after it. */
function cutLine(text: string): [string, string] {
  const end = text.search(/[\r\n]/);
  if (end === -1) return [text, ""];
  return [text.slice(0, end), text.slice(text.startsWith("\r\n", end) ? end + 2 : end + 1)];
}
