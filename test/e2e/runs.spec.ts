import { trainingRunsAbi } from "@commonweight/sdk/chain";
import { readerOf } from "./support/chain.ts";
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

test.use({ act: "runs" });
test.describe.configure({ mode: "serial" });

const DAY = 86_400;
const RUN = 1n;

async function runOnChain(stage: Stage) {
  return await readerOf(stage).readContract({
    address: heron(stage).runs,
    abi: trainingRunsAbi,
    functionName: "run",
    args: [RUN],
  });
}

async function openRun(page: Page, stage: Stage, who: string): Promise<void> {
  await withWallet(page, stage, memberNamed(stage, who));
  await page.goto(pageUrl(stage, "run", { dao: heron(stage).governor, id: RUN }));
  await connect(page);
}

test("given a milestone past its review, when a stranger pays it, then the operator has the tranche", async ({
  page,
  stage,
}) => {
  const before = await runOnChain(stage);
  await passTime(stage, 3 * DAY);
  await openRun(page, stage, "Visitor");
  await page.getByRole("button", { name: "Pay milestone 3" }).click();
  await expect(page.getByText(/milestone 3.*: confirmed in block \d+/)).toBeAttached();
  const after = await runOnChain(stage);
  expect(after.paid - before.paid).toBe(138_000_000n);
  await expect(page.getByRole("region", { name: "Budget" })).toContainText("414");
});

test("given the operator, when it shows evidence for the last milestone, then it is under review", async ({
  page,
  stage,
}) => {
  await openRun(page, stage, "Jonas");
  const form = page.getByRole("region", { name: "Submit milestone 4" });
  await form.getByRole("textbox", { name: "Training step" }).fill("53400");
  await form.getByRole("textbox", { name: "Tokens seen" }).fill("28000000000");
  await form.getByRole("textbox", { name: /^GPU time used/ }).fill("864000");
  for (const [label, name] of [
    [/^How far the data was read/, "cursor.json"],
    [/^Training logs/, "logs.txt"],
    [/^Evaluation/, "evaluation.json"],
    [/^Hardware and software used/, "environment.txt"],
  ] as const) {
    await form.getByLabel(label).setInputFiles({
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(`Sample document: invented for the demonstration. ${name}`),
    });
    await form.getByRole("button", { name: `Publish ${name}` }).click();
    await expect(form.getByRole("button", { name: `Publish ${name}` })).toHaveCount(0);
  }
  await form.getByRole("button", { name: "Submit milestone 4" }).click();
  await expect(page.getByRole("region", { name: "What comes next" })).toContainText(
    "Milestone 4 is under review",
  );
  expect((await runOnChain(stage)).submitted).toBe(4n);
  expect((await runOnChain(stage)).status).toBe(3);
});

test("given a member that doubts the evidence, when it asks for a cancellation, then the form is filled in", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "run", { dao: heron(stage).governor, id: RUN }));
  await page.getByRole("link", { name: "Propose to cancel this run" }).click();
  await expect(page.getByRole("group", { name: /^Action 1/ })).toContainText(/run/i);
  await expect(page.getByRole("combobox", { name: "Training run" })).toHaveValue("1");
  await expect(page).not.toHaveURL(/action=/);
});

test("given the last milestone past its review, when it is paid, then the run is completed and adds up", async ({
  page,
  stage,
}) => {
  await passTime(stage, 5 * DAY);
  await openRun(page, stage, "Visitor");
  await page.getByRole("button", { name: "Pay milestone 4" }).click();
  await expect(page.getByText(/milestone 4.*: confirmed in block \d+/)).toBeAttached();
  await expect(page.getByRole("region", { name: "Budget" })).toContainText("552 sUSD paid");
  const run = await runOnChain(stage);
  expect(run.status).toBe(4);
  expect(run.paid + run.refunded).toBe(run.funded);
});
