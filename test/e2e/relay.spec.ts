import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BallotBundle, parseBundle, typedBallot, writeBundle } from "@commonweight/sdk/ballots";
import { stewardGovernorAbi, stewardTokenAbi } from "@commonweight/sdk/chain";
import type { Address } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { readerOf, senderOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import {
  expect,
  heron,
  memberNamed,
  type Page,
  pageUrl,
  picture,
  test,
  withWallet,
} from "./support/fixtures.ts";
import { expectAccessible, expectNoSidewaysScroll, expectPlainWords } from "./support/soundness.ts";
import type { Member, Stage } from "./support/stage-process.ts";

test.use({ act: "relay" });

/** Heron's votes on releasing under OpenMDW-1.0, on OpenWebMath, and on the re-run of quarters. */
const [RELEASE, MATHEMATICS, RE_RUN] = [24, 25, 26];

const proposalUrl = (stage: Stage, id: number) =>
  pageUrl(stage, "proposal", { dao: heron(stage).governor, id });
const relayUrl = (stage: Stage) => pageUrl(stage, "relay", { dao: heron(stage).governor });

function hasVoted(stage: Stage, id: number, who: string): Promise<boolean> {
  return readerOf(stage).readContract({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "hasVoted",
    args: [BigInt(id), memberNamed(stage, who).address],
  });
}

/** A ballot as anyone may make one up: signed by one member, in the name of another. */
async function ballotBy(stage: Stage, signer: Member, voter: Address, id: number) {
  const { governor } = heron(stage);
  const [, name, version, chainId] = await readerOf(stage).readContract({
    address: governor,
    abi: stewardGovernorAbi,
    functionName: "eip712Domain",
  });
  const ballot = { proposal: BigInt(id), support: 0, reason: "", voter } as const;
  const typed = typedBallot({ name, version, chainId: Number(chainId), verifyingContract: governor }, ballot);
  const account = privateKeyToAccount(signer.privateKey);
  const signature = await account.signTypedData(typed as Parameters<typeof account.signTypedData>[0]);
  return { ...ballot, signature };
}

async function saved(page: Page, press: () => Promise<void>, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  await download.saveAs(path);
  return readFileSync(path, "utf8");
}

const text = (bundle: BallotBundle) => new TextDecoder().decode(writeBundle(bundle));

/** What the two members have signed, for those who relay it. */
let rafaels = "";
let jonass = "";

test("given a member without ether for a fee, when it signs its ballot, then what the wallet was asked is what the page said, and nothing is sent", async ({
  page,
  stage,
}, info) => {
  const rafael = memberNamed(stage, "Rafael");
  const wallet = await withWallet(page, stage, rafael);
  await page.goto(proposalUrl(stage, RELEASE));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByText("Sign without sending").click();
  await expect(ballot.getByRole("button", { name: "Sign, without sending" })).toHaveAccessibleDescription(
    /Choose For, Against or Abstain first/,
  );
  await ballot.getByRole("radio", { name: "For", exact: true }).check();
  await ballot.getByText("What your wallet will show").click();
  await expect(ballot.getByText(heron(stage).governor, { exact: true })).toBeVisible();
  const shown = await ballot.locator("dl dt, dl dd > :first-child").allInnerTexts();
  await expectAccessible(page);
  await ballot.getByRole("button", { name: "Sign, without sending" }).click();
  await expect(ballot.getByText("Signed, not sent: proposal 24")).toBeVisible();

  const asked = wallet.requests.find(({ method }) => method === "eth_signTypedData_v4");
  const { domain, primaryType, message } = JSON.parse(String(asked?.params?.[1]));
  const said = shown.flatMap((name, at) => (at % 2 === 0 ? [[name, shown[at + 1]?.toLowerCase()]] : []));
  const values = Object.entries({ type: primaryType, ...domain, ...message });
  // Wallets are given addresses in lower case.
  expect(said).toEqual(values.map(([name, value]) => [name, String(value).toLowerCase()]));
  expect(wallet.requests.map(({ method }) => method)).not.toContain("eth_sendTransaction");
  expect(await hasVoted(stage, RELEASE, "Rafael")).toBe(false);

  await page.reload();
  await ballot.getByText("Sign without sending").click();
  const button = ballot.getByRole("button", { name: "Save 1 signed ballot as a file" });
  rafaels = await saved(page, () => button.click(), info.outputPath("ballots.json"));
  const { ballots } = parseBundle(rafaels);
  expect(ballots.map(({ proposal, support, reason }) => [proposal, support, reason])).toEqual([[24n, 1, ""]]);
});

test("given a wallet that says no half-way, when several ballots are signed, then those before are kept and the rest can be signed again", async ({
  page,
  stage,
}) => {
  const wallet = await withWallet(page, stage, memberNamed(stage, "Jonas"));
  await page.goto(pageUrl(stage, "proposals", { dao: heron(stage).governor }));
  await connect(page);
  const ballotOn = (id: number) => page.getByRole("group", { name: `Your vote on proposal ${id}` });
  await ballotOn(MATHEMATICS).getByRole("radio", { name: "For" }).check();
  await ballotOn(RE_RUN).getByRole("radio", { name: "Against" }).check();
  const tray = page.getByRole("region", { name: "Your ballots" });
  await tray.getByText("Sign without sending").click();
  wallet.answers.push("approve", "reject");
  await tray.getByRole("button", { name: "Sign 2 ballots, without sending" }).click();
  await expect(
    tray.getByText(/You declined in the wallet\. What you signed before that is kept/),
  ).toBeVisible();
  await expect(tray.getByText(/Signed, not sent: proposal \d+\./)).toBeVisible();
  await tray.getByRole("button", { name: "Sign 2 ballots, without sending" }).click();
  await expect(tray.getByText("Signed, not sent: proposal 25, proposal 26.")).toBeVisible();
  const link = tray.getByRole("link", { name: "Link to relay them" });
  jonass = new URL((await link.getAttribute("href")) ?? "", stage.site).href;
  expect(jonass).toContain("#ballots=");
});

test("given good ballots and bad ones, when a third member relays them by keyboard alone, then the good ones count in one transaction and each bad one is named", async ({
  page,
  stage,
}) => {
  const tomasz = memberNamed(stage, "Tomasz");
  const visitor = memberNamed(stage, "Visitor");
  const samuel = memberNamed(stage, "Samuel");
  const good = parseBundle(rafaels);
  const bad = text({
    ...good,
    ballots: [
      await ballotBy(stage, samuel, tomasz.address, MATHEMATICS),
      await ballotBy(stage, visitor, visitor.address, MATHEMATICS),
      await ballotBy(stage, samuel, samuel.address, 7),
      // Somebody tries to push Rafael's own ballot out.
      await ballotBy(stage, samuel, memberNamed(stage, "Rafael").address, RELEASE),
    ],
  });
  await withWallet(page, stage, visitor);
  await page.goto(relayUrl(stage));
  await connect(page);
  const paste = page.getByRole("textbox", { name: "Or paste ballots" });
  const take = page.getByRole("button", { name: "Take what is pasted" });
  await paste.fill("{}");
  await take.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is no bundle of signed ballots")).toBeVisible();
  await paste.fill(text({ ...good, chain: { ...good.chain, id: 1 } }));
  await take.press("Enter");
  await expect(page.getByText("These ballots were signed for another chain.")).toBeVisible();
  for (const given of [rafaels, bad, jonass]) {
    await paste.fill(given);
    await paste.press("Tab");
    await expect(take).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(paste).toHaveValue("");
  }
  const main = page.getByRole("main");
  await expect(
    main.getByText("3 ballots can be sent. 4 left out, each with its reason below."),
  ).toBeVisible();
  await expect(main.getByText("The voter did not sign this ballot for this governor.")).toHaveCount(2);
  await expect(main.getByText("The voter had no votes when voting opened.")).toBeVisible();
  await expect(main.getByText("Voting on this proposal is not open.")).toBeVisible();
  await expect(main.getByText(/Counts with 164,000 votes/)).toBeVisible();
  await expectAccessible(page);
  await expectPlainWords(page);
  await picture(page, "relay");
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, "width");
  await picture(page, "relay-phone");
  await page.setViewportSize({ width: 1280, height: 900 });

  const fromBlock = (await readerOf(stage).getBlockNumber()) + 1n;
  const send = main.getByRole("button", { name: "Send 3 ballots" });
  await send.focus();
  await page.keyboard.press("Enter");
  await expect(main.getByText(/Relayed in block/)).toBeVisible();
  await expect(main.getByText(/Counted with/)).toHaveCount(3);
  await expect(main.getByText(/Left out/)).toHaveCount(4);
  await expect(main.getByRole("button", { name: /^Send/ })).toHaveCount(0);
  const logs = await readerOf(stage).getContractEvents({
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    fromBlock,
  });
  expect(logs.map(({ eventName }) => eventName)).toEqual(["VoteCast", "VoteCast", "VoteCast"]);
  expect(new Set(logs.map(({ transactionHash }) => transactionHash)).size).toBe(1);
  expect(await hasVoted(stage, RELEASE, "Rafael")).toBe(true);
  expect(await hasVoted(stage, RE_RUN, "Jonas")).toBe(true);
  expect(await hasVoted(stage, MATHEMATICS, "Tomasz")).toBe(false);
});

