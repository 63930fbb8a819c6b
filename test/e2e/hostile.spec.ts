import { catalogueAbi, stewardGovernorAbi } from "@commonweight/sdk/chain";
import { encodeActions } from "@commonweight/sdk/proposals";
import { type Abi, type Address, type Hex, parseEther, sha256, stringToHex } from "viem";
import { readerOf, senderOf } from "./support/chain.ts";
import { connect } from "./support/connect.ts";
import {
  expect,
  memberNamed,
  type Page,
  pageUrl,
  stewardshipNamed,
  test,
  withWallet,
} from "./support/fixtures.ts";
import { expectAccessible, expectNoSidewaysScroll, settled } from "./support/soundness.ts";
import type { Stage } from "./support/stage-process.ts";

/* What strangers write is shown, and does nothing. */

test.use({ act: "hostile", trace: "off" });

const OPEN = 26;
const PHONE = { width: 390, height: 844 };

/** Everything that would ask this host for something, and everything that would run, is a fault. */
const STRANGER = "stranger.invalid";
const REVERSED = "\u202e";
const HIDDEN = "\u200b";

/** Tries to run, to load, to lead away and to deceive. */
const ATTACK = [
  `<img src="https://${STRANGER}/a.png" onerror="window.ran=1"><script>window.ran=2;alert(1)</script>`,
  `<svg onload="window.ran=3"><a href="javascript:window.ran=4">Vote here</a></svg>`,
  `<iframe src="https://${STRANGER}/frame"></iframe><style>body{display:none}</style>`,
  `[Vote here](javascript:alert(2)) ![x](https://${STRANGER}/b.png) [data](data:text/html,<script>alert(3)</script>)`,
  `[commonweight.org](https://${STRANGER}/login) https://${STRANGER}/plain`,
  `safe${REVERSED}gnp.exe zero${HIDDEN}width`,
].join("\n\n");

/** 2,000 bytes without a place to break. */
const UNBROKEN = "W".repeat(2_000);

const TITLE = `# <b onmouseover="window.ran=5">Pay</b> ${REVERSED}nothing [free](javascript:alert(4)) ${"W".repeat(120)}`;
const NAME = `<img src=x onerror=window.ran=6>${REVERSED}atnuocca`;
const OUTSIDE: Address = "0xDeaDbeefdEAdbeefdEadbEEFdeadbeEFdEaDbeeF";
const RAW_DATA: Hex = `0xdeadbeef${"ab".repeat(96)}`;

let proposal = 0n;
let proposing: Hex = "0x";

function heron(stage: Stage) {
  return stewardshipNamed(stage, "Heron");
}

/** Sends what a member's own program sends, past every form of the site. */
async function send(
  stage: Stage,
  who: string,
  call: { address: Address; abi: Abi; functionName: string; args: readonly unknown[] },
): Promise<Hex> {
  const hash = await senderOf(stage, memberNamed(stage, who)).writeContract(call);
  const { status } = await readerOf(stage).waitForTransactionReceipt({ hash });
  expect(status, call.functionName).toBe("success");
  return hash;
}

async function publish(stage: Stage, who: string, text: string): Promise<Hex> {
  const document = stringToHex(text);
  await send(stage, who, {
    address: stage.catalogue,
    abi: catalogueAbi,
    functionName: "publish",
    args: [document],
  });
  return sha256(document);
}

async function vote(stage: Stage, who: string, reason: string): Promise<void> {
  await send(stage, who, {
    address: heron(stage).governor,
    abi: stewardGovernorAbi,
    functionName: "castVoteWithReason",
    args: [BigInt(OPEN), 0, reason],
  });
}

/** Watches for anything that a text could start. Call it before the page is opened. */
function watchForStart(page: Page): string[] {
  const started: string[] = [];
  page.on("dialog", (dialog) => {
    started.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes(STRANGER)) started.push(`asked ${request.url()}`);
  });
  page.on("popup", (popup) => started.push(`opened ${popup.url()}`));
  return started;
}

