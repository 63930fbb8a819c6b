import { readFileSync } from "node:fs";
import { connect } from "./support/connect.ts";
import { contributionAsked } from "./support/contribution.ts";
import { expect, heron, memberNamed, type Page, pageUrl, test, withWallet } from "./support/fixtures.ts";
import { expectAccessible, expectNoSidewaysScroll, settled } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* What a member asks of a proposal: would it work, can I vote on it; and of a community: how do I come to have votes. */

test.use({ act: "one-screen", trace: "off" });

/** Heron's contested proposal, which is open. */
const OPEN = 24;
const PHONE = { width: 390, height: 844 };

async function compose(page: Page, stage: Stage, action: string): Promise<void> {
  await page.goto(pageUrl(stage, "propose", { dao: heron(stage).governor }));
  await page.getByRole("combobox", { name: "What should change?" }).selectOption({ label: action });
  await page.getByRole("button", { name: "Add this action" }).click();
}

test("given an open proposal, when it is read, then its dry run says what was tried and that it would work", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: OPEN }));
  const dry = page.getByRole("region", { name: "Dry run" });
  await expect(dry).toContainText(/could be carried out now\./);
  await expect(dry).toContainText(/tried on block \d+; nothing was sent/);
  await dry.getByText("What was tried, and what was not").click();
  await expect(dry).toContainText(/tried alone from the timelock|each on what those before it left/);
  await expect(page.getByRole("region", { name: "Where the vote stands" })).toContainText(
    /for the quorum; approval stands at 56\.47%/,
  );
  await settled(page);
  await expectAccessible(page);
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
});

test("given a draft that creates votes, when there are too many, then the chain's refusal is said in words", async ({
  page,
  stage,
}) => {
  await compose(page, stage, "Create votes");
  await page.getByRole("combobox", { name: "Votes for" }).fill(memberNamed(stage, "Visitor").address);
  const amount = page.getByRole("textbox", { name: "How many votes" });
  await amount.fill("1");
  const dry = page.getByRole("region", { name: "Dry run" });
  await expect(dry).toContainText("It could be carried out now.");
  await amount.fill("900000000");
  await expect(dry).toContainText("It could not be carried out now: call 1 would be refused.");
  await expect(dry).toContainText(/year/);
});

test.describe("given an endpoint that says yes to everything", () => {
  test("when a proposal is read, then its dry run is not believed", async ({ page, stage }) => {
    await page.route(`${stage.rpc}/**`, async (route) => {
      const asked = route.request().postData() ?? "";
      const response = await route.fetch();
      const answers: unknown = await response.json();
      const questions: unknown = JSON.parse(asked);
      await route.fulfill({ response, json: sayYes(questions, answers) });
    });
    await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: OPEN }));
    const dry = page.getByRole("region", { name: "Dry run" });
    await expect(dry).toContainText("The endpoint's answers can't be believed.");
    await expect(dry).toContainText("Whether it could be carried out now is not known");
  });
});

type Question = { id: number; method: string; params?: readonly { data?: string }[] };

/** Takes back every refusal of a call that would change the governor's rules. */
function sayYes(questions: unknown, answers: unknown): unknown {
  if (!Array.isArray(questions) || !Array.isArray(answers)) return answers;
  const lies = new Set(
    (questions as Question[])
      .filter(({ method, params }) => method === "eth_call" && params?.[0]?.data?.startsWith("0x79051887"))
      .map(({ id }) => id),
  );
  return (answers as { id: number }[]).map((answer) =>
    lies.has(answer.id) ? { jsonrpc: "2.0", id: answer.id, result: "0x" } : answer,
  );
}

const POWERS = [
  { who: "Amara", says: /You can vote with [\d,]+ votes/ },
  { who: "Tomasz", says: /is Amara Okonkwo.*, by your delegation\./ },
  { who: "Visitor", says: "You hold no votes here." },
] as const;

for (const { who, says } of POWERS) {
  test(`given the address of ${who}, when it is typed on the front page, then it says whether it can vote and why`, async ({
    page,
    stage,
  }) => {
    await page.goto(stage.site);
    await page
      .getByRole("textbox", { name: "Your address, or any other" })
      .fill(memberNamed(stage, who).address);
    const votes = page.getByRole("region", { name: "Can I vote?" });
    await expect(votes.getByText(says).first()).toBeVisible();
    if (who === "Visitor") await expect(votes.getByRole("link", { name: /in Heron/ })).toBeVisible();
    else await expect(votes.getByRole("link", { name: /OpenMDW-1\.0/ })).toBeVisible();
    await expectAccessible(page);
  });
}

