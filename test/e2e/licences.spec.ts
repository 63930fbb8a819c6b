import { judgeLicences, ownMatrix, type Reading } from "@commonweight/sdk/licences";
import { VERDICT_WORDS } from "../../app/src/features/licences/words.ts";
import { expect, heron, type Page, pageUrl, stewardshipNamed, test } from "./support/fixtures.ts";
import { expectAccessible, expectOrderedHeadings, settled } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

test.use({ act: "licences" });
test.describe.configure({ mode: "serial" });

/** Heron's open proposals on data and on terms. */
const ADOPTING = 25;
const OUTPUT_TERMS = 24;

const READ_P = "Reading P: weights are not adapted material";
const READ_C = "Reading C: weights are adapted material";

/** The matrix's own answer, in the site's words. */
function expected(reading: Reading, output: string, ...terms: readonly string[]): string {
  const inputs = terms.map((each) => ({ role: "data" as const, name: each, terms: each }));
  const { verdict } = judgeLicences({ inputs, output, reading, matrix: ownMatrix().matrix });
  return VERDICT_WORDS[verdict];
}

const section = (page: Page) => page.getByRole("region", { name: "What the licences ask" });

const reading = (page: Page, heading: string) =>
  section(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: heading }) });

async function openModel(page: Page, stage: Stage, dao: string): Promise<void> {
  await page.goto(pageUrl(stage, "model", { dao, id: 1 }));
  await expect(section(page)).toBeVisible();
}

async function openSwitches(page: Page): Promise<void> {
  await section(page).getByText("Try it with other data or other terms").click();
}

/** The mark of the tone "good" is a tick; nothing that a licence asks is ever marked with it. */
async function expectNoTick(page: Page): Promise<void> {
  await expect(section(page).getByText("Not legal advice")).toBeVisible();
  const marks = await section(page)
    .locator("svg path")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  expect(marks).not.toContain("M1.5 6.5 4.75 10 10.5 2.5");
}

test("given a model, when data is switched off by keyboard alone, then both verdicts are the sdk's, and the money is told", async ({
  page,
  stage,
}) => {
  const wren = stewardshipNamed(stage, "Wren");
  await openModel(page, stage, wren.governor);
  const both = ["ODC-By-1.0", "CC-BY-SA-4.0"] as const;
  await expect(reading(page, READ_P)).toContainText(expected("P", "Apache-2.0", ...both));
  await expect(reading(page, READ_C)).toContainText(expected("C", "Apache-2.0", ...both));
  await expect(reading(page, READ_C)).toContainText("Weights can't go out under Apache-2.0");
  await section(page).getByText("Try it with other data or other terms").focus();
  await page.keyboard.press("Enter");
  const wikimedia = section(page).getByRole("checkbox", { name: /Wikimedia/ });
  for (let tabs = 0; tabs < 4; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await wikimedia.evaluate((box) => box === document.activeElement)) break;
  }
  await expect(wikimedia).toBeFocused();
  await page.keyboard.press("Space");
  await expect(reading(page, READ_C)).toContainText(expected("C", "Apache-2.0", "ODC-By-1.0"));
  await expect(reading(page, READ_C)).toContainText("As it stands: does not go.");
  await expect(reading(page, READ_P)).toContainText("What you try changes nothing in this verdict.");
  await expect(section(page)).toContainText("Proposal 4 could not be carried out any more.");
  await expect(section(page)).toContainText("The treasury would keep 52 sUSD.");
  await section(page).getByRole("button", { name: "Put everything back" }).press("Enter");
  await expect(wikimedia).toBeChecked();
  await expect(reading(page, READ_C)).toContainText(expected("C", "Apache-2.0", ...both));
});

test("given other terms of the weights, then the verdict changes, and the releases and runs that they touch are named", async ({
  page,
  stage,
}) => {
  await openModel(page, stage, stewardshipNamed(stage, "Goldcrest").governor);
  await openSwitches(page);
  const terms = section(page).getByRole("combobox", { name: "Terms of the weights" });
  await terms.selectOption("CC-BY-SA-4.0");
  await expect(section(page)).toContainText("Out under other terms: 1 release, number 1 under CC0-1.0.");
  await expect(section(page)).toContainText(/was funded for other terms \(.*No vote can call any of it back/);
  await terms.selectOption({ index: 0 });
  await section(page).getByRole("checkbox").first().uncheck();
  await expect(section(page)).toContainText("Made of what is left out: 1 release, number 1.");
  await expectNoTick(page);
});

test("given a run under way, when its data is left out, then what is paid stays paid, and only a vote could call back the rest", async ({
  page,
  stage,
}) => {
  await openModel(page, stage, heron(stage).governor);
  await openSwitches(page);
  await section(page)
    .getByRole("checkbox", { name: /FineWeb-Edu/ })
    .uncheck();
  await expect(section(page)).toContainText(
    /Training run 1 .* was funded for what is left out .* are paid and stay paid.* a vote could cancel it, and then [\d.]+ sUSD would go back to its funders/,
  );
  await section(page)
    .getByText(/^Why, for \d+ inputs$/)
    .click();
  await expect(section(page)).toContainText("CC-BY-SA-4.0, 3(b)");
  await settled(page);
  await expectOrderedHeadings(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, "width");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoTick(page);
});

test("given a proposal on data or on terms, then voters read the verdict as things stand and if it passes", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: ADOPTING }));
  await expect(reading(page, READ_C)).toContainText(VERDICT_WORDS.No);
  await expect(reading(page, READ_P)).toContainText("The proposal changes nothing in this verdict.");
  await openSwitches(page);
  await section(page)
    .getByRole("checkbox", { name: /OpenWebMath/ })
    .uncheck();
  await expect(section(page)).toContainText("No run was funded for what would change.");
  await expect(section(page)).toContainText("This proposal moves no money, with it or without.");
  await expectNoTick(page);
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: OUTPUT_TERMS }));
  await expect(reading(page, READ_P)).toContainText("under OpenMDW-1.0");
  await expectNoTick(page);
});

test("given the propose form, then the verdict stands before the signature, and changes with the terms", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "propose", { dao: heron(stage).governor }));
  await page
    .getByRole("combobox", { name: "What should change?" })
    .selectOption({ label: "Set output terms" });
  await page.getByRole("button", { name: "Add this action" }).click();
  const terms = page.getByRole("combobox", { name: "New output terms" });
  await terms.fill("CC-BY-SA-4.0");
  await page.keyboard.press("Escape");
  await expect(reading(page, READ_P)).toContainText("under CC-BY-SA-4.0");
  await expect(reading(page, READ_C)).toContainText("under CC-BY-SA-4.0");
  await terms.fill("CC-BY-NC-4.0");
  await page.keyboard.press("Escape");
  await expect(reading(page, READ_C)).toContainText("Weights can't go out under CC-BY-NC-4.0");
  await expectNoTick(page);
});
