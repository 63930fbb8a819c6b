import { expect, type Page, pageUrl, picture, stewardshipNamed, test } from "./support/fixtures.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  expectPlainWords,
  settled,
} from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* The one run that is real: what its page draws was checked, and what it claims can be repeated. */

test.use({ act: "goldcrest", trace: "off" });

// The page is long, and looking at all of it takes a while.
test.describe.configure({ timeout: 90_000 });

const PHONE = { width: 390, height: 844 };
const MARK = "Real run, reproducible";

function urlOf(stage: Stage, who: string, page: string, id?: number): string {
  const { governor: dao } = stewardshipNamed(stage, who);
  return pageUrl(stage, page, { dao, ...(id !== undefined && { id }) });
}

async function openRun(page: Page, stage: Stage, who: string): Promise<void> {
  await page.goto(urlOf(stage, who, "run", 1));
  await settled(page);
}

test("given the real run, then its loss is drawn from logs whose digests were checked, and stands in a table", async ({
  page,
  stage,
}) => {
  await openRun(page, stage, "Goldcrest");
  const loss = page.getByRole("region", { name: "Training loss" });
  await expect(
    loss.getByRole("img", {
      name: /^Training loss by step: from 3\.787 nats at step 100 to 1\.335 nats at step 36,000/,
    }),
  ).toBeVisible();
  const origins = loss.getByRole("list", { name: "Where the loss of each milestone comes from" });
  await expect(origins.getByRole("listitem")).toHaveCount(3);
  for (const [milestone, words] of [
    "120 points, steps 100 to 12,000; checked against digest 0x702585c3",
    "120 points, steps 12,100 to 24,000; checked against digest 0x5890c6f0",
    "120 points, steps 24,100 to 36,000; checked against digest 0x2218d504",
  ].entries()) {
    await expect(origins.getByRole("listitem").nth(milestone)).toContainText(words);
    await expect(
      origins.getByRole("button", { name: new RegExp(`source.*milestone ${milestone + 1}`, "i") }),
    ).toHaveCount(1);
  }
  await loss.getByText("The curve as a table").focus();
  await page.keyboard.press("Enter");
  const table = loss.getByRole("table", { name: /41 of 360 points/ });
  await expect(table.getByRole("row", { name: "36,000 1.335184" })).toBeVisible();
  await expect(table.getByRole("row", { name: "100 3.787207" })).toBeVisible();
});

test("given the real run, then its mark says what it means and how to repeat it", async ({ page, stage }) => {
  await openRun(page, stage, "Goldcrest");
  const mark = page.getByRole("region", { name: "Can this run be repeated?" });
  await expect(mark).toContainText(MARK);
  await expect(mark).toContainText("Of 3 milestones, Tan Mei Ling");
  await expect(mark).toContainText("Node 24.21.0 on linux x64");
  await expect(mark).toContainText("npm run -s cw -- rerun examples/tiny-model --all");
  await expect(mark).toContainText("npm run -s cw -- rerun examples/tiny-model --segment 1");
  const evidence = page.getByRole("region", { name: "Evidence" });
  await expect(evidence.getByText("V4", { exact: true })).toHaveCount(3);
  await expectPlainWords(page);
  await expectOrderedHeadings(page);
  await expectAccessible(page);
  await picture(page, "real-run-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, "theme");
});

test("given a phone, when the real run opens, then it fits and can be used", async ({ page, stage }) => {
  await page.setViewportSize(PHONE);
  await openRun(page, stage, "Goldcrest");
  await expect(page.getByRole("img", { name: /^Training loss by step/ })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
  await picture(page, "real-run-phone");
});

test("given the real run, then the list, the overview and the release lead to it", async ({
  page,
  stage,
}) => {
  await page.goto(urlOf(stage, "Goldcrest", "runs"));
  await expect(page.getByRole("list", { name: "Training runs" })).toContainText(MARK);
  await page.goto(urlOf(stage, "Goldcrest", "overview"));
  await expect(page.getByRole("region", { name: "Training", exact: true })).toContainText(MARK);
  await page.goto(urlOf(stage, "Goldcrest", "model"));
  const release = page.getByRole("row", { name: /Release 1/ });
  await expect(release).toContainText("0x6017c730");
  await expect(release).toContainText("0x093f53a4");
  await release.getByRole("link", { name: "Run 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Goldcrest 20K");
});

test("given an invented run, then nothing is drawn or claimed, and each milestone says why", async ({
  page,
  stage,
}) => {
  await openRun(page, stage, "Heron");
  const loss = page.getByRole("region", { name: "Training loss" });
  await expect(loss.getByRole("listitem").first()).toContainText(
    "Milestone 1: unknown: the document is no loss curve",
  );
  await expect(loss.getByRole("img")).toHaveCount(0);
  await expect(page.getByText(MARK)).toHaveCount(0);
});
