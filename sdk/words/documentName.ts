import { splitDescription } from "../history/splitDescription.ts";

export interface DocumentName {
  readonly name?: string;
  /** 40 hexadecimal digits, for what is pinned to a revision. */
  readonly revision?: string;
}

const MAX_NAME_LENGTH = 100;

/** What a document calls itself: the `name` or `title` of a JSON document, the first line of any other. */
export function documentName(text: string): DocumentName {
  const fields = parseObject(text);
  if (!fields) return named(splitDescription(text).title);
  const name = [fields.name, fields.title].find((value) => typeof value === "string" && value.trim() !== "");
  const revision =
    typeof fields.locator === "string" ? /@([0-9a-f]{40})$/.exec(fields.locator)?.[1] : undefined;
  return { ...(typeof name === "string" && named(name)), ...(revision && { revision }) };
}

function named(name: string): DocumentName {
  const characters = [...name.trim()];
  if (characters.length === 0) return {};
  return {
    name:
      characters.length > MAX_NAME_LENGTH
        ? `${characters.slice(0, MAX_NAME_LENGTH - 1).join("")}…`
        : name.trim(),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (!text.trimStart().startsWith("{")) return;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return;
  }
}
