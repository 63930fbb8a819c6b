import { showInvisible } from "../../words/showInvisible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text within XML, in an element or an attribute. What is invisible shows, so that no character is left that XML forbids. */
export function xml(text: string): string {
  const shown = showInvisible(text.replace(/\s+/g, " "));
  return shown.replace(/[&<>"'\ufffe\uffff]|\p{Cs}/gu, (each) => ENTITIES[each] ?? "\ufffd");
}
