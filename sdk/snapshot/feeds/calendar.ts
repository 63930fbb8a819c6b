import type { FeedItem } from "./items.ts";

/**
 * A calendar (RFC 5545) of when votes open and end, and when what passed can be carried out. Undefined where there is no
 * such moment: a calendar must have one. For governors whose clock counts seconds.
 */
export function calendarOf(name: string, items: readonly FeedItem[]): string | undefined {
  const events = items.flatMap(eventsOf);
  if (events.length === 0) return undefined;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Commonweight//Proposals//EN",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function eventsOf(item: FeedItem): string[] {
  const { snapshot, deadline, queued, cancelled } = item.proposal;
  if (cancelled !== undefined) return [];
  return [
    ...event(item, "opens", snapshot, "Voting opens"),
    ...event(item, "ends", deadline.value, "Voting ends"),
    ...(queued === undefined ? [] : event(item, "ready", queued.eta, "Can be carried out from now")),
  ];
}

function event(
  { id, number, title, url, updated }: FeedItem,
  key: string,
  at: number,
  what: string,
): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(`${id}#${key}`)}`,
    `DTSTAMP:${utc(updated)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escapeText(`${what}: ${number}. ${title}`)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** `20261122T100000Z`; what lies beyond the year 9999 can't be written and stays at its end. */
function utc(seconds: number): string {
  const latest = 253_402_300_799;
  const text = new Date(Math.min(seconds, latest) * 1000).toISOString();
  return text.replace(/[-:]|\.\d{3}/g, "");
}

function escapeText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replaceAll("\n", "\\n");
}

/** Lines of at most 75 octets (RFC 5545, 3.1), never parted within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (size + length > 75) {
      parts.push(part);
      part = " ";
      size = 1;
    }
    part += character;
    size += length;
  }
  return [...parts, part].join("\r\n");
}
