import { stewardGovernorAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import { encodeFunctionData } from "viem";
import { readerOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import {
  expect,
  heron,
  memberNamed,
  type Page,
  pageUrl,
  passBlocks,
  passTime,
  picture,
  test,
  withWallet,
} from "./support/fixtures.ts";
import {
  deployBoaster,
  deployGovernor,
  type OtherGovernor,
  proposeTo,
  sendTokens,
  VOTING,
} from "./support/otherGovernors.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  expectPlainWords,
  settled,
} from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* Plain OpenZeppelin governors, which the site does not list, opened by their address in either clock. */

// No trace: recording one takes as long as all else here.
test.use({ act: "governor", trace: "off" });
test.describe.configure({ mode: "serial" });

const UNIT = 10n ** 18n;
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

async function openFromHome(page: Page, stage: Stage, address: string): Promise<void> {
  await page.goto(pageUrl(stage, ""));
  const box = page.getByRole("region", { name: "Open another community's governor" });
  await box.getByRole("textbox", { name: "The governor's address" }).fill(address);
  await box.getByRole("button", { name: "Open it" }).click();
}

async function expectSound(page: Page): Promise<void> {
  await settled(page);
  await expectAccessible(page);
  await expectOrderedHeadings(page);
  await expectPlainWords(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(PHONE);
  await expectAccessible(page, "width");
  await expectNoSidewaysScroll(page);
}

function proposalUrl(stage: Stage, { governor }: OtherGovernor, id: bigint): string {
  const url = new URL("governor/proposal/", stage.site);
  for (const [key, value] of Object.entries({ chain: stage.chainId, address: governor, id }))
    url.searchParams.set(key, String(value));
  return url.href;
}

for (const clock of ["timestamp", "blocknumber"] as const) {
  const name = clock === "timestamp" ? "Plain seconds" : "Plain blocks";
  let plain: OtherGovernor;
  let id = 0n;

  const pass = async (stage: Stage, moment: "delay" | "period") =>
    clock === "timestamp"
      ? passTime(stage, VOTING.timestamp[moment] + 1)
      : passBlocks(stage, VOTING.blocknumber[moment] + 1);

  test(`given a governor (${clock}), when its address is opened, then a holder can delegate to itself`, async ({
    page,
    stage,
  }) => {
    const rafael = memberNamed(stage, "Rafael");
    plain = await deployGovernor(stage, rafael, clock, name);
    await sendTokens(stage, rafael, plain, memberNamed(stage, "Amara").address, 90n * UNIT);
    await withWallet(page, stage, rafael);
    await openFromHome(page, stage, plain.governor.toLowerCase());

    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByText("Nothing has been proposed yet")).toBeVisible();
    const facts = page.getByRole("region", { name: "What it is" });
    await expect(facts).toContainText("Plain vote (PV)");
    await expect(facts).toContainText(
      clock === "timestamp" ? "Seconds" : "Blocks; dates to come are estimates",
    );
    await expect(facts).toContainText("None: what passes can be carried out at once");

    await connect(page);
    const votes = page.getByRole("region", { name: "Your votes" });
    await expect(votes).toContainText("Nobody votes with your tokens");
    await votes.getByRole("button", { name: "Delegate to yourself" }).click();
    await expect(votes.getByText("You vote with your tokens yourself.")).toBeVisible();
    await expect(votes).toContainText("and have 910 votes.");
    const delegate = await readerOf(stage).readContract({
      address: plain.token,
      abi: stewardTokenAbi,
      functionName: "delegates",
      args: [rafael.address],
    });
    expect(delegate).toBe(rafael.address);
  });

  test(`given a proposal (${clock}), when it is opened from the list, then it is read, voted on with a reason, and counted`, async ({
    page,
    stage,
  }) => {
    const rafael = memberNamed(stage, "Rafael");
    const data = encodeFunctionData({
      abi: stewardTokenAbi,
      functionName: "transfer",
      args: [memberNamed(stage, "Jonas").address, 30n * UNIT],
    });
    id = await proposeTo(
      stage,
      rafael,
      plain,
      [{ target: plain.token, value: 0n, data }],
      "# Pay for the second evaluation\n\nThirty votes' worth, **as agreed**.\n\n![](https://elsewhere.example/p.png)",
    );
    await withWallet(page, stage, rafael);
    await page.goto(pageUrl(stage, "governor", { dao: "", address: plain.governor }));
    const row = page.getByRole("listitem").filter({ hasText: "Pay for the second evaluation" });
    await expect(row).toContainText("Not open yet");
    if (clock === "blocknumber") await expect(row).toContainText(/opens at block \d+, .*\(estimated\)/);
    await expectSound(page);
    await page.setViewportSize(DESKTOP);
    await picture(page, `governor-${clock}`);
    await row.getByRole("link", { name: "Pay for the second evaluation" }).click();

    await expect(
      page.getByRole("heading", { level: 1, name: "Pay for the second evaluation" }),
    ).toBeVisible();
    const calls = page.getByRole("region", { name: "What would run" });
    await expect(calls).toContainText(/Pay 30 PV to 0x/);
    await expect(calls).toContainText("Matches the hash that is voted on");
    await expect(page.getByText("as agreed")).toBeVisible();
    await connect(page);
    const ballot = page.getByRole("region", { name: "Your ballot" });
    await expect(ballot).toContainText(/Voting opens after/);

    await pass(stage, "delay");
    await ballot.getByRole("radio", { name: "For", exact: true }).check();
    await expect(ballot).toContainText("910 votes");
    await ballot.getByRole("textbox", { name: "Reason" }).fill("The first one can't be compared.");
    await ballot.getByRole("button", { name: "Vote for" }).click();
    await expect(ballot.getByText(/You voted For with 910 votes/)).toBeVisible();
    await expect(page.getByRole("region", { name: "Votes and reasons" })).toContainText(
      "The first one can't be compared.",
    );
    await expect(page.getByRole("region", { name: "Where the vote stands" })).toContainText("would pass");
    await expect(page.getByRole("region", { name: "What was checked here" })).toContainText(
      "The sum of 1 ballot, counted again here, is what the governor says.",
    );
    const [, inFavour] = await readerOf(stage).readContract({
      address: plain.governor,
      abi: stewardGovernorAbi,
      functionName: "proposalVotes",
      args: [id],
    });
    expect(inFavour).toBe(910n * UNIT);
    await expectSound(page);
    await picture(page, `governor-proposal-${clock}-phone`);
    await page.setViewportSize(DESKTOP);
    await picture(page, `governor-proposal-${clock}`);
  });

  test(`given a holder that never delegated (${clock}), when it wants to vote, then it is told why it can't`, async ({
    page,
    stage,
  }) => {
    await withWallet(page, stage, memberNamed(stage, "Amara"));
    await page.goto(proposalUrl(stage, plain, id));
    await connect(page);
    const ballot = page.getByRole("region", { name: "Your ballot" });
    await expect(ballot).toContainText("your tokens were delegated to nobody, so they had no votes");
    await expect(ballot.getByRole("button", { name: "Delegate to yourself" })).toBeVisible();
    await expect(ballot.getByRole("radio")).toHaveCount(0);
  });

  test(`given a proposal that passed (${clock}), when anyone carries it out, then the page says so`, async ({
    page,
    stage,
  }) => {
    await sendTokens(stage, memberNamed(stage, "Rafael"), plain, plain.governor, 30n * UNIT);
    await pass(stage, "period");
    await withWallet(page, stage, memberNamed(stage, "Jonas"));
    await page.goto(proposalUrl(stage, plain, id));
    await connect(page);
    await page.getByRole("button", { name: "Carry it out" }).click();
    await expect(page.getByRole("region", { name: "What comes next" })).toContainText("It was carried out.");
    await expect(page.getByRole("region", { name: "The record" })).toContainText("Carried out");
  });
}

test("given addresses that are no governor, when they are opened, then the page says why and what to do", async ({
  page,
  stage,
}) => {
  await openFromHome(page, stage, "0x1234");
  await expect(page.getByText("That is not an address", { exact: false })).toBeVisible();
  await openFromHome(page, stage, "0x00000000000000000000000000000000000000aa");
  await expect(page.getByText("There is no contract at this address.")).toBeVisible();
  await openFromHome(page, stage, heron(stage).token);
  await expect(page.getByText("This contract is no governor in OpenZeppelin's style.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Questions and answers" })).toContainText("votingDelay()");
  await expectSound(page);
});

