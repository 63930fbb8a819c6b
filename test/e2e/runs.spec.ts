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
  expect(after.account.paid - before.account.paid).toBe(124_200_000n);
  await expect(page.getByRole("region", { name: "Budget" })).toContainText("372.6");
});

test("given a challenge that was upheld, then the page tells who challenged, who ruled and why", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "run", { dao: heron(stage).governor, id: RUN }));
  const evidence = page.getByRole("region", { name: "Evidence" });
  await expect(evidence).toContainText("challenged milestone 2, as it was first submitted");
  await expect(evidence).toContainText("Upheld");
  const changes = page.getByRole("region", { name: "Changes and incidents" });
  await expect(changes).toContainText("Amended by its operator");
  await expect(changes).toContainText("Incident, recorded by its operator");
  await expect(page.getByRole("region", { name: "Who paid, and what goes back" })).toContainText("40");
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
  expect((await runOnChain(stage)).earned).toBe(3);
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

test("given the last milestone past its review, when nobody challenges the run, then it is completed and adds up", async ({
  page,
  stage,
}) => {
  await passTime(stage, 5 * DAY);
  await openRun(page, stage, "Visitor");
  await page.getByRole("button", { name: "Pay milestone 4" }).click();
  await expect(page.getByText(/milestone 4.*: confirmed in block \d+/)).toBeAttached();
  await expect(page.getByRole("region", { name: "Budget" })).toContainText("496.8 sUSD paid");
  await passTime(stage, 8 * DAY);
  await page.getByRole("button", { name: "Complete the run" }).click();
  await expect(page.getByText(/Complete the run.*: confirmed in block \d+/)).toBeAttached();
  await page.getByRole("button", { name: "Pay what was held back" }).click();
  await expect(page.getByRole("region", { name: "Budget" })).toContainText("552 sUSD paid");
  await page.getByRole("button", { name: "Send a funder its part" }).click();
  await page.getByRole("button", { name: "Send the treasury its part" }).click();
  await expect.poll(async () => (await runOnChain(stage)).account.refunded).toBe(40_000_000n);
  const { status, account } = await runOnChain(stage);
  expect(status).toBe(7);
  expect(account.paid).toBe(552_000_000n);
  expect(account.paid + account.refunded).toBe(account.funded);
});