test("given a ballot whose voter voted meanwhile, when it is relayed, then it is told that it did not count", async ({
  page,
}) => {
  await page.goto(jonass);
  const main = page.getByRole("main");
  await expect(main.getByText("None of them can be sent. 2 left out")).toBeVisible();
  await expect(main.getByText("The voter has voted on this proposal already.")).toHaveCount(2);
});

test("given a vote, when its receipt is saved, then somebody else's Verify page passes it, and fails one that was altered", async ({
  page,
  stage,
}, info) => {
  // The chain of checks is gone through twice.
  test.slow();
  await withWallet(page, stage, memberNamed(stage, "Rafael"));
  await page.goto(proposalUrl(stage, RELEASE));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  const path = info.outputPath("receipt.json");
  const button = ballot.getByRole("button", { name: "Save the receipt" });
  const receipt = await saved(page, () => button.click(), path);
  const fields = JSON.parse(receipt);
  expect(fields.kind).toBe("commonweight/vote-receipt@1");

  await page.goto(pageUrl(stage, "tx", { dao: heron(stage).governor, hash: fields.transaction }));
  const again = page.getByRole("button", { name: "Save the receipt of the vote on proposal 24" });
  const other = await saved(page, () => again.click(), info.outputPath("again.json"));
  expect(other).toBe(receipt);

  await page.goto(pageUrl(stage, "verify", { dao: heron(stage).governor }));
  const chooser = page.locator('input[data-takes="file"]');
  await chooser.setInputFiles(path);
  const report = page.getByRole("article", { name: "Report" });
  await expect(report.getByText(/All \d+ checks passed/)).toBeVisible({ timeout: 60_000 });
  await expect(
    report.getByText("Voter, proposal, choice, weight and reason are those of the event."),
  ).toBeVisible();
  await expectAccessible(page);

  const altered = join(info.outputDir, "altered.json");
  writeFileSync(altered, JSON.stringify({ ...fields, weight: `${fields.weight}0` }));
  await chooser.setInputFiles(altered);
  await expect(report.getByText(/\d+ of \d+ checks failed/)).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText(/as the weight, the event says/).first()).toBeVisible();

  writeFileSync(altered, JSON.stringify({ ...fields, weight: -1 }));
  await chooser.setInputFiles(altered);
  await expect(page.getByText("Its weight is no whole number written as a text.")).toBeVisible();
});

