import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownEvent } from "@commonweight/sdk/chain";
import { feedsFolder } from "@commonweight/sdk/snapshot";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { heron, logsOf, proposed } from "../helpers/logs.ts";
import { indexAt } from "../helpers/someIndex.ts";

const folder = feedsFolder(heron.governor);
const SITE = "https://example.org/under/a/path/";

function feedsOf(events: readonly KnownEvent[], site?: string): ReadonlyMap<string, string> {
  const files = [...indexAt(logsOf(...events), 1_000, site)].filter(([path]) => path.startsWith(folder));
  return new Map(files.map(([path, bytes]) => [path.slice(folder.length), new TextDecoder().decode(bytes)]));
}

type Element = { name: string; attributes: Record<string, string>; text: string };

/** The elements of an XML text in order of their ends. Throws for what is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const found: Element[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, attributes: { ...attributes }, text: "" });
  });
  parser.on("text", (text) => {
    const top = open.at(-1);
    if (top) top.text += text;
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed) found.push(closed);
  });
  parser.write(xml).close();
  return found;
}

/** The lines of a calendar, unfolded, each with its name and value. Throws for what RFC 5545 does not allow. */
function linesOf(calendar: string): [string, string][] {
  assert.ok(calendar.endsWith("\r\n"));
  const physical = calendar.slice(0, -2).split("\r\n");
  for (const line of physical) {
    assert.doesNotMatch(line, /[\r\n]/);
    assert.ok(new TextEncoder().encode(line).length <= 75, `a line of ${line.length} characters`);
    assert.doesNotMatch(line, /(?!\t)\p{Cc}/u);
  }
  return physical
    .join("\r\n")
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => {
      const [, name = "", value = ""] = /^([A-Z-]+):(.*)$/u.exec(line) ?? assert.fail(`no line: ${line}`);
      return [name, value];
    });
}

const hostile = [
  "# ]]><script>alert(1)</script> & \"quotes\" 'too'",
  "# \u0000\u0008\u001b[31m red \ufffe",
  "# \u202eevil\u2066 \u200b order",
  "# BEGIN:VEVENT\r\nEND:VCALENDAR; , \\n \\\\",
  `# ${"長".repeat(180)}`,
  "# \ud800 alone",
  "",
];

describe("feeds of a stewardship", () => {
  it("are well-formed whatever a title says", () => {
    const title = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile.slice(0, 5)));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 4 }), (titles) => {
        const feeds = feedsOf(titles.map((text, index) => proposed(BigInt(index + 1), `${text}\n\n${text}`)));
        const atom = elementsOf(feeds.get("proposals.atom") ?? "");
        assert.equal(atom.filter(({ name }) => name === "entry").length, titles.length);
        assert.equal(JSON.parse(feeds.get("proposals.json") ?? "").items.length, titles.length);
        const lines = linesOf(feeds.get("proposals.ics") ?? "");
        assert.equal(lines.filter(([name]) => name === "BEGIN").length, 1 + 2 * titles.length);
        assert.equal(lines.filter(([name, value]) => name === "END" && value === "VCALENDAR").length, 1);
      }),
      { numRuns: 60 },
    );
  });

  it("give an Atom feed all that RFC 4287 asks for, with ids that stay", () => {
    const before = elementsOf(feedsOf([proposed(1n), proposed(2n)]).get("proposals.atom") ?? "");
    for (const name of ["title", "id", "updated", "link", "name", "content"])
      assert.ok(
        before.some((element) => element.name === name),
        `no ${name}`,
      );
    const ids = before.filter(({ name }) => name === "id").map(({ text }) => text);
    const feed = `eip155:31337:${heron.governor}`;
    assert.deepEqual(ids, [feed, `${feed}?proposalId=2`, `${feed}?proposalId=1`]);
    const moments = before.filter(({ name }) => name === "updated" || name === "published");
    for (const { text } of moments) assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const done: KnownEvent = { role: "governor", eventName: "ProposalExecuted", args: { proposalId: 1n } };
    const after = elementsOf(feedsOf([proposed(1n), proposed(2n), done]).get("proposals.atom") ?? "");
    assert.deepEqual(
      after.filter(({ name }) => name === "id"),
      before.filter(({ name }) => name === "id"),
    );
    const last = after.filter(({ name }) => name === "updated").map(({ text }) => text);
    assert.ok(last.includes("1970-01-01T00:00:36Z"), last.join());
  });

  it("lead to whole addresses where the site is known, and to none that are not", () => {
    const known = feedsOf([proposed(1n)], SITE);
    const page = `${SITE}proposal/?chain=31337&dao=${heron.governor}&id=1`;
    const links = elementsOf(known.get("proposals.atom") ?? "").flatMap(
      ({ attributes }) => attributes.href ?? [],
    );
    assert.ok(links.includes(page), links.join());
    const feed = JSON.parse(known.get("proposals.json") ?? "");
    assert.equal(feed.version, "https://jsonfeed.org/version/1.1");
    assert.equal(feed.items[0].url, page);
    assert.equal(feed.feed_url, `${SITE}deployments/31337/${folder}proposals.json`);
    assert.ok(
      linesOf(known.get("proposal-1.ics") ?? "").some(([name, value]) => name === "URL" && value === page),
    );

    const unknown = feedsOf([proposed(1n)]);
    const relative = elementsOf(unknown.get("proposals.atom") ?? "").flatMap(
      ({ attributes }) => attributes.href ?? [],
    );
    const from = `https://a.example/x/deployments/31337/${folder}proposals.atom`;
    assert.ok(
      relative.some((href) => new URL(href, from).href === page.replace(SITE, "https://a.example/x/")),
      relative.join(),
    );
    assert.doesNotMatch(unknown.get("proposals.json") ?? "", /"(?:url|feed_url|home_page_url)"/);
    assert.ok(linesOf(unknown.get("proposal-1.ics") ?? "").every(([name]) => name !== "URL"));
  });

  it("give each vote's opening and end in UTC, and nothing of what was cancelled", () => {
    const cancelled: KnownEvent = {
      role: "governor",
      eventName: "ProposalCanceled",
      args: { proposalId: 2n },
    };
    const feeds = feedsOf([proposed(1n), proposed(2n), cancelled]);
    const lines = linesOf(feeds.get("proposals.ics") ?? "");
    assert.deepEqual(
      lines.filter(([name]) => name === "DTSTART").map(([, value]) => value),
      ["19700101T000140Z", "19700101T000320Z"],
    );
    const uids = lines.filter(([name]) => name === "UID").map(([, value]) => value);
    assert.equal(new Set(uids).size, uids.length);
    assert.equal(feeds.has("proposal-2.ics"), false);
  });
});
