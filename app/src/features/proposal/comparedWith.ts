import type { ProposalFacts } from "@commonweight/sdk/history";
import type { ProposalReading } from "@commonweight/sdk/proposals";
import type { ProposalChanges } from "./changesOf.ts";

/** What a proposal is compared with: what stands now, or what stood when it was carried out, or ended. */
export function comparedWith(
  proposal: ProposalFacts,
  reading: ProposalReading | undefined,
): ProposalChanges["against"] {
  if (proposal.executed !== undefined) return "done";
  if (proposal.cancelled !== undefined) return "void";
  return reading?.state === "Defeated" || reading?.state === "Expired" ? "void" : "open";
}
