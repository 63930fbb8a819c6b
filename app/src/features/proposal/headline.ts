import type { Action, ActionType } from "@commonweight/sdk/proposals";

/** Entries in the catalogue decide nothing; they make ready what the other actions speak of. */
const PREPARING: ReadonlySet<ActionType> = new Set([
  "registerTerms",
  "registerDataset",
  "addLocator",
  "publishDocument",
]);

/** About what a heading can hold on two lines. */
const MAX_LENGTH = 160;

/**
 * One sentence that says what a proposal's calls change. Calls that can't be read come first, preparations only when there
 * is nothing else; what does not fit is counted, never left out in silence.
 */
export function headline(actions: readonly Action[], sentences: readonly string[]): string {
  const all = actions.map((action, index) => ({ action, sentence: sentences[index] ?? "" }));
  const deciding = all.filter(({ action }) => !PREPARING.has(action.type));
  const raw = deciding.filter(({ action }) => action.type === "call");
  const typed = deciding.filter(({ action }) => action.type !== "call");
  const [first, ...others] = deciding.length === 0 ? all : [...raw, ...typed];
  if (first === undefined) return "Changes nothing: it has no calls";
  let said = first.sentence;
  for (const [index, { sentence }] of others.entries()) {
    const longer = `${said}; ${lowerFirst(sentence)}`;
    if (longer.length > MAX_LENGTH) {
      const left = others.length - index;
      return `${said}; and ${left} more ${left === 1 ? "change" : "changes"}`;
    }
    said = longer;
  }
  return said;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
