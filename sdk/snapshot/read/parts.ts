import type { Proposal } from "../../history/types/proposals.ts";
import type { TimelineEntry } from "../../history/types/timeline.ts";
import { type Contents, contentsFile } from "../files/contents.ts";
import { eventsFile } from "../files/events.ts";
import { decodeFile } from "../files/file.ts";
import { type ProposalFile, proposalFile, type VoteRow, votesFile } from "../files/proposal.ts";
import { IndexError } from "../IndexError.ts";

/** Each of these throws {@link IndexError} for a file that is not the one that its digest names. */
export function readContents(bytes: Uint8Array, digest: string): Contents {
  return decodeFile(bytes, digest, contentsFile, "The list of files");
}

export function readEventsPart(bytes: Uint8Array, digest: string): readonly TimelineEntry[] {
  return decodeFile(bytes, digest, eventsFile, "A page of events").events;
}

export function readProposalPart(
  bytes: Uint8Array,
  digest: string,
  id: Proposal["id"],
): Omit<ProposalFile, "kind"> {
  const { kind: _, ...file } = decodeFile(bytes, digest, proposalFile, "A proposal's file");
  checkId(file.id, id);
  return file;
}

export function readVotesPart(bytes: Uint8Array, digest: string, id: Proposal["id"]): readonly VoteRow[] {
  const file = decodeFile(bytes, digest, votesFile, "A page of votes");
  checkId(file.id, id);
  return file.votes;
}

function checkId(found: bigint, wanted: bigint): void {
  if (found !== wanted) throw new IndexError(`The file for proposal ${wanted} is about proposal ${found}.`);
}
