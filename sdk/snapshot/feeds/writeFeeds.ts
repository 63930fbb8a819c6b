import type { Manifest } from "../files/manifest.ts";
import { atomFeed } from "./atom.ts";
import { calendarOf } from "./calendar.ts";
import { type FeedSubject, feedItems } from "./items.ts";
import { jsonFeed } from "./jsonFeed.ts";
import { plainLine } from "./plain.ts";

/** Feeds tell of so many of the newest proposals. Calendars have all. */
const NEWEST = 100;

/** The folder of a stewardship's feeds, below the index's folder. */
export function feedsFolder(governor: string): string {
  return `feeds/${governor.toLowerCase()}/`;
}

/** The feeds and calendars of a stewardship, by path below the index's folder. */
export function writeFeeds(
  subject: FeedSubject & { readonly block: Manifest["block"] },
): ReadonlyMap<string, string> {
  const { stewardship } = subject.history;
  const folder = feedsFolder(stewardship.governor);
  const all = feedItems(subject);
  const newest = all.slice(0, NEWEST);
  const updated = newest.length === 0 ? subject.block.timestamp : Math.max(...newest.map((it) => it.updated));
  const feeds = new Map([
    [`${folder}proposals.atom`, atomFeed(subject, newest, updated)],
    [`${folder}proposals.json`, jsonFeed(subject, newest)],
  ]);
  if (stewardship.clock !== "timestamp") return feeds;
  const calendars = [
    [`${folder}proposals.ics`, calendarOf(`${plainLine(stewardship.name)}: proposals`, all)] as const,
    ...all.map((item) => [`${folder}proposal-${item.number}.ics`, calendarOf(item.title, [item])] as const),
  ];
  for (const [path, calendar] of calendars) if (calendar !== undefined) feeds.set(path, calendar);
  return feeds;
}
