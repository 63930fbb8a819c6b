import type { KnownEvent, UnknownEvent } from "../../chain/log.ts";
import type { Source } from "../source.ts";
import type { TimelineEntry } from "../types/timeline.ts";
import type { History } from "../types.ts";
import { attribute, attributeQueued } from "./attribution.ts";
import { foldCatalogue } from "./catalogue.ts";
import type { Draft } from "./draft.ts";
import { foldFork } from "./fork.ts";
import { foldGovernor } from "./governor.ts";
import { foldRegistry } from "./registry.ts";
import { foldRuns, foldRunTerms } from "./runs.ts";
import { foldTimelock } from "./timelock.ts";
import { foldToken } from "./token.ts";
import { foldTreasury } from "./treasury.ts";

/** Changes the draft as one event says, and adds it to the timeline. */
export function foldEvent(draft: Draft<History>, event: KnownEvent | UnknownEvent, source: Source): void {
  const proposalId = fold(draft, event, source);
  draft.push(draft.root, "timeline", {
    ...withoutBytes(event),
    source,
    ...(proposalId !== undefined && { proposalId }),
  });
  if (proposalId === undefined) return;
  if (event.eventName === "ProposalQueued") attributeQueued(draft, proposalId);
  if (event.eventName === "CallExecuted" || event.eventName === "ProposalExecuted")
    attribute(draft, proposalId);
}

/** Returns the proposal that the event names, if it names one. */
function fold(draft: Draft<History>, event: KnownEvent | UnknownEvent, source: Source): bigint | undefined {
  if (event.eventName === null) return;
  switch (event.role) {
    case "token":
      return foldToken(draft, event, source);
    case "governor":
      return foldGovernor(draft, event, source);
    case "timelock":
      return foldTimelock(draft, event, source);
    case "treasury":
      return foldTreasury(draft, event, source);
    case "registry":
      return foldRegistry(draft, event, source);
    case "runs":
      return foldRuns(draft, event, source);
    case "runTerms":
      return foldRunTerms(draft, event, source);
    case "fork":
      return foldFork(draft, event, source);
    case "catalogue":
      return foldCatalogue(draft, event, source);
  }
}

/** A document's bytes would be held three times; `documents` has its text. */
function withoutBytes(event: KnownEvent | UnknownEvent): TimelineEventOf {
  const { role, eventName, args } = event;
  const slim = eventName === "DocumentPublished" ? { ...args, document: "0x" as const } : args;
  return { role, eventName, args: slim } as TimelineEventOf;
}

type TimelineEventOf = Omit<TimelineEntry, "source" | "proposalId"> & (KnownEvent | UnknownEvent);
