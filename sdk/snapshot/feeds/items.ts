import type { Deployment } from "../../chain/deployment.ts";
import { listProposals } from "../../history/select.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import type { History } from "../../history/types.ts";
import { plainLine, plainText } from "./plain.ts";

/** What a feed says of one proposal. */
export interface FeedItem {
  /** The proposal's address in the sense of EIP-4824: `eip155:<chain>:<governor>?proposalId=<id>`. It never changes. */
  readonly id: string;
  readonly number: bigint;
  readonly title: string;
  readonly text: string;
  /** The page of the site; absent where nobody said where the site is. */
  readonly url?: string;
  /** The page as seen from the feed's own folder. */
  readonly path: string;
  /** Seconds. */
  readonly published: number;
  readonly updated: number;
  readonly proposer: string;
  readonly proposal: Proposal;
}

/** From a feed's folder, `deployments/<chain>/feeds/<governor>/`, to the root of the site. */
const TO_ROOT = "../../../../";

export interface FeedSubject {
  readonly deployment: Deployment;
  readonly history: History;
  readonly site: string | undefined;
}

/** Newest first. */
export function feedItems({ deployment, history, site }: FeedSubject): FeedItem[] {
  return listProposals(history).map((proposal) => {
    const path = pagePath(deployment, history, "proposal", proposal.id);
    return {
      id: `${feedId(deployment, history)}?proposalId=${proposal.id}`,
      number: proposal.id,
      title: plainLine(proposal.title) || `Proposal ${proposal.id}`,
      text: plainText(proposal.body),
      ...(site !== undefined && { url: new URL(path, site).href }),
      path: TO_ROOT + path,
      published: proposal.created.timestamp,
      updated: lastChange(proposal),
      proposer: proposal.proposer,
      proposal,
    };
  });
}

/** The governor's CAIP-10 account id. */
export function feedId({ chainId }: Deployment, { stewardship }: Pick<History, "stewardship">): string {
  return `eip155:${chainId}:${stewardship.governor}`;
}

/** A page of the site, from its root. */
export function pagePath(
  { chainId }: Deployment,
  { stewardship }: Pick<History, "stewardship">,
  page: "proposals" | "proposal",
  id?: bigint,
): string {
  const query = `chain=${chainId}&dao=${stewardship.governor}`;
  return `${page}/?${query}${id === undefined ? "" : `&id=${id}`}`;
}

function lastChange({ created, deadline, queued, executed, cancelled, expired }: Proposal): number {
  const sources = [created, deadline.source, queued?.source, executed, cancelled, expired];
  return Math.max(...sources.map((source) => source?.timestamp ?? 0));
}
