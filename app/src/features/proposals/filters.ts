import type { ProposalState } from "@commonweight/sdk/chain";
import type { Proposal } from "@commonweight/sdk/history";

/** The states as readers look for them. */
export const STATE_FILTERS = [
  { value: "all", label: "All", states: undefined },
  { value: "upcoming", label: "Not open yet", states: ["Pending"] },
  { value: "open", label: "Open for votes", states: ["Active"] },
  { value: "passed", label: "Passed, not carried out yet", states: ["Succeeded", "Queued"] },
  { value: "done", label: "Carried out", states: ["Executed"] },
  { value: "fell", label: "Defeated, cancelled or expired", states: ["Defeated", "Cancelled", "Expired"] },
] as const satisfies readonly {
  value: string;
  label: string;
  states: readonly ProposalState[] | undefined;
}[];

export type StateFilter = (typeof STATE_FILTERS)[number]["value"];

/** The filter that an address names; all of them when it names none. */
export function stateFilterFrom(value: string | null): StateFilter {
  return STATE_FILTERS.find((filter) => filter.value === value)?.value ?? "all";
}

/** Whether a state belongs to a filter. A state that is not read yet belongs to all of them only. */
export function inState(filter: StateFilter, state: ProposalState | undefined): boolean {
  const states: readonly ProposalState[] | undefined = STATE_FILTERS.find((f) => f.value === filter)?.states;
  return states === undefined || (state !== undefined && states.includes(state));
}

/** Where a search found what it looked for, with a piece of the text around it. */
export type Found = { where: "title" | "text" | "reason"; excerpt: string };

/** Letters compared without case and accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A proposal as far as it was read. */
type Searched = Pick<Proposal, "id" | "title"> & Partial<Pick<Proposal, "description" | "votes">>;

/**
 * Looks for every word of a search in a proposal's number, title, text and reasons. Nothing when some word is nowhere;
 * the place named is that of the word that was hardest to find.
 */
export function search(
  { id, title: said, description = "", votes = [] }: Searched,
  wanted: string,
): Found | undefined {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  const title = `${id} #${id} ${plain(said)}`;
  let found: Found = { where: "title", excerpt: "" };
  for (const word of words) {
    if (title.includes(word)) continue;
    if (plain(description).includes(word)) {
      if (found.where === "title") found = { where: "text", excerpt: excerpt(description, word) };
      continue;
    }
    const vote = votes.find(({ reason }) => plain(reason).includes(word));
    if (vote === undefined) return undefined;
    found = { where: "reason", excerpt: excerpt(vote.reason, word) };
  }
  return found;
}

const AROUND = 60;

/** The text around a word, on one line. */
function excerpt(text: string, word: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const at = Math.max(0, plain(line).indexOf(word));
  const from = Math.max(0, at - AROUND);
  const to = Math.min(line.length, at + word.length + AROUND);
  return `${from > 0 ? "…" : ""}${line.slice(from, to)}${to < line.length ? "…" : ""}`;
}
