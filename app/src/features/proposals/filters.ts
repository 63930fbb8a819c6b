import type { ProposalState } from "@commonweight/sdk/chain";
import { LABELS, type Label } from "@commonweight/sdk/proposals";
import { type Address, getAddress } from "viem";

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

/** The filter by what proposals are about, in words. The first shows all. */
export const ABOUT_WORDS: Readonly<Record<Label, string>> = {
  datasets: "Datasets",
  terms: "Terms",
  models: "Models and releases",
  runs: "Training runs",
  money: "Money",
  people: "People and votes",
  rules: "Rules",
  text: "Texts",
  other: "Other contracts",
};

/** The label that an address asks for; none when it names none. */
export function labelFrom(value: string | null): Label | undefined {
  return LABELS.find((label) => label === value);
}

/** Whose vote the proposals that are shown still need. Without an account nobody is known yet. */
export type Needs = { readonly account: Address | undefined };

/** In an address: the reader's own account. */
export const ME = "me";

/** The filter by who still has to vote: of the connected account, or of the one that an address names. */
export function needsFrom(value: string | null, connected: Address | undefined): Needs | undefined {
  if (value === ME) return { account: connected };
  const account = accountFrom(value ?? "");
  return account === undefined ? undefined : { account };
}

/** An account as somebody typed it; nothing when it is none. */
export function accountFrom(typed: string): Address | undefined {
  const text = typed.trim();
  return /^0x[0-9a-fA-F]{40}$/.test(text) ? getAddress(text.toLowerCase()) : undefined;
}
