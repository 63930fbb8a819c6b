import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import { readerOf } from "./support/chain.ts";
import { expect, memberNamed, type Page, pageUrl, stewardshipNamed, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* No wallet is installed here: the demo wallet and the clock of a chain on this computer are all there is. */

test.use({ act: "local tools" });
test.describe.configure({ mode: "serial" });

const DAY = 86_400n;
const OPEN = 24;
const PENDING = 28;
const ACTIVE_STATE = 1;

function proposalUrl(stage: Stage, id: number): string {
  return pageUrl(stage, "proposal", { dao: stewardshipNamed(stage, "Heron").governor, id });
}

async function chainTime(stage: Stage): Promise<bigint> {
  return (await readerOf(stage).getBlock()).timestamp;
}

async function forVotes(stage: Stage): Promise<bigint> {
  const [, votes] = await readerOf(stage).readContract({
    address: stewardshipNamed(stage, "Heron").governor,
    abi: stewardGovernorAbi,
    functionName: "proposalVotes",
    args: [BigInt(OPEN)],
  });
  return votes;
}

async function state(stage: Stage, id: number): Promise<number> {
  return await readerOf(stage).readContract({
    address: stewardshipNamed(stage, "Heron").governor,
    abi: stewardGovernorAbi,
    functionName: "state",
    args: [BigInt(id)],
  });
}

/** Takes a sample member's part, through the demo wallet's own window. */
async function connectAs(page: Page, name: string): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Connect/ })
    .click();
  const wallets = page.getByRole("dialog", { name: "Connect a wallet" });
  await wallets.getByRole("button", { name: "Demo wallet (sample members, this computer only)" }).click();
  const parts = page.getByRole("dialog", { name: "Whose part do you take?" });
  await expect(parts).toContainText("Demo wallet: sample members, this computer only");
  await parts.getByRole("radio", { name }).check();
  await expectAccessible(page);
  await parts.getByRole("button", { name: `Connect as ${name}` }).click();
  await expect(page.getByRole("banner").getByRole("button", { name: `Your account: ${name}` })).toBeVisible();
}

test("given no installed wallet, when a visitor takes a member's part, then its vote is counted once it has confirmed", async ({
  page,
  stage,
}) => {
  const before = await forVotes(stage);
  const { address } = memberNamed(stage, "Rafael");
  await page.goto(proposalUrl(stage, OPEN));
  await connectAs(page, "Rafael Quispe");
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "For", exact: true }).check();
  await ballot.getByRole("textbox", { name: "Reason" }).fill("Weights are not software.");
  await ballot.getByRole("button", { name: "Vote for" }).click();

  const question = page.getByRole("dialog", { name: "Send a transaction" });
  await expect(question).toContainText("Demo wallet: sample members, this computer only");
  await expect(question).toContainText("governor of Heron");
  await question.getByRole("button", { name: "Decline" }).click();
  await expect(ballot.getByText("You declined in the wallet")).toBeVisible();
  expect(await forVotes(stage), "nothing is sent without a yes").toBe(before);

  await ballot.getByRole("button", { name: "Vote for" }).click();
  await question.getByRole("button", { name: "Sign as Rafael Quispe" }).click();
  await expect(ballot.getByText(/You voted For with 164,000 votes/)).toBeVisible();
  expect((await forVotes(stage)) - before).toBe(164_000n * 10n ** 18n);
  const voted = await readerOf(stage).readContract({
    address: stewardshipNamed(stage, "Heron").governor,
    abi: stewardGovernorAbi,
    functionName: "hasVoted",
    args: [BigInt(OPEN), address],
  });
  expect(voted).toBe(true);
});

test("given a member's part is taken, when the page is reloaded and another part taken, then it speaks for the other", async ({
  page,
  stage,
}) => {
  await page.goto(proposalUrl(stage, OPEN));
  await connectAs(page, "Hana Kobayashi");
  await page.reload();
  const banner = page.getByRole("banner");
  await expect(banner.getByRole("button", { name: "Your account: Hana Kobayashi" })).toBeVisible();
  await page.getByRole("button", { name: "Take another member's part" }).click();
  const parts = page.getByRole("dialog", { name: "Whose part do you take?" });
  await parts.getByRole("radio", { name: "Rafael Quispe" }).check();
  await parts.getByRole("button", { name: "Connect as Rafael Quispe" }).click();
  await expect(banner.getByRole("button", { name: "Your account: Rafael Quispe" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Your ballot" })).toContainText("You voted For");
});

test("given a proposal that is not open yet, when the clock is moved by a day, then it opens", async ({
  page,
  stage,
}) => {
  const before = await chainTime(stage);
  await page.goto(proposalUrl(stage, PENDING));
  await expect(page.getByRole("main")).toContainText("Not open yet");
  const tools = page.getByRole("complementary", { name: "Local tools" });
  await expect(tools).toContainText("Local tools, on this computer only");
  await expect(tools).toContainText(/Chain time \w{3} \d+ \w+ \d{4}, \d\d:\d\d UTC/);
  await tools.getByRole("button", { name: "+1 day" }).click();
  await expect(page.getByRole("main")).toContainText("Open for votes");
  await expect(page.getByRole("main")).not.toContainText("Not open yet");
  const after = await chainTime(stage);
  expect(after - before).toBeGreaterThanOrEqual(DAY);
  expect(after - before).toBeLessThan(DAY + 300n);
  expect(await state(stage, PENDING)).toBe(ACTIVE_STATE);
});

test("given a chain that is not this computer's, then neither tool is there", async ({ page, stage }) => {
  await page.route(`**/deployments/${stage.chainId}.json`, async (route) => {
    const deployment = await (await route.fetch()).json();
    await route.fulfill({ json: { ...deployment, local: false } });
  });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(proposalUrl(stage, OPEN));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("OpenMDW");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Connect/ })
    .click();
  await expect(page.getByRole("dialog", { name: "Connect a wallet" })).toContainText(
    "This browser offers no wallet.",
  );
  await expect(page.getByRole("complementary", { name: "Local tools" })).toHaveCount(0);
  expect(asked.filter((path) => path.endsWith("demo-wallet.json"))).toEqual([]);
});
