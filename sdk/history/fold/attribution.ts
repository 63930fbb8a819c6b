import { type Hex, zeroAddress } from "viem";
import type { KnownEvent, UnknownEvent } from "../../chain/log.ts";
import { SETTINGS } from "../types/settings.ts";
import type { TimelineEntry } from "../types/timeline.ts";
import type { History } from "../types.ts";
import { nameClassChange } from "./classes.ts";
import type { Draft } from "./draft.ts";

/**
 * Which proposal caused an event. Registry and runs name it themselves. For the others: the timelock says `CallExecuted`
 * right after each call of a proposal, so what only the timelock can cause, and came since the call before, is the
 * proposal's. What anyone can cause is left alone: a stranger could put it into the same transaction.
 */
export function attribute(draft: Draft<History>, proposalId: bigint): void {
  const { timeline } = draft.root;
  const transaction = timeline.at(-1)?.source.transactionHash;
  for (let index = timeline.length - 2; index >= 0; index--) {
    const entry = timeline[index];
    if (!entry || entry.source.transactionHash !== transaction || endsCall(entry)) return;
    if (entry.proposalId === undefined && needsTimelock(entry, draft.root)) name(draft, index, proposalId);
  }
}

/** Names the proposal of the timelock's events that came with its queueing. */
export function attributeQueued(draft: Draft<History>, proposalId: bigint): void {
  const { timeline } = draft.root;
  const transaction = timeline.at(-1)?.source.transactionHash;
  for (let index = timeline.length - 2; index >= 0; index--) {
    const entry = timeline[index];
    if (entry?.source.transactionHash !== transaction || entry?.proposalId !== undefined) return;
    if (entry && schedules(entry)) name(draft, index, proposalId);
  }
}

/** The operation that was scheduled in this transaction and belongs to no proposal yet: the governor names it next. */
export function scheduledOperation({ timeline }: History, transactionHash: Hex): Hex | undefined {
  const last = timeline.at(-1);
  if (last?.source.transactionHash !== transactionHash || !schedules(last)) return;
  return last.args.id;
}

function name(draft: Draft<History>, index: number, proposalId: bigint): void {
  const entry = draft.edit(draft.edit(draft.root, "timeline"), index);
  entry.proposalId = proposalId;
  const same = ({ source }: Pick<TimelineEntry, "source">) =>
    source.transactionHash === entry.source.transactionHash && source.logIndex === entry.source.logIndex;

  const movement = draft.root.treasury.movements.findLastIndex(same);
  if (movement >= 0) {
    draft.edit(draft.edit(draft.edit(draft.root, "treasury"), "movements"), movement).proposalId = proposalId;
  }
  nameClassChange(draft, same, proposalId);
  for (const setting of SETTINGS) {
    const values = draft.root.settings[setting];
    const last = values?.at(-1);
    if (values && last && same(last)) {
      draft.edit(draft.root, "settings")[setting] = [...values.slice(0, -1), { ...last, proposalId }];
    }
  }
}

function schedules(
  entry: TimelineEntry,
): entry is TimelineEntry & TimelockEvent<"CallScheduled" | "CallSalt"> {
  return entry.role === "timelock" && (entry.eventName === "CallScheduled" || entry.eventName === "CallSalt");
}

type TimelockEvent<name extends string> = Extract<KnownEvent<"timelock">, { eventName: name }>;

function endsCall({ eventName }: TimelineEntry): boolean {
  return eventName === "CallExecuted" || eventName === "ProposalExecuted";
}

/** Whether nobody but the timelock can bring this event about. */
function needsTimelock(event: KnownEvent | UnknownEvent, { stewardship }: History): boolean {
  switch (event.eventName) {
    case "Paid":
    case "LimitSet":
    case "RunFundsDrawn":
    case "Minted":
    case "MinDelayChange":
    case "VotingDelaySet":
    case "VotingPeriodSet":
    case "ProposalThresholdSet":
    case "QuorumNumeratorUpdated":
    case "QuorumFloorSet":
    case "LateQuorumVoteExtensionSet":
    case "QueueWindowSet":
    case "ExecutionWindowSet":
    case "ClassRuleSet":
    case "CallClassSet":
    case "DAOURIUpdate":
      return true;
    case "Transfer":
      return event.args.from === zeroAddress;
    case "DocumentPublished":
    case "DocumentRepublished":
      return event.args.publisher === stewardship.timelock;
    case "TermsRegistered":
    case "DatasetRegistered":
      return event.args.registrant === stewardship.timelock;
    case "LocatorAdded":
    case "TermsTextAdded":
      return event.args.contributor === stewardship.timelock;
    default:
      return false;
  }
}
