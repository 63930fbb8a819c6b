import { connect } from "./support/connect.ts";
import { expect, heron, memberNamed, pageUrl, picture, test, withWallet } from "./support/fixtures.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  settled,
} from "./support/soundness.ts";

test.use({ act: "people" });

const PHONE = { width: 390, height: 844 };

test("given a reader, when it searches for a word of a reason, then the vote that says it is one click away", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposals", { dao: heron(stage).governor }));
  const list = page.getByRole("list", { name: "Proposals" });
  await expect(list).toBeVisible();
  await page.getByRole("searchbox", { name: "Search proposals" }).fill("CHEAPÉST insur");

  await expect(page.getByRole("main").getByRole("status").first()).toHaveText("1 of 28 proposals");
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(list.getByText("cheapest", { exact: true })).toBeVisible();
  await picture(page, "people-search");
  await list.getByRole("link", { name: "Go to the vote of Amara Okonkwo" }).press("Enter");
  const { address } = memberNamed(stage, "Amara");
  await expect(page.locator(`#vote-${address}`)).toBeInViewport();
  await expect(page.locator(`#vote-${address}`)).toContainText(
    "The cheapest insurance that we will ever buy.",
  );
});

test("given what proposals do, when the list is narrowed to it, then the calls decide and the address keeps it", async ({
  page,
  stage,
}) => {
  const url = (about: string) => pageUrl(stage, "proposals", { dao: heron(stage).governor, about });
  await page.goto(url("rules"));
  const list = page.getByRole("list", { name: "Proposals" });
  await expect(list.getByRole("link", { name: "Raise the quorum from 10% to 15%" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "About" })).toHaveValue("rules");
  await page.getByRole("combobox", { name: "About" }).selectOption("Training runs");
  await expect(list.getByRole("link", { name: "Raise the quorum from 10% to 15%" })).toHaveCount(0);
  await expect(page).toHaveURL(/about=runs/);
  await settled(page);
  await expectAccessible(page);
});

test("given an address and no wallet, then what still needs its vote is shown, and what it can't vote on is not", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposals", { dao: heron(stage).governor }));
  await page.getByRole("checkbox", { name: "Needs my vote" }).press("Space");
  const whose = page.getByRole("textbox", { name: "Whose vote" });
  await whose.fill(memberNamed(stage, "Rafael").address);
  const list = page.getByRole("list", { name: "Proposals" });
  await expect(
    list.getByRole("listitem").filter({ hasText: "Release Heron 1B under OpenMDW-1.0" }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Open for votes/ })).toHaveAccessibleName(/\([1-9]/);
  await expect(page.getByRole("radio", { name: "Not open yet (0)" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Carried out (0)" })).toBeVisible();
  await whose.fill(memberNamed(stage, "Visitor").address);
  await expect(page.getByText("Nothing waits for this vote")).toBeVisible();
  await expectAccessible(page);
});

test("given the members, then how few accounts decide stands in a table with its formula, and fits a phone", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "members", { dao: heron(stage).governor }));
  const power = page.getByRole("region", { name: "Concentration of power" });
  const table = power.getByRole("table", { name: /^The fewest accounts/ });
  await expect(table.getByRole("rowheader")).toHaveText([
    "Restrictive",
    "Ordinary",
    "Terms",
    "Constitutional",
  ]);
  await expect(table.getByRole("row", { name: /^Ordinary/ })).toContainText("3 accounts");
  await power.getByText("How this is counted").press("Enter");
  await expect(power).toContainText("Accounts are not people");
  await power.getByText("The largest holders").press("Enter");
  await expect(power.getByRole("table", { name: "By votes, own and delegated" })).toContainText("26.4%");
  await settled(page);
  await expectOrderedHeadings(page);
  await expectAccessible(page);
  await picture(page, "people-members");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
  await picture(page, "people-members-phone");
});

test("given the list in another order, when a member delegates from a row by keyboard, then the row says so", async ({
  page,
  stage,
}) => {
  await withWallet(page, stage, memberNamed(stage, "Samuel"));
  await page.goto(pageUrl(stage, "members", { dao: heron(stage).governor }));
  await connect(page);
  await page.getByRole("combobox", { name: "Order by" }).selectOption("Members represented");
  const all = page.getByRole("region", { name: "All members" });
  await expect(all.getByRole("rowheader").first()).toContainText("Amara");
  await all.getByRole("button", { name: "Delegate to Amara Okonkwo" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Delegate to Amara Okonkwo" });
  await dialog.getByRole("button", { name: /^Delegate/ }).press("Enter");
  await expect(dialog.getByText(/votes with your tokens\./)).toBeVisible();
  await page.keyboard.press("Escape");
  const own = all.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /Samuel/ }) });
  await expect(own).toContainText("delegates to");
  await expect(own).toContainText("this is you");
});

test("given a member's page, then it says how its votes agree with what was decided and with others", async ({
  page,
  stage,
}) => {
  const { address: account } = memberNamed(stage, "Amara");
  await page.goto(pageUrl(stage, "member", { dao: heron(stage).governor, account }));
  const agreement = page.getByRole("region", { name: "Agreement" });
  await expect(agreement).toContainText(
    /Of \d+ votes on decided proposals, \d+ went as the community decided/,
  );
  await expect(agreement.getByRole("table", { name: /^Members who voted/ }).getByRole("row")).not.toHaveCount(
    1,
  );
  await settled(page);
  await expectAccessible(page);
  await picture(page, "people-member");
});
