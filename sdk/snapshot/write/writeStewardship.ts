import { type Hex, zeroHash } from "viem";
import type { House } from "../../chain/deployment.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import type { TimelineEntry } from "../../history/types/timeline.ts";
import type { History } from "../../history/types.ts";
import { CONTENTS_KIND, type Contents, type ProposalParts } from "../files/contents.ts";
import { EVENTS_KIND } from "../files/events.ts";
import { contractsOf, type ManifestEntry } from "../files/manifest.ts";
import { PROPOSAL_KIND, VOTES_KIND, type VoteRow } from "../files/proposal.ts";
import type { IndexFiles } from "./IndexFiles.ts";
import { openingOf } from "./openingOf.ts";
import { partOf, placeKey } from "./partEvents.ts";

/** Pages hold so many events or votes, so that reading one takes a few milliseconds. */
const PAGE = 500;

/** Adds one stewardship's files. The history must be a whole one, up to the end of a block. */
export function writeStewardship(files: IndexFiles, history: History, house: House): ManifestEntry {
  const parts: Record<"votes" | "acts" | "moves", TimelineEntry[]> = { votes: [], acts: [], moves: [] };
  const kept = new Set(
    Object.values(history.proposals).flatMap(({ votes }) => votes.map(({ source }) => placeKey(source))),
  );
  for (const entry of history.timeline) parts[partOf(entry, kept)].push(entry);
  const params = paramsOf(parts.votes);
  const proposals: Record<string, ProposalParts> = {};
  for (const [id, proposal] of Object.entries(history.proposals))
    proposals[id] = writeProposal(files, proposal, params);
  const contents: Contents = {
    kind: CONTENTS_KIND,
    proposals,
    acts: writeEvents(files, parts.acts),
    moves: writeEvents(files, parts.moves),
  };
  return {
    name: history.stewardship.name,
    contracts: contractsOf(history.stewardship),
    head: history.registryHead.length === 0 ? zeroHash : history.registryHead.head,
    events: history.timeline.length,
    proposals: Object.keys(history.proposals).length,
    opening: files.add(openingOf(history, house)),
    contents: files.add(contents),
  };
}

function writeProposal(
  files: IndexFiles,
  { id, calls, description, skipped, votes, ...proposal }: Proposal,
  params: ReadonlyMap<string, Hex>,
): ProposalParts {
  const rows = votes.map((vote): VoteRow => {
    const given = params.get(placeKey(vote.source));
    return given === undefined ? vote : { ...vote, params: given };
  });
  const { created, deadline, queued, executed, cancelled, expired } = proposal;
  const steps = { created, deadline, queued, executed, cancelled, expired };
  return {
    text: files.add({ kind: PROPOSAL_KIND, id, calls, description, skipped, steps }),
    votes: pagesOf(rows).map((page) => files.add({ kind: VOTES_KIND, id, votes: page })),
  };
}

function writeEvents(files: IndexFiles, events: readonly TimelineEntry[]): string[] {
  return pagesOf(events).map((page) => files.add({ kind: EVENTS_KIND, events: page }));
}

/** Parameters are in the events alone. */
function paramsOf(votes: readonly TimelineEntry[]): ReadonlyMap<string, Hex> {
  const found = new Map<string, Hex>();
  for (const { eventName, args, source } of votes)
    if (eventName === "VoteCastWithParams") found.set(placeKey(source), args.params);
  return found;
}

function pagesOf<T>(items: readonly T[]): T[][] {
  const pages: T[][] = [];
  for (let from = 0; from < items.length; from += PAGE) pages.push(items.slice(from, from + PAGE));
  return pages;
}
