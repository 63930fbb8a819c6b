import { type Address, getAddress, type Hex, isAddress } from "viem";
import type { ClockMode } from "../chain/deployment.ts";
import type { Moment, Source, Sourced } from "./source.ts";
import type { DatasetStanding, Model, Release } from "./types/models.ts";
import type { Facts, MemberOutline, Outline, ProposalFacts } from "./types/outline.ts";
import type { Proposal, Vote } from "./types/proposals.ts";
import type { Run } from "./types/runs.ts";
import type { SettingName, SettingValue } from "./types/settings.ts";
import type { TimelineEntry } from "./types/timeline.ts";
import type { History } from "./types.ts";

type ProposalsOf<P> = { readonly proposals: Readonly<Record<string, P>> };
type MembersOf<M> = { readonly members: Readonly<Record<string, M>> };

/** Proposals, newest first. */
export function listProposals<P extends ProposalFacts>({ proposals }: ProposalsOf<P>): P[] {
  return Object.values(proposals).sort((a, b) => place(b.created) - place(a.created) || compare(b.id, a.id));
}

export function findProposal<P extends ProposalFacts>(
  { proposals }: ProposalsOf<P>,
  id: bigint,
): P | undefined {
  return proposals[String(id)];
}

/** The votes on a proposal that are at hand: all, or those since the index's block. */
export function knownVotes(facts: Facts, id: bigint): readonly Vote[] {
  return (facts as History).proposals[String(id)]?.votes ?? [];
}

export function findVote({ votes }: Pick<Proposal, "votes">, voter: Address): Vote | undefined {
  const address = getAddress(voter);
  return votes.find((vote) => vote.voter === address);
}

/** Whoever holds tokens or votes now, most votes first. */
export function listMembers<M extends MemberOutline>({ members }: MembersOf<M>): M[] {
  return Object.values(members)
    .filter(({ balance, votes }) => balance > 0n || votes > 0n)
    .sort((a, b) => compare(b.votes, a.votes) || compare(b.balance, a.balance));
}

export function findMember<M extends MemberOutline>(
  { members }: MembersOf<M>,
  account: Address,
): M | undefined {
  return isAddress(account, { strict: false }) ? members[getAddress(account)] : undefined;
}

/** Who lets this account vote with their tokens, itself left out. */
export function listDelegators<M extends MemberOutline>({ members }: MembersOf<M>, account: Address): M[] {
  const address = getAddress(account);
  return Object.values(members).filter(
    (member) => member.delegate === address && member.address !== address && member.balance > 0n,
  );
}

/** The last value set at or before a moment of a clock; undefined if none was. */
export function valueAt<T>(values: readonly Sourced<T>[], moment: number, clock: ClockMode): T | undefined {
  const at = (source: Source) => (clock === "timestamp" ? source.timestamp : source.blockNumber);
  return values.findLast(({ source }) => at(source) <= moment)?.value;
}

export function listModels({ models }: Pick<Facts, "models">): Model[] {
  return Object.values(models).sort((a, b) => compare(a.id, b.id));
}

export function findModel({ models }: Pick<Facts, "models">, id: bigint): Model | undefined {
  return models[String(id)];
}

/** The datasets that a model is made of now, in the order of their ids, as the contract gives them. */
export function listAdopted({ standings }: Model): DatasetStanding[] {
  return Object.values(standings)
    .filter(({ current }) => current.standing === "Adopted")
    .sort((a, b) => compare(BigInt(a.datasetId), BigInt(b.datasetId)));
}

export function findRelease({ models }: Pick<Facts, "models">, id: bigint): Release | undefined {
  for (const { releases } of Object.values(models)) {
    const release = releases.find((candidate) => candidate.id === id);
    if (release) return release;
  }
  return;
}

/** Every release with this manifest or this content root. */
export function findReleasesByDigest({ models }: Pick<Facts, "models">, digest: Hex): Release[] {
  return Object.values(models)
    .flatMap(({ releases }) => releases)
    .filter(({ manifestDigest, contentRoot }) => manifestDigest === digest || contentRoot === digest);
}

/** Runs, newest first. */
export function listRuns({ runs }: Pick<Facts, "runs">): Run[] {
  return Object.values(runs).sort((a, b) => compare(b.id, a.id));
}

export function findRun({ runs }: Pick<Facts, "runs">, id: bigint): Run | undefined {
  return runs[String(id)];
}

/** What a setting is now, and who set it. */
export function currentSetting(
  { settings }: Pick<Facts, "settings">,
  setting: SettingName,
): SettingValue | undefined {
  return settings[setting]?.at(-1);
}

/** The events that belong to a proposal, in order. */
export function timelineOf({ timeline }: Pick<History, "timeline">, proposalId: bigint): TimelineEntry[] {
  return timeline.filter((entry) => entry.proposalId === proposalId);
}

/** The latest events, oldest first: some tens of them at least, or as many as there are. */
export function recentEvents(history: Outline): readonly TimelineEntry[] {
  return (history as History).timeline;
}

/** A document's text, when it was published here and is short enough to be kept. */
export function textOf({ catalogue }: Pick<Facts, "catalogue">, digest: Hex): string | undefined {
  return catalogue.documents[digest]?.text;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function place({ blockNumber, logIndex }: Moment): number {
  return blockNumber * 1e5 + logIndex;
}
