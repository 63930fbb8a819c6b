import type { TimelineEntry } from "../../history/types/timeline.ts";
import { type Check, list, object, oneOf } from "../schema/check.ts";
import { timelineEntry } from "../schema/events.ts";

export const EVENTS_KIND = "commonweight/index-events@1";

/** A page of a timeline, in the order of the chain. */
export interface EventsFile {
  readonly kind: typeof EVENTS_KIND;
  readonly events: readonly TimelineEntry[];
}

export const eventsFile: Check<EventsFile> = object<EventsFile>({
  kind: oneOf([EVENTS_KIND]),
  events: list(timelineEntry),
});
