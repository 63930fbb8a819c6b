import { stewardGovernorAbi } from "@commonweight/sdk/chain";
import { readerOf, senderOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import {
  expect,
  heron,
  memberNamed,
  type Page,
  pageUrl,
  passTime,
  test,
  withWallet,
} from "./support/fixtures.ts";
import type { Stage } from "./support/stage-process.ts";

test.use({ act: "decide" });
test.describe.configure({ mode: "serial" });

const DAY = 86_400;

/** A real dataset of data/open-models.json that no sample community has registered. */
const PIN = {
  kind: "commonweight/pin@1",
  name: "OpenAssistant Conversations 2",
  curator: "LAION",
  locator: "hf:datasets/OpenAssistant/oasst2@179dd21fc55192153d94adb0e0ce8f69e222bf75",
  declaredTerms: "Apache-2.0",
  files: [],
};
const NAME = /OpenAssistant Conversations 2/;

let proposal = 0n;

async function stateOf(stage: Stage, id: bigint): Promise<number> {
  return await readerOf(stage).readContract({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "state",
    args: [id],
  });
}

/** Votes of members other than the one at the browser, as their own wallets would send them. */
async function others(stage: Stage, id: bigint, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await senderOf(stage, memberNamed(stage, name)).writeContract({
      address: heron(stage).governor,
      abi: stewardGovernorAbi,
      functionName: "castVote",
      args: [id, 1],
    });
  }
}

async function openProposal(page: Page, stage: Stage, who: string): Promise<void> {
  await withWallet(page, stage, memberNamed(stage, who));
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: proposal }));
  await connect(page);
}

test("given a pin document that fixes nothing, when it is dropped on the form, then it says why and what to do", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "propose", { dao: heron(stage).governor }));
  await page
    .getByRole("combobox", { name: "What should change?" })
    .selectOption({ label: "Adopt a dataset" });
  await page.getByRole("button", { name: "Add this action" }).click();
  await page.getByRole("radio", { name: "A new one, from its manifest or pin document" }).check();
  await page.getByLabel("Manifest or pin document", { exact: true }).setInputFiles({
    name: "oasst2.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...PIN, locator: "hf:datasets/OpenAssistant/oasst2" })),
  });
  await expect(page.getByRole("group", { name: "Dataset", exact: true })).toContainText(/revision|40/i);
});

test("given a member, when it proposes a dataset through the form, then the proposal has a page", async ({
  page,
  stage,
}) => {
  await withWallet(page, stage, memberNamed(stage, "Ingrid"));
  await page.goto(pageUrl(stage, "propose", { dao: heron(stage).governor }));
  await connect(page);
  await page
    .getByRole("combobox", { name: "What should change?" })
    .selectOption({ label: "Adopt a dataset" });
  await page.getByRole("button", { name: "Add this action" }).click();
  await page.getByRole("radio", { name: "A new one, from its manifest or pin document" }).check();
  await page.getByLabel("Manifest or pin document", { exact: true }).setInputFiles({
    name: "oasst2.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(PIN)),
  });
  await page.getByRole("button", { name: "Use the declared terms" }).click();
  await page
    .getByRole("textbox", { name: "Evidence (optional)" })
    .fill(
      "The card on the hub names Apache-2.0 for the whole set; the volunteers agreed to it when they joined.",
    );
  await page.getByRole("textbox", { name: "Title" }).fill("Adopt the second OpenAssistant set");
  await page
    .getByRole("textbox", { name: "Why" })
    .fill("About 135,000 messages, written by volunteers who agreed to it.");

  // A draft survives a reload.
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(
    "Adopt the second OpenAssistant set",
  );
  await expect(page.getByRole("heading", { name: "What voters will see" })).toBeVisible();
  await expect(page.getByText(/you can propose/)).toBeVisible();
  await page.getByRole("button", { name: "Propose", exact: true }).click();

  await page.waitForURL(/\/proposal\/\?.*id=\d+/);
  proposal = BigInt(new URL(page.url()).searchParams.get("id") ?? "0");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NAME);
  const latest = await readerOf(stage).readContract({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "latestProposalId",
  });
  expect(proposal).toBe(latest);
});

test("given the proposal is open, when members vote for it, then it says that it would pass", async ({
  page,
  stage,
}) => {
  await passTime(stage, DAY + 60);
  await openProposal(page, stage, "Ingrid");
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "For" }).check();
  await ballot.getByRole("button", { name: "Vote for" }).click();
  await expect(ballot.getByText(/You voted For/)).toBeVisible();
  await others(stage, proposal, ["Amara", "Rafael"]);
  await expect(page.getByText("It would pass as it stands now.")).toBeVisible();
});

test("given the vote has passed, when a stranger queues it and carries it out, then the model is made of it", async ({
  page,
  stage,
}) => {
  await passTime(stage, 6 * DAY);
  await openProposal(page, stage, "Visitor");
  await page.getByRole("button", { name: "Queue it" }).click();
  await expect(page.getByText(/Queued in block \d+/)).toBeVisible();
  expect(await stateOf(stage, proposal)).toBe(5);

  await passTime(stage, 2 * DAY + 60);
  await page.getByRole("button", { name: "Carry it out" }).click();
  await expect(page.getByText(/Carried out in block \d+/)).toBeVisible();
  expect(await stateOf(stage, proposal)).toBe(7);

  await page
    .getByRole("navigation", { name: "Parts of this stewardship" })
    .getByRole("link", { name: "Model" })
    .click();
  const row = page.getByRole("row", { name: NAME }).first();
  await expect(row).toContainText("Apache-2.0");
  await expect(row).toContainText("Revision only");
  await row.getByRole("link", { name: new RegExp(`proposal ${proposal}`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(NAME);
});
