import {
  modelRegistryAbi,
  stewardGovernorAbi,
  stewardshipForkAbi,
  stewardTokenAbi,
  treasuryAbi,
} from "@commonweight/sdk/chain";
import { encodeFunctionData, erc20Abi, parseUnits, sha256, stringToHex } from "viem";
import { readerOf, senderOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import {
  expect,
  heron,
  memberNamed,
  type Page,
  pageUrl,
  passTime,
  picture,
  test,
  withWallet,
} from "./support/fixtures.ts";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectOrderedHeadings,
  expectPlainWords,
  settled,
} from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

test.use({ act: "fork" });
test.describe.configure({ mode: "serial" });

const DAY = 86_400;
const NAME = "Egret commons";
const REASON = "A model for everybody should not be decided by three of us.";

let proposal = 0n;
let fork: `0x${string}` = "0x";

/** A decision that some will not live with: it has passed and waits to be carried out. */
async function passSomething(stage: Stage): Promise<void> {
  const { governor, registry } = heron(stage);
  const reader = readerOf(stage);
  const calldata = encodeFunctionData({
    abi: modelRegistryAbi,
    functionName: "recordResolution",
    args: [1n, sha256(stringToHex("Meet in private"))],
  });
  const governing = { address: governor, abi: stewardGovernorAbi } as const;
  await senderOf(stage, memberNamed(stage, "Amara")).writeContract({
    ...governing,
    functionName: "propose",
    args: [[registry], [0n], [calldata], "# Decide in a smaller circle\n\nIt is quicker."],
  });
  proposal = await reader.readContract({ ...governing, functionName: "latestProposalId" });
  await passTime(stage, DAY + 60);
  for (const name of ["Amara", "Ingrid"]) {
    await senderOf(stage, memberNamed(stage, name)).writeContract({
      ...governing,
      functionName: "castVote",
      args: [proposal, 1],
    });
  }
  await passTime(stage, 6 * DAY);
}

function forkOnChain(stage: Stage) {
  return readerOf(stage).readContract({
    address: heron(stage).fork,
    abi: stewardshipForkAbi,
    functionName: "fork",
    args: [fork],
  });
}

async function open(page: Page, stage: Stage, who: string, where: "proposal" | "fork"): Promise<void> {
  await withWallet(page, stage, memberNamed(stage, who));
  const dao = heron(stage).governor;
  const url =
    where === "fork"
      ? `${pageUrl(stage, "fork", { dao })}&id=${fork}`
      : pageUrl(stage, "proposal", { dao, id: proposal });
  await page.goto(url);
  await connect(page);
}

