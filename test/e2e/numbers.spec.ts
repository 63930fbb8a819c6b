import { existsSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../numbers/lighthouse.ts";
import { LIMITS } from "../numbers/limits.ts";
import { open, openBallot, openKnownProposal, questionsWhileHidden } from "../numbers/openings.ts";
import { addressOf, READING_PAGES } from "../numbers/readingPages.ts";
import { Scales } from "../numbers/weights.ts";
import { expect, test } from "./support/fixtures.ts";
import { ROOT } from "./support/paths.ts";

/* What readers load and what pages ask for, of the site for everyone. `npm run bench:site` prints the same and times it. */

const SITE = join(ROOT, "app", "out-public");

// As far from the chain as readers usually are: what is asked at once depends on what has come.
test.use({ act: "numbers", site: SITE, delay: 100, trace: "off" });
test.beforeAll(() => {
  if (!existsSync(join(SITE, "index.html")))
    throw new Error("The site for everyone is not built. Run npm test -- site, or npm run build.");
});

const scales = new Scales(SITE);

for (const reading of READING_PAGES)
  test(`given a first visit, ${reading.name || "the front page"} shows its data within the budget`, async ({
    context,
    stage,
  }) => {
    const opening = await open(context, stage, reading);
    expect(opening.scripts, "a page without scripts is not measured").not.toEqual([]);
    expect(scales.kB(opening.scripts), "kB of scripts").toBeLessThanOrEqual(LIMITS.readJsKb);
    expect(scales.kB(opening.styles), "kB of styles").toBeLessThanOrEqual(LIMITS.cssKb);
    expect([...opening.strangers], "hosts other than its own and the chain's").toEqual([]);
  });

test("given a member, a vote is ready to sign within the budget", async ({ context, stage }) => {
  const traffic = await openBallot(context, stage);
  expect(scales.kB(traffic.scripts), "kB of scripts").toBeLessThanOrEqual(LIMITS.voteJsKb);
  expect([...traffic.strangers], "hosts other than its own and the chain's").toEqual([]);
});

test("given a record that is known, a proposal asks the chain few questions", async ({ context, stage }) => {
  const { questions } = await openKnownProposal(context, stage);
  expect(questions.flat(), "a page that asks nothing is not measured").not.toEqual([]);
  expect(questions.length, JSON.stringify(questions)).toBeLessThanOrEqual(LIMITS.proposalRequests);
});

test("given a tab that nobody sees, it asks the chain nothing", async ({ context, stage }) => {
  expect(await questionsWhileHidden(context, stage)).toEqual([]);
});

for (const name of ["proposal", "model"])
  test(`given Lighthouse on a phone, it finds no fault with the page of a ${name}`, async ({ stage }) => {
    test.setTimeout(240_000);
    const reading = READING_PAGES.find((page) => page.name === name);
    if (reading === undefined) throw new Error(`no page is called ${name}`);
    const { accessibility, bestPractices, cls, failed } = await audit(addressOf(stage, reading));
    expect({ accessibility, bestPractices, failed }).toEqual({
      accessibility: LIMITS.accessibility,
      bestPractices: LIMITS.bestPractices,
      failed: [],
    });
    expect(cls).toBeLessThanOrEqual(LIMITS.cls);
  });
