import type { Outline } from "./types/outline.ts";
import type { Proposal } from "./types/proposals.ts";
import type { History } from "./types.ts";

/** A proposal with its text and votes, where an outline has all of them: where it came after the index's block. */
export function findWholeProposal(outline: Outline, id: bigint): Proposal | undefined {
  const elsewhere = outline.opened?.kinds[String(id)] !== undefined;
  return elsewhere ? undefined : (outline as History).proposals[String(id)];
}
