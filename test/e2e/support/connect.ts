import { expect, type Page } from "@playwright/test";

/** Connects the test wallet through the site's own dialog. */
export async function connect(page: Page): Promise<void> {
  const banner = page.getByRole("banner");
  const chip = banner.getByRole("button", { name: /^Your account/ });
  await banner.getByRole("button", { name: /^Connect/ }).click();
  await page
    .getByRole("dialog", { name: "Connect a wallet" })
    .getByRole("button", { name: "Test wallet" })
    .click();
  await expect(chip).toBeVisible();
}
