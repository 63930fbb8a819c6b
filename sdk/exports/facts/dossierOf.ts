import { type Address, type Hex, keccak256, stringToHex } from "viem";
import { type Choice, choiceOf, type ProposalClass, type ProposalState } from "../../chain/enums.ts";
import { describeEvent } from "../../history/describe/event.ts";
import { historyBefore } from "../../history/historyWhile.ts";
import { profilesOf } from "../../history/profilesOf.ts";
import { findProposal, timelineOf } from "../../history/select.ts";
import type { Proposal } from "../../history/types/proposals.ts";
import type { Action } from "../../proposals/action.ts";
import { decodeCalls } from "../../proposals/decodeCall.ts";
import { describeActions } from "../../proposals/describeAction.ts";
import { explainClass } from "../../proposals/explainClass.ts";
import { proposalHash } from "../../proposals/predictions.ts";
import { whyClass } from "../../proposals/whyClass.ts";
import { ExportError } from "../ExportError.ts";
import type { Edition } from "../edition/Edition.ts";
import { type Stamp, stampOf } from "../edition/stampOf.ts";
import { type CitedDocument, citedDocuments } from "./citedDocuments.ts";
import { type Needed, outcomeOf } from "./outcomeOf.ts";

export const DOSSIER_KIND = "commonweight/dossier@1";

/** Everything that the record knows of one decision. Votes in the token's smallest unit, times in seconds. */
export interface Dossier {
  readonly kind: typeof DOSSIER_KIND;
  readonly stamp: Stamp;
  readonly id: bigint;
  readonly title: string;
  /** As it was proposed. */
  readonly description: string;
  readonly proposer: Address;
  readonly proposerName?: string;
  readonly state?: ProposalState;
  readonly class?: ProposalClass;
  readonly whyClass?: string;
  readonly calls: readonly DossierCall[];
  /** In the governor's clock. */
  readonly snapshot: number;
  readonly deadline: number;
  readonly tally: Proposal["tally"];
  /** What it needed by its class's rule at the snapshot. Absent before that, and for a governor without classes. */
  readonly needed?: Needed;
  readonly votes: readonly DossierVote[];
  readonly skipped: Proposal["skipped"];
  readonly documents: readonly CitedDocument[];
  /** Absent for what was never queued. */
  readonly timelock?: { readonly operation?: Hex; readonly executableFrom: number };
  readonly timeline: readonly DossierEvent[];
  readonly digests: {
    /** keccak-256 of the description, as the governor takes it. */
    readonly description: Hex;
    /** What the governor knows calls and description by; the id itself where ids are not counted. */
    readonly proposal: Hex;
  };
}

export interface DossierCall {
  readonly target: Address;
  /** Wei. */
  readonly value: bigint;
  readonly data: Hex;
  readonly sentence: string;
  readonly action: Action["type"];
  readonly class?: ProposalClass;
}

export interface DossierVote {
  readonly voter: Address;
  /** What the voter calls itself. Nobody vouches for it. */
  readonly name?: string;
  readonly choice: Choice | "unknown";
  readonly weight: bigint;
  readonly reason: string;
  readonly block: number;
  readonly time: number;
  readonly transaction: Hex;
}

export interface DossierEvent {
  readonly sentence: string;
  readonly event: string;
  readonly block: number;
  readonly time: number;
  readonly transaction: Hex;
  readonly logIndex: number;
}

/** Throws {@link ExportError} for a proposal that is not in the record by the edition's block. */
export function dossierOf(edition: Edition, id: bigint): Dossier {
  const proposal = findProposal(edition.history, id);
  if (!proposal) {
    throw new ExportError(`There is no proposal ${id} in this record.`, {
      details: `It was read to block ${edition.block.number}.`,
      remedy: "Check the number, or name a later block.",
    });
  }
  const { state, class: proposalClass, callClasses, needed } = outcomeOf(edition, proposal);
  const actions = decodeCalls(edition.house, proposal.calls);
  const sentences = sentencesOf(edition, proposal, actions);
  const profiles = profilesOf(edition.history);
  const { queued } = proposal;
  return {
    kind: DOSSIER_KIND,
    stamp: stampOf(edition),
    id,
    title: proposal.title,
    description: proposal.description,
    proposer: proposal.proposer,
    ...optional("proposerName", profiles[proposal.proposer]?.name),
    ...optional("state", state),
    ...(proposalClass && { class: proposalClass, whyClass: whyClass(explainClass(callClasses), sentences) }),
    calls: proposal.calls.map(({ target, value, data }, index) => ({
      ...{ target, value, data, sentence: sentences[index] ?? "", action: actions[index]?.type ?? "call" },
      ...optional("class", callClasses[index]),
    })),
    snapshot: proposal.snapshot,
    deadline: proposal.deadline.value,
    tally: proposal.tally,
    ...optional("needed", needed),
    votes: proposal.votes.map(({ voter, support, weight, reason, source }) => ({
      ...{
        voter,
        ...optional("name", profiles[voter]?.name),
        choice: choiceOf(support) ?? "unknown",
        weight,
      },
      ...{ reason, block: source.blockNumber, time: source.timestamp, transaction: source.transactionHash },
    })),
    skipped: proposal.skipped,
    documents: citedDocuments(edition, proposal, actions),
    ...(queued && {
      timelock: { ...optional("operation", queued.operation), executableFrom: queued.eta },
    }),
    timeline: timelineOf(edition.history, id).map((entry) => ({
      sentence: describeEvent(entry, edition.context),
      event: entry.eventName ?? "unknown",
      block: entry.source.blockNumber,
      time: entry.source.timestamp,
      transaction: entry.source.transactionHash,
      logIndex: entry.source.logIndex,
    })),
    digests: {
      description: keccak256(stringToHex(proposal.description)),
      proposal: `0x${proposalHash(proposal.calls, proposal.description).toString(16).padStart(64, "0")}`,
    },
  };
}

/** What an amendment changes is told against what stood before it; names don't change. */
function sentencesOf(
  { context, history }: Edition,
  proposal: Proposal,
  actions: readonly Action[],
): string[] {
  const ended = proposal.executed ?? proposal.cancelled;
  const amends = actions.some(({ type }) => type === "amendRun");
  const before = ended && amends ? historyBefore(history, ended) : history;
  return describeActions(actions, { ...context, history: before });
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [k in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [k in K]?: T };
}
