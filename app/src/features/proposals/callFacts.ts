import type { House } from "@commonweight/sdk/chain";
import type { Outline, ProposalOutline } from "@commonweight/sdk/history";
import {
  BADGES,
  type Badge,
  badges,
  decodeCalls,
  LABELS,
  type Label,
  labels,
} from "@commonweight/sdk/proposals";

/** What the calls of a proposal tell at first sight. */
export type CallFacts = { readonly notices: readonly Badge[]; readonly about: readonly Label[] };

/** Told by the calls; of a proposal whose calls are elsewhere, what the index says of them. */
export function callFacts(
  house: House,
  { opened }: Pick<Outline, "opened">,
  { id, calls = [] }: Pick<ProposalOutline, "id" | "calls">,
): CallFacts {
  const kinds = opened?.kinds[String(id)];
  if (kinds !== undefined)
    return {
      notices: BADGES.filter((badge) => kinds.includes(badge)),
      about: LABELS.filter((label) => kinds.includes(label)),
    };
  const actions = decodeCalls(house, calls);
  return { notices: badges(actions), about: labels(actions) };
}
