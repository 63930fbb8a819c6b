import { stewardGovernorAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import type { Address } from "viem";
import { readerOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import { expect, heron, memberNamed, pageUrl, test, withWallet } from "./support/fixtures.ts";
import type { Stage } from "./support/stage-process.ts";

test.use({ act: "vote" });

/** Heron's vote on releasing under OpenMDW-1.0. */
const OPEN = 24;
const DEFEATED = 7;
const PENDING = 28;

function proposalUrl(stage: Stage, id: number): string {
  return pageUrl(stage, "proposal", { dao: heron(stage).governor, id });
}

async function delegateOf(stage: Stage, who: string): Promise<Address> {
  return await readerOf(stage).readContract({
    address: heron(stage).token,
    abi: stewardTokenAbi,
    functionName: "delegates",
    args: [memberNamed(stage, who).address],
  });
}

async function forVotes(stage: Stage): Promise<bigint> {
  const [, votes] = await readerOf(stage).readContract({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "proposalVotes",
    args: [BigInt(OPEN)],
  });
  return votes;
}

test("given a member whose wallet says no, when it votes, then nothing is sent and nothing typed is lost", async ({
  page,
  stage,
}) => {
  const before = await forVotes(stage);
  const wallet = await withWallet(page, stage, memberNamed(stage, "Rafael"));
  await page.goto(proposalUrl(stage, OPEN));
  await page.getByRole("group", { name: "Your vote" }).getByRole("radio", { name: "For" }).check();
  await page.getByRole("textbox", { name: "Reason" }).fill("Weights are not software.");
  await connect(page);
  wallet.answer = "reject";
  await page.getByRole("button", { name: "Vote for" }).click();

  await expect(page.getByText("You declined in the wallet")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue("Weights are not software.");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Reason" })).toHaveValue("Weights are not software.");
  await expect(
    page.getByRole("group", { name: "Your vote" }).getByRole("radio", { name: "For" }),
  ).toBeChecked();
  expect(await forVotes(stage)).toBe(before);
});

test("given a wallet on another network, when it wants to vote, then it is offered the switch", async ({
  page,
  stage,
}) => {
  const wallet = await withWallet(page, stage, memberNamed(stage, "Rafael"));
  wallet.chainId = 1;
  await page.goto(proposalUrl(stage, OPEN));
  await connect(page);
  await page.getByRole("group", { name: "Your vote" }).getByRole("radio", { name: "For" }).check();
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await expect(ballot.getByText("Your wallet is on another network (chain 1).")).toBeVisible();
  await expect(ballot.getByRole("button", { name: "Vote for" })).toHaveAccessibleDescription(
    "Switch your wallet to Local chain first.",
  );
  await ballot.getByRole("button", { name: "Switch to Local chain" }).click();
  await expect(ballot.getByText("Your wallet is on another network")).toHaveCount(0);
  expect(wallet.chainId).toBe(stage.chainId);
});

test("given a member with votes, when it votes with a reason by keyboard alone, then the count changes at once", async ({
  page,
  stage,
}) => {
  const before = await forVotes(stage);
  await withWallet(page, stage, memberNamed(stage, "Rafael"));
  await page.goto(proposalUrl(stage, OPEN));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await expect(ballot.getByText(/164,000 votes/).first()).toBeVisible();

  await ballot.getByRole("radio", { name: "For", exact: true }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(ballot.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await page.keyboard.type("Apache-2.0 says nothing of database rights.");
  await page.keyboard.press("Tab");
  await expect(ballot.getByRole("button", { name: "Vote for" })).toBeFocused();
  await page.keyboard.press("Enter");

  await expect(ballot.getByText(/You voted For with 164,000 votes/)).toBeVisible();
  const reasons = page.getByRole("region", { name: "Votes and reasons" });
  await expect(reasons.getByText("Apache-2.0 says nothing of database rights.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Where the vote stands" })).toContainText(/356,000/);
  expect((await forVotes(stage)) - before).toBe(164_000n * 10n ** 18n);
});

test("given a member that has voted, when it comes back, then it sees its vote and no ballot", async ({
  page,
  stage,
}) => {
  await withWallet(page, stage, memberNamed(stage, "Rafael"));
  await page.goto(proposalUrl(stage, OPEN));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await expect(ballot.getByText(/You voted For with 164,000 votes/)).toBeVisible();
  await expect(ballot.getByRole("radio")).toHaveCount(0);
});

/** Heron's votes on OpenWebMath and on the re-run of quarters. */
const [MATHEMATICS, RE_RUN] = [25, 26];

async function tallyOf(stage: Stage, id: number): Promise<readonly bigint[]> {
  return await readerOf(stage).readContract({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "proposalVotes",
    args: [BigInt(id)],
  });
}

function listUrl(stage: Stage): string {
  return pageUrl(stage, "proposals", { dao: heron(stage).governor });
}

test("given a member that fills in several ballots in the list, when its wallet says no, then nothing is sent and no choice is lost", async ({
  page,
  stage,
}) => {
  const before = await tallyOf(stage, MATHEMATICS);
  const wallet = await withWallet(page, stage, memberNamed(stage, "Jonas"));
  await page.goto(listUrl(stage));
  await expect(page.getByRole("list", { name: "Proposals" })).toBeVisible();
  await expect(page.getByRole("group", { name: /^Your vote on proposal/ })).toHaveCount(0);
  await connect(page);
  const ballotOn = (id: number) => page.getByRole("group", { name: `Your vote on proposal ${id}` });
  await ballotOn(MATHEMATICS).getByRole("radio", { name: "For" }).check();
  await ballotOn(RE_RUN).getByRole("radio", { name: "Against" }).check();
  const tray = page.getByRole("region", { name: "Your ballots" });
  await expect(tray.getByRole("listitem")).toHaveCount(2);
  wallet.answer = "reject";
  await tray.getByRole("button", { name: "Cast 2 votes" }).click();

  await expect(tray.getByText("You declined in the wallet")).toBeVisible();
  await expect(ballotOn(RE_RUN).getByRole("radio", { name: "Against" })).toBeChecked();
  await page.reload();
  await expect(ballotOn(MATHEMATICS).getByRole("radio", { name: "For" })).toBeChecked();
  await expect(tray.getByRole("button", { name: "Cast 2 votes" })).toBeVisible();
  expect(await tallyOf(stage, MATHEMATICS)).toEqual(before);
});

test("given a member with votes on several open proposals, when it casts them by keyboard, then all are counted in one transaction", async ({
  page,
  stage,
}) => {
  const before = await Promise.all([tallyOf(stage, MATHEMATICS), tallyOf(stage, RE_RUN)]);
  const fromBlock = (await readerOf(stage).getBlockNumber()) + 1n;
  await withWallet(page, stage, memberNamed(stage, "Jonas"));
  await page.goto(listUrl(stage));
  await connect(page);
  const ballotOn = (id: number) => page.getByRole("group", { name: `Your vote on proposal ${id}` });
  await ballotOn(MATHEMATICS).getByRole("radio", { name: "Not now" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(ballotOn(MATHEMATICS).getByRole("radio", { name: "For" })).toBeChecked();
  await ballotOn(RE_RUN).getByRole("radio", { name: "Not now" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(ballotOn(RE_RUN).getByRole("radio", { name: "Abstain" })).toBeChecked();
  await ballotOn(OPEN).getByRole("radio", { name: "For" }).check();
  const tray = page.getByRole("region", { name: "Your ballots" });
  await tray.getByRole("button", { name: `Leave out proposal ${OPEN}` }).press("Enter");
  await expect(ballotOn(OPEN).getByRole("radio", { name: "Not now" })).toBeChecked();
  await tray.getByRole("button", { name: "Cast 2 votes" }).press("Enter");

  await expect(tray.getByText(/Your votes were counted in block/)).toBeVisible();
  const reRun = page.getByRole("listitem").filter({ hasText: "Ask for a second evaluation" });
  await expect(reRun.getByText("You voted Abstain")).toBeVisible();
  await expect(ballotOn(MATHEMATICS)).toHaveCount(0);
  await expect(ballotOn(OPEN)).toBeVisible();
  const after = await Promise.all([tallyOf(stage, MATHEMATICS), tallyOf(stage, RE_RUN)]);
  const [inFavour, abstained] = [1, 2].map(
    (choice, index) => (after[index]?.[choice] ?? 0n) - (before[index]?.[choice] ?? 0n),
  );
  expect(inFavour).toBeGreaterThan(0n);
  expect(abstained).toBe(inFavour);
  const events = await readerOf(stage).getContractEvents({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    eventName: "VoteCast",
    args: { voter: memberNamed(stage, "Jonas").address },
    fromBlock,
  });
  expect(events.map(({ args }) => Number(args.proposalId))).toEqual([RE_RUN, MATHEMATICS]);
  expect(new Set(events.map(({ transactionHash }) => transactionHash)).size).toBe(1);
});

const HINDERED = [
  { who: "Visitor", id: OPEN, says: /no votes/i },
  { who: "Arjun", id: OPEN, says: /after/i },
  { who: "Tomasz", id: OPEN, says: /Amara/ },
  { who: "Arjun", id: DEFEATED, says: /closed|ended/i },
  { who: "Rafael", id: PENDING, says: /open/i },
] as const;

for (const { who, id, says } of HINDERED) {
  test(`given ${who}, when it opens proposal ${id}, then it is told why it can't vote and what to do`, async ({
    page,
    stage,
  }) => {
    await withWallet(page, stage, memberNamed(stage, who));
    await page.goto(proposalUrl(stage, id));
    await connect(page);
    const ballot = page.getByRole("region", { name: "Your ballot" });
    await expect(ballot).toContainText(says);
    await expect(ballot.getByRole("button", { name: /^(Vote|Abstain)/ })).toHaveCount(0);
  });
}

test("given a member, when it delegates and takes its votes back, then the chain and the page agree", async ({
  page,
  stage,
}) => {
  await withWallet(page, stage, memberNamed(stage, "Samuel"));
  await page.goto(pageUrl(stage, "members", { dao: heron(stage).governor }));
  await connect(page);
  await expect(page.getByText("You vote with your tokens yourself.")).toBeVisible();
  await page.getByRole("combobox", { name: "Delegate to" }).selectOption(memberNamed(stage, "Amara").address);
  await page
    .getByRole("group", { name: "Delegation" })
    .getByRole("button", { name: /^Delegate/ })
    .click();
  await expect(page.getByText(/votes with your tokens\./)).toBeVisible();
  expect(await delegateOf(stage, "Samuel")).toBe(memberNamed(stage, "Amara").address);
  await page.getByRole("button", { name: "Take back control" }).click();
  await expect(page.getByText("You vote with your tokens yourself.")).toBeVisible();
  expect(await delegateOf(stage, "Samuel")).toBe(memberNamed(stage, "Samuel").address);
});
