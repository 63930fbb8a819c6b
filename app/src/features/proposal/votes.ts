import { type Choice, choiceOf } from "@commonweight/sdk/chain";
import type { Vote } from "@commonweight/sdk/history";

export const REASON_ORDERS = [
  { value: "largest", label: "Largest first" },
  { value: "newest", label: "Newest first" },
] as const;
export type ReasonOrder = (typeof REASON_ORDERS)[number]["value"];

export const CHOICE_FILTERS = [
  { value: "all", label: "All" },
  { value: "For", label: "For" },
  { value: "Against", label: "Against" },
  { value: "Abstain", label: "Abstain" },
] as const satisfies readonly { value: "all" | Choice; label: string }[];
export type ChoiceFilter = (typeof CHOICE_FILTERS)[number]["value"];

export function reasonOrderFrom(value: string | null): ReasonOrder {
  return value === "newest" ? "newest" : "largest";
}

export function choiceFilterFrom(value: string | null): ChoiceFilter {
  return CHOICE_FILTERS.find((filter) => filter.value === value)?.value ?? "all";
}

/** Votes parted by whether they say why, in the order wanted. */
export function arrangeVotes(
  votes: readonly Vote[],
  order: ReasonOrder,
  choice: ChoiceFilter,
): { withReason: Vote[]; without: Vote[] } {
  const shown = votes
    .filter(({ support }) => choice === "all" || choiceOf(support) === choice)
    .sort(order === "newest" ? byNewest : byWeight);
  return {
    withReason: shown.filter(({ reason }) => reason.trim() !== ""),
    without: shown.filter(({ reason }) => reason.trim() === ""),
  };
}

function byNewest(a: Vote, b: Vote): number {
  return b.source.blockNumber - a.source.blockNumber || b.source.logIndex - a.source.logIndex;
}

function byWeight(a: Vote, b: Vote): number {
  if (a.weight === b.weight) return byNewest(a, b);
  return a.weight > b.weight ? -1 : 1;
}

/** So many links of a text are listed, and so many of its UTF-16 units are searched: a text may be of any length. */
const MOST_LINKS = 40;
const SEARCHED = 200_000;

/** Links in a text, each once, in order: where a discussion is. Only the web's own kinds. */
export function linksIn(text: string): { href: string; host: string }[] {
  const found = new Map<string, string>();
  for (const [match] of text.slice(0, SEARCHED).matchAll(/https?:\/\/[^\s<>()[\]"'`]{1,2000}/g)) {
    if (found.size === MOST_LINKS) break;
    const href = match.replace(/[.,;:!?]+$/, "");
    try {
      found.set(href, new URL(href).host);
    } catch {
      // Not an address after all.
    }
  }
  return [...found].map(([href, host]) => ({ href, host }));
}

/** The link on the first line of a text that speaks of a discussion or a forum. */
export function discussionIn(text: string): { href: string; host: string } | undefined {
  for (const line of text.split("\n")) {
    const [link] = linksIn(line);
    if (link !== undefined && /\b(discuss|discussed|discussion|forum)\b/i.test(line)) return link;
  }
  return undefined;
}
