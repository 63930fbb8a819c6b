import { moment } from "./atom.ts";
import { type FeedItem, type FeedSubject, pagePath } from "./items.ts";
import { plainLine } from "./plain.ts";

/** A JSON feed, version 1.1. Its addresses must be whole ones: without a site it has none. */
export function jsonFeed({ deployment, history, site }: FeedSubject, items: readonly FeedItem[]): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: `${plainLine(history.stewardship.name)}: proposals`,
    ...(site !== undefined && {
      home_page_url: new URL(pagePath(deployment, history, "proposals"), site).href,
      feed_url: new URL(
        `deployments/${deployment.chainId}/feeds/${history.stewardship.governor.toLowerCase()}/proposals.json`,
        site,
      ).href,
    }),
    items: items.map(({ id, title, text, url, published, updated, proposer }) => ({
      id,
      ...(url !== undefined && { url }),
      title,
      content_text: text,
      date_published: moment(published),
      date_modified: moment(updated),
      authors: [{ name: proposer }],
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
