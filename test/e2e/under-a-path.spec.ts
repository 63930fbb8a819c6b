import { expect, pageUrl, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/soundness.ts";

test.use({ act: "under a path", base: "/x/y/" });

test("given the site under a path, every address that a page refers to lies under it", async ({
  page,
  stage,
}) => {
  const strays: string[] = [];
  const missing: string[] = [];
  const { origin } = new URL(stage.site);
  page.on("response", (response) => {
    const url = new URL(response.url());
    if (url.origin !== origin) return;
    if (!url.pathname.startsWith("/x/y/")) strays.push(url.pathname);
    if (response.status() >= 400) missing.push(url.pathname);
  });
  await page.goto(stage.site);
  await expect(page.getByRole("heading", { level: 1, name: "Commonweight" })).toBeVisible();
  await page.getByRole("link", { name: stage.stewardships[0]?.name ?? "", exact: true }).click();
  await expect(page).toHaveURL(/\/x\/y\/overview\/\?chain=\d+&dao=0x/);
  for (const [word, folder] of [
    ["Model", "model"],
    ["Proposals", "proposals"],
    ["Runs", "runs"],
    ["Members", "members"],
    ["Record", "history"],
  ] as const) {
    await page
      .getByRole("navigation", { name: "Parts of this stewardship" })
      .getByRole("link", { name: word })
      .click();
    await expect(page).toHaveURL(new RegExp(`/x/y/${folder}/\\?chain=`));
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  }
  expect({ strays, missing }).toEqual({ strays: [], missing: [] });
});

test("given a deep link, it opens at its subject, and back and forward work", async ({ page, stage }) => {
  const second = stage.stewardships[1];
  if (second === undefined) throw new Error("the sample has one stewardship only");
  await page.goto(`${stage.site}proposals/?chain=${stage.chainId}&dao=${second.governor}`);
  await expect(page.getByRole("banner")).toContainText(second.name);
  await page.getByRole("link", { name: "Members", exact: true }).click();
  await expect(page).toHaveURL(/\/members\/\?/);
  await page.goBack();
  await expect(page).toHaveURL(/\/proposals\/\?/);
  await expect(page.getByRole("heading", { level: 1, name: "Proposals" })).toBeVisible();
  await page.goForward();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Members" })).toBeVisible();
  await expect(page.getByRole("banner")).toContainText(second.name);
});

test("given a page two folders deep, it opens from a link like any other", async ({ page, stage }) => {
  const [first] = stage.stewardships;
  await page.goto(`${stage.site}governor/proposal/?chain=${stage.chainId}&address=${first?.governor}&id=1`);
  await expect(page.getByRole("region", { name: "What would run" })).toBeVisible();
  await page.getByRole("banner").getByRole("link", { name: "Commonweight" }).click();
  await expect(page).toHaveURL(/\/x\/y\/$/);
});

test("given a subject that this copy does not know, it says so and shows no other", async ({
  page,
  stage,
}) => {
  await page.goto(`${stage.site}model/?chain=${stage.chainId}&dao=0x${"99".repeat(20)}`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("does not know that stewardship");
  for (const { name } of stage.stewardships) await expect(page.getByRole("main")).not.toContainText(name);
});

test("given the site under a path, the worker that verifies is found there", async ({ page, stage }) => {
  const [first] = stage.stewardships;
  const subject = { dao: first?.governor ?? "", subject: "proposal:1" };
  const [worker] = await Promise.all([
    page.waitForEvent("worker"),
    page.goto(pageUrl(stage, "verify", subject)),
  ]);
  expect(new URL(worker.url()).pathname).toMatch(/^\/x\/y\/_next\//);
  await expect(page.getByRole("article", { name: "Report" })).toContainText("Report on proposal:1");
});

for (const scheme of ["light", "dark"] as const) {
  test(`given the ${scheme} theme, the components break no rule of WCAG 2.2 AA`, async ({ page, stage }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${stage.site}specimen/`);
    await expect(page.getByRole("heading", { name: "Transactions" })).toBeVisible();
    await expectAccessible(page);
  });
}
