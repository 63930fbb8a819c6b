import type { Proposal } from "@commonweight/sdk/history";
import { showInvisible } from "../../lib/format/text.ts";
import { discussionIn } from "./votes.ts";

/** Where its proposer says that it is discussed: the host is what is shown, since the rest of a link can say anything. */
export function Discussion({ proposal }: { proposal: Proposal }) {
  const found = discussionIn(proposal.body);
  if (found === undefined) return null;
  return (
    <a href={found.href} title={showInvisible(found.href)} rel="noopener noreferrer" target="_blank">
      Discussed at {found.host}
    </a>
  );
}
