import { type FeedItem, type FeedSubject, feedId, pagePath } from "./items.ts";
import { plainLine } from "./plain.ts";

/** An Atom feed (RFC 4287). `updated` in seconds. */
export function atomFeed(subject: FeedSubject, items: readonly FeedItem[], updated: number): string {
  const { deployment, history, site } = subject;
  const page = pagePath(deployment, history, "proposals");
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <title>${escapeXml(`${plainLine(history.stewardship.name)}: proposals`)}</title>`,
    `  <id>${escapeXml(feedId(deployment, history))}</id>`,
    `  <updated>${moment(updated)}</updated>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(site === undefined ? `../../../../${page}` : new URL(page, site).href)}"/>`,
    '  <link rel="self" type="application/atom+xml" href="proposals.atom"/>',
    ...items.flatMap(entry),
    "</feed>",
    "",
  ].join("\n");
}

function entry({ id, title, text, url, path, published, updated, proposer }: FeedItem): string[] {
  return [
    "  <entry>",
    `    <title type="text">${escapeXml(title)}</title>`,
    `    <id>${escapeXml(id)}</id>`,
    `    <published>${moment(published)}</published>`,
    `    <updated>${moment(updated)}</updated>`,
    `    <author><name>${escapeXml(proposer)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(url ?? path)}"/>`,
    `    <content type="text">${escapeXml(text)}</content>`,
    "  </entry>",
  ];
}

/** RFC 3339, as Atom wants it. */
export function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
