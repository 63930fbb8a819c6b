import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { builtSite } from "./helpers/builtSite.ts";

/** What no page may go beyond, in kB (1,000 bytes) of gzipped scripts. */
const MOST = 230;

/** What each page may start with, in kB, just above what it needs: what grows beyond it belongs into a later load. */
const BUDGETS: Readonly<Record<string, number>> = {
  "index.html": 212,
  "fork/index.html": 203,
  "governor/index.html": 190,
  "governor/proposal/index.html": 190,
  "history/index.html": 227,
  "join/index.html": 201,
  "member/index.html": 213,
  "members/index.html": 208,
  "model/index.html": 208,
  "overview/index.html": 230,
  "proposal/index.html": 201,
  "proposals/index.html": 230,
  "propose/index.html": 200,
  "run/index.html": 201,
  "runs/index.html": 209,
  "settings/index.html": 194,
  "tx/index.html": 201,
  "verify/index.html": 208,
};

/** The scripts that a page starts, as paths below the site's root: its first lines name them. */
function scriptsOf(html: string): string[] {
  const started = /(\["_next\/[^\]]*\])\.forEach/.exec(html)?.[1];
  assert.ok(started, "the page starts no scripts");
  return JSON.parse(started) as string[];
}

/** Pages over their budget, with their sizes. */
function overBudget(
  sizes: Readonly<Record<string, number>>,
  budgets: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(sizes).flatMap(([page, size]) => {
    const budget = budgets[page];
    if (budget === undefined) return [`${page} has no budget; it starts with ${size.toFixed(1)} kB`];
    return size > budget ? [`${page} starts with ${size.toFixed(1)} kB, its budget is ${budget} kB`] : [];
  });
}

describe("the budget of a page's first scripts", () => {
  let folder = "";
  const sizes: Record<string, number> = {};

  before(() => {
    folder = builtSite("public");
    const known = new Map<string, number>();
    const sizeOf = (script: string) => {
      const size = known.get(script) ?? gzipSync(readFileSync(join(folder, script))).length;
      known.set(script, size);
      return size;
    };
    for (const page of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!page.endsWith("index.html")) continue;
      const scripts = scriptsOf(readFileSync(join(folder, page), "utf8"));
      sizes[page.replaceAll("\\", "/")] = scripts.reduce((sum, script) => sum + sizeOf(script), 0) / 1000;
    }
  });

  it("is kept by every page", () => assert.deepEqual(overBudget(sizes, BUDGETS), []));

  it("names each page of the site, and allows none more than all may have", () => {
    assert.deepEqual(Object.keys(BUDGETS).sort(), Object.keys(sizes).sort());
    assert.ok(Math.max(...Object.values(BUDGETS)) <= MOST);
  });

  it("tells a page that goes beyond it, and a page that has none", () => {
    assert.deepEqual(
      overBudget(
        { "a/index.html": 100, "b/index.html": 100.16, "c/index.html": 1 },
        { "a/index.html": 100, "b/index.html": 100 },
      ),
      [
        "b/index.html starts with 100.2 kB, its budget is 100 kB",
        "c/index.html has no budget; it starts with 1.0 kB",
      ],
    );
  });
});