/** Opens whatever the page folds away. */
async function openAll(page: Page): Promise<void> {
  await page.getByRole("main").evaluate((main) => {
    for (const summary of main.querySelectorAll<HTMLElement>("details:not([open]) > summary"))
      summary.click();
  });
}

/** Nothing of a stranger's text is anything but text, and a link says where it leads. */
async function expectHarmless(page: Page, started: readonly string[]): Promise<void> {
  const faults = await page.evaluate((own) => {
    const found: string[] = [];
    if ("ran" in window) found.push(`script ${String(window.ran)} ran`);
    for (const element of document.querySelectorAll("body *")) {
      const active = [...element.attributes].filter(({ name }) => name.startsWith("on"));
      if (active.length > 0) found.push(`handler on ${element.outerHTML.slice(0, 80)}`);
      const label = element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
      if (/[\u200b\u202a-\u202e]/.test(label)) found.push(`hidden characters in the name ${label}`);
    }
    const foreign = "main img, iframe, object, embed, main script, main style, [style*='display:none']";
    for (const element of document.querySelectorAll(foreign)) found.push(element.outerHTML.slice(0, 120));
    for (const link of document.querySelectorAll("a[href]")) {
      const { protocol, host, origin } = new URL((link as HTMLAnchorElement).href);
      const whole = `${link.outerHTML.slice(0, 160)}`;
      if (!["http:", "https:", "mailto:"].includes(protocol)) found.push(`leads to ${protocol} ${whole}`);
      if (!protocol.startsWith("http") || origin === own) continue;
      const around = (link.parentElement ?? link).textContent;
      if (!around.includes(host)) found.push(`hides its host ${whole}`);
      if (link.getAttribute("rel") !== "noopener noreferrer") found.push(`has no rel ${whole}`);
    }
    return found;
  }, new URL(page.url()).origin);
  expect(faults).toEqual([]);
  expect(started).toEqual([]);
  const shown = `${await page.title()} ${await page.locator("body").innerText()}`;
  expect(shown).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
}

test.beforeAll(async ({ stage }) => {
  const { governor, registry } = heron(stage);
  const profile = { kind: "commonweight/profile@1", name: NAME, statement: ATTACK };
  const { address } = memberNamed(stage, "Jonas");
  await publish(stage, "Jonas", JSON.stringify({ ...profile, account: address }));
  const document = await publish(stage, "Jonas", `${TITLE}\n\n${ATTACK}`);
  await publish(stage, "Jonas", JSON.stringify({ name: `${REVERSED}${NAME}`, title: ATTACK }));
  const [dataset] = await readerOf(stage).getContractEvents({
    address: stage.catalogue,
    abi: catalogueAbi,
    eventName: "DatasetRegistered",
    fromBlock: 0n,
    strict: true,
  });
  for (const locator of ["javascript:alert(5)", `https://${STRANGER}/${REVERSED}${UNBROKEN.slice(0, 300)}`])
    await send(stage, "Visitor", {
      address: stage.catalogue,
      abi: catalogueAbi,
      functionName: "addLocator",
      args: [dataset?.args.datasetId, locator],
    });
  const [resolution] = encodeActions({ ...heron(stage), registry, catalogue: stage.catalogue }, [
    { type: "recordResolution", modelId: 1n, document },
  ]);
  const calls = [{ target: OUTSIDE, value: parseEther("0.1"), data: RAW_DATA }, resolution].filter(
    (call) => call !== undefined,
  );
  proposing = await send(stage, "Jonas", {
    address: governor,
    abi: stewardGovernorAbi,
    functionName: "propose",
    args: [
      calls.map(({ target }) => target),
      calls.map(({ value }) => value),
      calls.map(({ data }) => data),
      `${TITLE}\n\n${ATTACK}\n\n${UNBROKEN}`,
    ],
  });
  proposal = await readerOf(stage).readContract({
    address: governor,
    abi: stewardGovernorAbi,
    functionName: "latestProposalId",
  });
  await vote(stage, "Tan", UNBROKEN);
  await vote(stage, "Jonas", ATTACK);
});