const CAUSES = [
  { who: "Visitor", says: "You hold no votes of this community.", numbers: /Your tokens now\s*0/ },
  { who: "Arjun", says: /Your votes came after voting had opened/, numbers: /Since\s*block \d+/ },
  { who: "Tomasz", says: /Your tokens are delegated to Amara/, numbers: /Since\s*block \d+/ },
] as const;

for (const { who, says, numbers } of CAUSES) {
  test(`given ${who} on an open proposal, then the cause, its block and what still counts are said`, async ({
    page,
    stage,
  }) => {
    await withWallet(page, stage, memberNamed(stage, who));
    await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: OPEN }));
    await connect(page);
    const ballot = page.getByRole("region", { name: "Your ballot" });
    await expect(ballot).toContainText(says);
    await expect(ballot).toContainText(numbers);
    if (who === "Tomasz") {
      await expect(ballot).toContainText("counts from the next proposal on, not for this one");
      await expect(ballot.getByRole("button", { name: "Take back control" })).toBeVisible();
    }
    if (who === "Visitor") {
      await ballot.getByRole("link", { name: "How votes are earned here" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Join");
    }
  });
}

test("given somebody without votes, when a request is written, then a member makes a proposal of its file", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "join", { dao: heron(stage).governor }));
  await expect(page.getByRole("main")).toContainText(/at most \d+(\.\d+)?% of the supply/);
  await settled(page);
  await expectAccessible(page);
  const visitor = memberNamed(stage, "Visitor");

  // With the keyboard alone.
  await page.getByRole("button", { name: "Make the request" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Say what you did: members decide by it.")).toBeVisible();
  await page.getByRole("combobox", { name: "What you contributed" }).selectOption("Evaluation");
  for (const [label, text] of contributionAsked(visitor.address)) {
    await page.getByRole("textbox", { name: label }).focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
  }
  await page.getByLabel("The file behind the link (optional)").setInputFiles({
    name: "results.json",
    mimeType: "application/json",
    buffer: Buffer.from(readFileSync(new URL("../../data/open-models.json", import.meta.url))),
  });
  await expect(page.getByRole("textbox", { name: "Its sha-256 (optional)" })).toHaveValue(/^0x[0-9a-f]{64}$/);
  await page.getByRole("button", { name: "Make the request" }).focus();
  await page.keyboard.press("Enter");
  const link = page.getByRole("link", { name: "Link to this request" });
  const address = (await link.getAttribute("href")) ?? "";
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save it as a file" }).click();
  const file = await (await saving).path();

  // The link opens by itself; the file opens where members open files.
  await page.goto("about:blank");
  await page.goto(address);
  await expect(page.getByRole("region", { name: "A contribution request" })).toContainText("example.org");
  await page.goto(pageUrl(stage, "join", { dao: heron(stage).governor }));
  await page.getByLabel("Request file").setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(readFileSync(file, "utf8").replace("https://example.org", "javascript://")),
  });
  await expect(page.getByText(/evidence\.link is not an https address/)).toBeVisible();
  await page.getByLabel("Request file").setInputFiles(file);
  const request = page.getByRole("region", { name: "A contribution request" });
  await expect(request).toContainText("Nobody has signed this");
  await expect(request).toContainText("250 votes");
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
  await request.getByRole("button", { name: "Make a proposal of it" }).click();

  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue(
    "Ran the evaluation plan on release 1",
  );
  await expect(page.getByRole("combobox", { name: "What kind" })).toHaveValue("Evaluation");
  await expect(page.getByRole("combobox", { name: "Who contributed" })).toHaveValue(visitor.address);
  await expect(page.getByRole("textbox", { name: "How many votes" })).toHaveValue("250");
  await expect(page.getByRole("textbox", { name: "Evidence" })).toHaveValue(
    /commonweight\/contribution-request@1/,
  );
  await expect(page.getByRole("region", { name: "Dry run" })).toContainText("could be carried out now.");
});
