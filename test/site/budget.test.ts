import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { LIMITS } from "../numbers/limits.ts";
import { namedBy, pagesOf, Scales } from "../numbers/weights.ts";
import { builtSite } from "./helpers/builtSite.ts";

/** What each page may start with, in kB, just above what it needs: what grows beyond it belongs into a later load. */
const BUDGETS: Readonly<Record<string, number>> = {
  "index.html": 174,
  "fork/index.html": 167,
  "governor/index.html": 162,
  "governor/proposal/index.html": 162,
  "history/index.html": 167,
  "join/index.html": 167,
  "member/index.html": 168,
  "members/index.html": 167,
  "model/index.html": 167,
  "overview/index.html": 167,
  "proposal/index.html": 171,
  "proposals/index.html": 167,
  "propose/index.html": 166,
  "relay/index.html": 168,
  "run/index.html": 167,
  "runs/index.html": 167,
  "settings/index.html": 166,
  "tx/index.html": 164,
  "verify/index.html": 172,
};

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

describe("what a page names", () => {
  it("is read from the first lines of a page of ours, once each, without its depth", () => {
    const html =
      '<script>(function(){["_next/a.js","_next/b.js"].forEach(function(s){})})()</script><link rel="stylesheet" href="../_next/c.css?x"/><link rel="preload" as="script" href="../_next/a.js"/>';
    assert.deepEqual(namedBy(html), { scripts: ["_next/a.js", "_next/b.js"], styles: ["_next/c.css"] });
  });

  it("is read from the tags of a page as the framework writes it, those for old browsers left out", () => {
    const html =
      '<script src="/_next/a.js" async=""></script><script src="/_next/a.js" id="x"></script><script src="/_next/old.js" noModule=""></script>';
    assert.deepEqual(namedBy(html), { scripts: ["_next/a.js"], styles: [] });
  });
});

describe("the budget of a page's first scripts", () => {
  const sizes: Record<string, number> = {};

  before(() => {
    const folder = builtSite("public");
    const scales = new Scales(folder);
    for (const [page, { scripts }] of pagesOf(folder)) {
      assert.ok(scripts.length > 0, `${page} starts no scripts`);
      sizes[page] = scales.kB(scripts);
    }
  });

  it("is kept by every page", () => assert.deepEqual(overBudget(sizes, BUDGETS), []));

  it("names each page of the site, and allows none more than all may have", () => {
    assert.deepEqual(Object.keys(BUDGETS).sort(), Object.keys(sizes).sort());
    assert.ok(Math.max(...Object.values(BUDGETS)) <= LIMITS.htmlJsKb);
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