async function delegateOf(stage: Stage, who: Member): Promise<Address> {
  return await readerOf(stage).readContract({
    address: heron(stage).token,
    abi: stewardTokenAbi,
    functionName: "delegates",
    args: [who.address],
  });
}

/** From outside the browser: somebody else votes with a member's tokens from now on. */
async function delegateAway(stage: Stage, who: Member, to: Member): Promise<void> {
  const hash = await senderOf(stage, who).writeContract({
    address: heron(stage).token,
    abi: stewardTokenAbi,
    functionName: "delegate",
    args: [to.address],
  });
  await readerOf(stage).waitForTransactionReceipt({ hash });
}

const TAKE_BACK = "Also take back your own tokens' votes, for later proposals";

test("given a wallet that takes several calls at once, when a member votes and takes its delegation back, then both happen in one approval", async ({
  page,
  stage,
}) => {
  const samuel = memberNamed(stage, "Samuel");
  await delegateAway(stage, samuel, memberNamed(stage, "Amara"));
  const wallet = await withWallet(page, stage, samuel);
  wallet.batches = "at once";
  await page.goto(proposalUrl(stage, RE_RUN));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "For", exact: true }).check();
  await ballot.getByRole("checkbox", { name: TAKE_BACK }).check();
  await ballot.getByRole("button", { name: "Vote for" }).click();

  await expect(ballot.getByText(/You voted For with/)).toBeVisible();
  expect(await delegateOf(stage, samuel)).toBe(samuel.address);
  const asked = wallet.requests.map(({ method }) => method);
  expect(asked.filter((method) => method === "wallet_sendCalls")).toHaveLength(1);
  expect(asked).not.toContain("eth_sendTransaction");
  const [request] = wallet.requests.find(({ method }) => method === "wallet_sendCalls")?.params ?? [];
  expect(request).toMatchObject({ atomicRequired: true, calls: [{}, {}] });
});

