import { proposerEnding } from "@commonweight/sdk/history";
import type { Address } from "viem";
import type { ProposalDraft } from "../draft/draft.ts";

/** The title's place before the text, as every reader of proposals expects it. */
function headed({ title, text }: Pick<ProposalDraft, "title" | "text">): string {
  return [`# ${title.trim()}`, text.trim()].filter((part) => part !== "").join("\n\n");
}

/**
 * A proposal's description as it goes on chain. Without the ending a stranger could copy it from the queue of
 * transactions, propose it first, and cancel it.
 */
export function describeDraft(
  draft: Pick<ProposalDraft, "title" | "text">,
  proposer: Address | undefined,
): string {
  const text = headed(draft);
  return proposer === undefined ? text : `${text}\n\n${proposerEnding(proposer)}`;
}

const encoder = new TextEncoder();

/** How many bytes the text may have, under a limit of the whole description and beside the title and the ending. */
export function roomForText(limit: number, title: string): number {
  const ending = `\n\n${proposerEnding(`0x${"0".repeat(40)}`)}`;
  const around = encoder.encode(`${headed({ title, text: "x" })}${ending}`).length - 1;
  return Math.max(0, limit - around);
}