test("given a member, when it votes with a reason that is an attack, then the reason stands there as text", async ({
  page,
  stage,
}) => {
  const started = watchForStart(page);
  await withWallet(page, stage, memberNamed(stage, "Rafael"));
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: OPEN }));
  await connect(page);
  const ballot = page.getByRole("region", { name: "Your ballot" });
  await ballot.getByRole("radio", { name: "Against", exact: true }).check();
  await ballot.getByRole("textbox", { name: "Reason" }).fill(ATTACK);
  await ballot.getByRole("button", { name: "Vote against" }).click();
  await expect(ballot.getByText(/You voted Against with 164,000 votes/)).toBeVisible();
  const reasons = page.getByRole("region", { name: "Votes and reasons" });
  await expect(reasons).toContainText("<script>window.ran=2;alert(1)</script>");
  await expect(reasons).toContainText("safe[U+202E]gnp.exe zero[U+200B]width");
  await expectHarmless(page, started);
});

const VISITED: readonly {
  title: string;
  page: string;
  query?: (stage: Stage) => Record<string, unknown>;
  shows: readonly string[];
}[] = [
  { title: "the overview", page: "overview", shows: ["[U+202E]"] },
  { title: "the list", page: "proposals", shows: ["[U+202E]nothing"] },
  {
    title: "the proposal",
    page: "proposal",
    query: () => ({ id: proposal }),
    shows: ["[U+202E]nothing", `commonweight.org (${STRANGER})`, "Vote here", UNBROKEN],
  },
  {
    title: "the votes",
    page: "proposal",
    query: () => ({ id: OPEN }),
    shows: [UNBROKEN, "zero[U+200B]width", "onerror"],
  },
  { title: "the members", page: "members", shows: ["<img src=x onerror=window.ran=6>[U+202E]atnuocca"] },
  {
    title: "the member",
    page: "member",
    query: (stage) => ({ account: memberNamed(stage, "Jonas").address }),
    shows: ["<img src=x onerror=window.ran=6>[U+202E]atnuocca", "safe[U+202E]gnp.exe"],
  },
  { title: "the record", page: "history", shows: ["[U+202E]nothing", "safe[U+202E]gnp.exe", UNBROKEN] },
  { title: "the model", page: "model", shows: ["javascript:alert(5) no known host", `at ${STRANGER}`] },
  {
    title: "the transaction that proposed",
    page: "tx",
    query: () => ({ hash: proposing }),
    shows: ["[U+202E]nothing", "what this does is unknown"],
  },
  { title: "the run", page: "run", query: () => ({ id: 1 }), shows: ["[U+202E]atnuocca"] },
];

for (const { title, page: name, query, shows } of VISITED) {
  test(`given texts from strangers, when ${title} opens, then they are text and nothing else`, async ({
    page,
    stage,
  }) => {
    const started = watchForStart(page);
    await page.goto(pageUrl(stage, name, { dao: heron(stage).governor, ...query?.(stage) }));
    await settled(page);
    await openAll(page);
    await settled(page);
    for (const text of shows) await expect(page.getByRole("main")).toContainText(text);
    await expectHarmless(page, started);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectHarmless(page, started);
  });
}

test("given a proposal that calls an unknown contract, when it opens, then the call is flagged, whole and raw", async ({
  page,
  stage,
}) => {
  await page.goto(pageUrl(stage, "proposal", { dao: heron(stage).governor, id: proposal }));
  const calls = page.getByRole("region", { name: "What would run" });
  await expect(calls.getByText("Outside the house")).toBeVisible();
  await expect(calls.getByText(`It goes to ${OUTSIDE}. Nothing here can say what it does.`)).toBeVisible();
  await calls.getByText("Raw call 1", { exact: true }).click();
  await expect(calls.getByRole("textbox", { name: "Data of call 1" })).toHaveValue(RAW_DATA);
  await expect(calls).toContainText("100000000000000000 wei");
  const notices = page.getByRole("list", { name: "What its calls do" });
  await expect(notices).toContainText("Calls that can't be read");
  await expect(notices).toContainText("Moves funds");
  await expect(notices).toContainText("Can't be undone");
});