test("given a wallet that takes one after the other, when it says no half-way, then what is done stays, nothing typed is lost, and only the rest is asked again", async ({
  page,
  stage,
}) => {
  const rafael = memberNamed(stage, "Rafael");
  await delegateAway(stage, rafael, memberNamed(stage, "Amara"));
  const wallet = await withWallet(page, stage, rafael);
  await page.goto(proposalUrl(stage, RE_RUN));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "Abstain", exact: true }).check();
  await ballot.getByRole("textbox", { name: "Reason" }).fill("I have not read enough of it.");
  await ballot.getByRole("checkbox", { name: TAKE_BACK }).check();
  wallet.answers.push("approve", "reject");
  await ballot.getByRole("button", { name: "Abstain" }).click();

  await expect(ballot.getByText("You declined in the wallet")).toBeVisible();
  expect(await delegateOf(stage, rafael)).toBe(rafael.address);
  expect(await hasVoted(stage, RE_RUN, "Rafael")).toBe(false);
  await expect(ballot.getByRole("textbox", { name: "Reason" })).toHaveValue("I have not read enough of it.");
  await ballot.getByRole("button", { name: "Abstain" }).click();
  await expect(ballot.getByText(/You voted Abstain with/)).toBeVisible();
  expect(wallet.requests.filter(({ method }) => method === "eth_sendTransaction")).toHaveLength(3);
});

/** Any account is a contract, as far as the page is told. */
async function answerWithCode(page: Page, stage: Stage): Promise<void> {
  await page.route(stage.rpc, async (route) => {
    const asked = route.request().postDataJSON();
    const response = await route.fetch();
    const answers = await response.json();
    const all = [asked].flat();
    const changed = [answers].flat().map((answer: { id: number; result: unknown }) => {
      const { method } = all.find(({ id }) => id === answer.id) ?? {};
      return method === "eth_getCode" ? { ...answer, result: "0x00" } : answer;
    });
    await route.fulfill({ response, json: Array.isArray(answers) ? changed : changed[0] });
  });
}

test("given an account that others sign for too, when it votes, then the page says whom it waits for, also after a reload, and ends when they have signed", async ({
  page,
  stage,
}) => {
  const jonas = memberNamed(stage, "Jonas");
  const wallet = await withWallet(page, stage, jonas);
  wallet.batches = "when others have signed";
  await answerWithCode(page, stage);
  await page.goto(proposalUrl(stage, RELEASE));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "Against", exact: true }).check();
  await ballot.getByRole("button", { name: "Vote against" }).click();
  await expect(ballot.getByText("Waiting for other signers")).toBeVisible();
  await expect(ballot.getByRole("button", { name: "Stop waiting here" })).toBeVisible();
  await page.reload();
  await expect(ballot.getByText("Waiting for other signers")).toBeVisible();
  await expect(page.getByText("1 request in your wallet")).toBeVisible();

  await wallet.othersSign();
  await expect(ballot.getByText(/You voted Against with/)).toBeVisible();
  await expect(page.getByText("1 request in your wallet")).toHaveCount(0);
});