/** Readable for everybody on a desk and on a phone, with a picture of both. */
async function expectSound(page: Page, name: string): Promise<void> {
  await settled(page);
  await expectAccessible(page);
  await expectOrderedHeadings(page);
  await expectPlainWords(page);
  await picture(page, name);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page, "width");
  await expectNoSidewaysScroll(page);
  await picture(page, `${name}-phone`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const votes = (whole: number) => parseUnits(String(whole), 18);

test("given a decision that has passed, when a member plans a new community, then the fork has a page", async ({
  page,
  stage,
}) => {
  await passSomething(stage);
  await open(page, stage, "Rafael", "proposal");
  const leave = page.getByRole("region", { name: "Leave over this decision" });
  await expect(leave).toContainText("It takes 202,400 lodged votes (20% of all)");
  await leave.getByRole("link", { name: "Plan a new community" }).click();

  const form = page.getByRole("form", { name: "Plan of the new community" });
  await form.getByRole("button", { name: "Open the fork" }).click();
  await expect(form.getByRole("textbox", { name: "Name of the community" })).toHaveAccessibleDescription(
    /Enter the name of the new community/,
  );
  await form.getByRole("textbox", { name: "Name of the community" }).fill(NAME);
  await form.getByRole("textbox", { name: "Name of its votes" }).fill("Egret votes");
  await form.getByRole("textbox", { name: "Their sign" }).fill("EGRET");
  await expect(form.getByRole("textbox", { name: /^Votes that it takes to propose/ })).toHaveValue("0.5");
  await expectSound(page, "fork-plan");
  await form.getByRole("button", { name: "Open the fork" }).click();

  await page.waitForURL(/\/fork\/\?.*id=0x/);
  fork = new URL(page.url()).searchParams.get("id") as `0x${string}`;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
  await expect(page.getByRole("region", { name: "The plan" })).toContainText("EGRET");
  expect((await forkOnChain(stage)).proposalId).toBe(proposal);
});

test("given a member that can't live with it, when it lodges votes with a reason and takes some back, then both count", async ({
  page,
  stage,
}) => {
  await open(page, stage, "Tan Mei Ling", "proposal");
  const leave = page.getByRole("region", { name: "Leave over this decision" });
  const form = leave.getByRole("form", { name: `Lodge votes for ${NAME}` });
  await form.getByRole("textbox", { name: "Votes" }).fill("136001");
  await form.getByRole("button", { name: "Lodge votes" }).click();
  await expect(form.getByRole("textbox", { name: "Votes" })).toHaveAccessibleDescription(
    /At most 136,000 votes\. You held 136,000 yourself when voting opened.*At most 136,000 votes\./s,
  );
  await form.getByRole("textbox", { name: "Votes" }).fill("136000");
  await form.getByRole("textbox", { name: "Reason" }).fill(REASON);
  await expectSound(page, "fork-lodge");
  await form.getByRole("button", { name: "Lodge votes" }).click();
  await expect(leave.getByText("You have 136,000 votes in this fork.")).toBeVisible();

  await leave.getByRole("textbox", { name: "Votes to take back" }).fill("30000");
  await leave.getByRole("button", { name: "Take votes back" }).click();
  await expect(leave.getByText("You have 106,000 votes in this fork.")).toBeVisible();
  await expect(leave).toContainText(/106,000 votes are lodged of 202,400/);
  expect((await forkOnChain(stage)).lodged).toBe(votes(106_000));
});

test("given a second member, when it lodges enough, then it is warned first, and the fork begins", async ({
  page,
  stage,
}) => {
  await open(page, stage, "Rafael", "fork");
  await expect(page.getByRole("list", { name: "Reasons for leaving" })).toContainText(REASON);
  await expect(page.getByText("With this the fork begins.")).toBeVisible();
  await page.getByRole("button", { name: "Lodge votes" }).click();
  await expect(page.getByText(/Others can join/)).toBeVisible();
  expect((await forkOnChain(stage)).status).toBe(2);
  await expect(page.getByRole("button", { name: "Take votes back" })).toHaveCount(0);
  await expectSound(page, "fork-begun");
});

test("given a fork that has begun, when a stranger counts, builds and finishes it, then the members own the child", async ({
  page,
  stage,
}) => {
  await open(page, stage, "Visitor", "fork");
  const next = page.getByRole("region", { name: "What comes next" });
  await next.getByRole("button", { name: /^Set the shares of/ }).click();
  await expect(page.getByRole("region", { name: "What leaves with them" })).toContainText("sUSD");
  await passTime(stage, 7 * DAY + 60);
  for (let part = 1; part <= 7; part++) {
    await next.getByRole("button", { name: new RegExp(`\\(part ${part} of 7\\)$`) }).click();
    await expect(next.getByRole("button", { name: new RegExp(`\\(part ${part} of 7\\)$`) })).toHaveCount(0);
  }
  await expect(next).toContainText("It can be finished");
  await passTime(stage, 3 * DAY);
  await next.getByRole("button", { name: "Finish the fork" }).click();
  await expect(page.getByRole("heading", { name: "The new community" })).toBeVisible();

  await next.getByRole("button", { name: /^Send .* sUSD to the new treasury$/ }).click();
  await expect(next.getByRole("button", { name: /sUSD to the new treasury$/ })).toHaveCount(0);
  await next.getByRole("button", { name: /^Send .* ETH to the new treasury$/ }).click();
  await expect(next.getByRole("button", { name: /to the new treasury$/ })).toHaveCount(0);
  await next.getByRole("button", { name: "Hand over 106,000 votes" }).click();
  await expect(next.getByRole("button", { name: "Hand over 106,000 votes" })).toHaveCount(0);
  await next.getByRole("button", { name: "Hand over 98,000 votes" }).click();
  await expect(next).toContainText("Everything is settled and claimed.");
  await expectSound(page, "fork-finished");

  const { status, childToken, childTreasury } = await forkOnChain(stage);
  expect(status).toBe(3);
  const reader = readerOf(stage);
  const held = (who: string) =>
    reader.readContract({
      address: childToken,
      abi: stewardTokenAbi,
      functionName: "balanceOf",
      args: [memberNamed(stage, who).address],
    });
  expect(await held("Tan Mei Ling")).toBe(votes(106_000));
  expect(await held("Rafael")).toBe(votes(98_000));
  const [settled] = await reader.getContractEvents({
    address: heron(stage).treasury,
    abi: treasuryAbi,
    eventName: "ShareSettled",
    strict: true,
    fromBlock: 0n,
  });
  expect(settled?.args).toMatchObject({ forkId: fork, childTreasury });
  expect(settled?.args.amount).toBeGreaterThan(0n);
  const arrived = await reader.readContract({
    address: settled?.args.token ?? childToken,
    abi: erc20Abi,
    functionName: "balanceOf",
    args: [childTreasury],
  });
  expect(arrived).toBe(settled?.args.amount);
});
