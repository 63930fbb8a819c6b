import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What a change of theme or of width can break. The rest of the rules look at what neither changes. */
const RULES_ABOUT = {
  theme: ["color-contrast", "link-in-text-block"],
  width: [
    "target-size",
    "scrollable-region-focusable",
    "aria-hidden-focus",
    "color-contrast",
    "link-name",
    "button-name",
    "label",
  ],
};

/** Waits until nothing on the page is being read any more and its fonts are there. */
export async function settled(page: Page): Promise<void> {
  const reading = page
    .getByRole("main")
    .getByRole("status")
    .filter({ hasText: /^Reading / });
  await expect(reading).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** No rule of WCAG 2.2 AA that a machine can check is broken; on a page checked before, by a change of theme or width. */
export async function expectAccessible(page: Page, changed?: "theme" | "width"): Promise<void> {
  // Colours on their way from one theme to the other are nobody's choice.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (changed
    ? axe.withRules(RULES_ABOUT[changed])
    : axe.withTags(RULES)
  ).analyze();
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join("; ")}`),
  );
  expect(broken, "broken rules of WCAG 2.2 AA").toEqual([]);
}

/** One first heading, none skips a level, each says something. */
export async function expectOrderedHeadings(page: Page): Promise<void> {
  const headings = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((found) =>
      found
        .filter((heading) => heading.getClientRects().length > 0)
        .map((heading) => ({ level: Number(heading.tagName.slice(1)), text: heading.textContent.trim() })),
    );
  expect(
    headings.filter(({ level }) => level === 1),
    "first headings",
  ).toHaveLength(1);
  const faults = headings.flatMap(({ level, text }, index) => {
    const before = headings[index - 1];
    if (text === "") return [`an h${level} is empty`];
    if (before === undefined || level <= before.level + 1) return [];
    return [`h${level} "${text}" follows h${before.level} "${before.text}"`];
  });
  expect(faults, "headings out of order").toEqual([]);
}

/** Nothing of a program's inside shows through in what the page says. */
export async function expectPlainWords(page: Page): Promise<void> {
  const text = await page.locator("body").innerText();
  expect(text).not.toMatch(/\bundefined\b|\bNaN\b|\[object |\bnull\b|Invalid Date|Infinity/);
}

/** The page is no wider than the screen. What is wider, by its own beginning, is told. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaching = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const causes = reaching.filter(
      (element) => ![...element.children].some((child) => reaching.includes(child)),
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...causes.slice(0, 4).map((element) => element.outerHTML.slice(0, 200)),
    ];
  });
  expect(wide, "wider than the screen").toEqual([]);
}
