import { type BallotBundle, parseBundle, writeBundle } from "@commonweight/sdk/ballots";
import type { Subject } from "../../../lib/subject.ts";

/** What a tab keeps of a bundle, in characters: the rest of its storage is for others. */
const MOST = 1_000_000;

/** An empty place for ballots of one governor. */
export function emptyBundle({ deployment, stewardship }: Subject): BallotBundle {
  const { chainId: id, genesisHash } = deployment;
  return { chain: { id, genesisHash }, governor: stewardship.governor, ballots: [] };
}

/** Where a tab keeps ballots: those that an account signed, or those that are to be relayed. */
export function bundleKey({ deployment, stewardship }: Subject, of: string): string {
  return `commonweight.ballots.${deployment.chainId}.${deployment.genesisHash.slice(0, 18)}.${stewardship.governor.toLowerCase()}.${of.toLowerCase()}`;
}

export function readKept(key: string): BallotBundle | undefined {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? undefined : parseBundle(kept);
  } catch {
    return undefined;
  }
}

/** Keeps a bundle until the tab is closed; false where the browser does not, or it is too long. An empty one is forgotten. */
export function keepBundle(key: string, bundle: BallotBundle): boolean {
  try {
    sessionStorage.removeItem(key);
    if (bundle.ballots.length === 0) return true;
    const text = new TextDecoder().decode(writeBundle(bundle));
    if (text.length > MOST) return false;
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