test("given a governor that the site lists, when it is opened by its address, then its own pages are offered", async ({
  page,
  stage,
}) => {
  await openFromHome(page, stage, heron(stage).governor);
  await expect(page.getByText("which this site lists")).toBeVisible();
  await page.getByRole("link", { name: "Open its own pages" }).click();
  await expect(page).toHaveURL(/\/overview\//);
});

test("given governors that were opened, when the front page is opened again, then they are there until forgotten", async ({
  page,
  stage,
}) => {
  const plain = await deployGovernor(stage, memberNamed(stage, "Rafael"), "timestamp", "Kept here");
  await openFromHome(page, stage, plain.governor);
  await expect(page.getByRole("heading", { level: 1, name: "Kept here" })).toBeVisible();
  await page.goto(pageUrl(stage, ""));
  const box = page.getByRole("region", { name: "Open another community's governor" });
  await expect(box.getByRole("link", { name: "Kept here" })).toBeVisible();
  await picture(page, "home-governors");
  await box.getByRole("button", { name: "Forget Kept here" }).click();
  await expect(box.getByRole("link", { name: "Kept here" })).toHaveCount(0);
});

test("given a chain that the site does not list, when a link leads there, then an RPC address is asked for", async ({
  page,
  stage,
}) => {
  await page.goto(
    pageUrl(stage, "governor", { dao: "", address: heron(stage).governor }).replace(
      /chain=\d+/,
      "chain=42161",
    ),
  );
  await expect(page.getByText("does not know how to read Arbitrum One (chain 42161).")).toBeVisible();
  await page.getByRole("textbox", { name: "RPC address" }).fill(stage.rpc);
  await page.getByRole("button", { name: "Read the chain through it" }).click();
  await expect(page.getByText(`It serves chain ${stage.chainId}, not 42161.`)).toBeVisible();
});

test("given a governor that means harm, when it is opened, then nothing of it runs and the page stays of use", async ({
  page,
  stage,
}) => {
  const rafael = memberNamed(stage, "Rafael");
  const boaster = await deployBoaster(
    stage,
    rafael,
    `<img src=x onerror=alert(1)>\u202e${"Gold".repeat(300)}`,
  );
  const text = `# <script>alert(1)</script> \u202eevil\n\n[here](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n${"All of it. ".repeat(3_000)}`;
  const many = Array.from({ length: 400 }, () => ({
    target: boaster.token,
    value: 0n,
    data: "0x12345678" as const,
  }));
  const id = await proposeTo(stage, rafael, boaster, many, text);
  page.on("dialog", () => {
    throw new Error("A script ran");
  });
  await page.goto(pageUrl(stage, "governor", { dao: "", address: boaster.governor }));
  await expect(page.getByRole("heading", { level: 1, name: "<b>Golden</b>" })).toBeVisible();
  await expect(page.getByText("[U+202E]", { exact: false }).first()).toBeVisible();
  await expectSound(page);
  await page.setViewportSize(DESKTOP);
  await page.goto(proposalUrl(stage, boaster, id));
  const calls = page.getByRole("region", { name: "What would run" });
  await expect(calls.getByText("Can't be read")).toHaveCount(20);
  await calls.getByRole("button", { name: "Show 20 more of 400 calls" }).click();
  await expect(calls.getByText("Can't be read")).toHaveCount(40);
  await expect(page.getByText(/The whole text: \d+ characters/)).toBeVisible();
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await expectPlainWords(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
});
