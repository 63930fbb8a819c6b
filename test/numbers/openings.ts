import { type BrowserContext, expect, type Page } from "@playwright/test";
import { connect } from "../e2e/support/connect.ts";
import { settled } from "../e2e/support/soundness.ts";
import type { Stage } from "../e2e/support/stage-process.ts";
import { TestWallet } from "../e2e/support/wallet.ts";
import { addressOf, READING_PAGES, type ReadingPage } from "./readingPages.ts";
import { Traffic } from "./traffic.ts";

/** Room for a slow machine; what is measured here are bytes and requests, not time. */
const PATIENCE = { timeout: 20_000 };

/** Long enough for several rounds of whatever a page asks again and again, in milliseconds. */
const WATCH_FOR = 9_000;

const proposal = READING_PAGES.find(({ name }) => name === "proposal") as ReadingPage;

async function shown(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("main")).toContainText(words, PATIENCE);
  await settled(page);
}

/** What was asked for until a page's data stood on it: files as paths below the site's root. */
export interface Opening {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly questions: readonly (readonly string[])[];
  readonly strangers: ReadonlySet<string>;
}

/** Runs in the page: notes the first moment at which the words stand there and nothing is said to be read any more. */
function noteWhenShown(words: string): void {
  const noted = window as unknown as { shownAt?: number };
  const look = () => {
    const main = document.querySelector("main");
    const reading = [...(main?.querySelectorAll("[role=status]") ?? [])];
    const busy = reading.some((status) => status.textContent.startsWith("Reading "));
    if (noted.shownAt === undefined && !busy && main?.textContent.includes(words))
      noted.shownAt = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: what it asked for until then. What comes after (a wallet's code, for one) nobody waited for. */
function filesUntilShown(): string[] {
  const { shownAt = Number.POSITIVE_INFINITY } = window as unknown as { shownAt?: number };
  return performance
    .getEntriesByType("resource")
    .filter(({ startTime }) => startTime <= shownAt)
    .map(({ name }) => name);
}

/** Opens a page in a context that may know the site or not, and tells what was asked for until its data stood there. */
export async function open(context: BrowserContext, stage: Stage, reading: ReadingPage): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(noteWhenShown, reading.shows);
  const traffic = new Traffic(page, stage);
  await page.goto(addressOf(stage, reading));
  await shown(page, reading.shows);
  traffic.stop();
  const { pathname } = new URL(stage.site);
  const urls = (await page.evaluate(filesUntilShown)).map((url) => new URL(url));
  await page.close();
  const files = urls.filter(({ href }) => href.startsWith(stage.site)).map((url) => url.pathname);
  const ending = (end: string) =>
    [...new Set(files)].filter((file) => file.endsWith(end)).map((file) => file.slice(pathname.length));
  const { questions, strangers } = traffic;
  return { scripts: ending(".js"), styles: ending(".css"), questions, strangers };
}

/** More blocks than a reorganisation reaches back by the site's reckoning: what lies behind them is kept. */
const SETTLED = 80;

/** As on a chain that has moved on since the proposal was made. */
async function settle({ rpc }: Stage): Promise<void> {
  const blocks = Array.from({ length: SETTLED }, (_, id) => ({ jsonrpc: "2.0", id, method: "evm_mine" }));
  const response = await fetch(rpc, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(blocks.map((block) => ({ ...block, params: [] }))),
  });
  if (!response.ok) throw new Error(`The chain did not move on: ${response.status}`);
}

/** Opens a proposal's page where an earlier visit has read the record: what it asks of the chain until all stands there. */
export async function openKnownProposal(context: BrowserContext, stage: Stage): Promise<Opening> {
  await settle(stage);
  await open(context, stage, proposal);
  return await open(context, stage, proposal);
}

/** Follows a member from the address of an open vote until its wallet is asked to sign; it then says no. */
export async function openBallot(context: BrowserContext, stage: Stage): Promise<Traffic> {
  const member = stage.members.find(({ name }) => name.startsWith("Rafael"));
  if (member === undefined) throw new Error("the sample has no member called Rafael");
  const page = await context.newPage();
  const traffic = new Traffic(page, stage);
  const wallet = new TestWallet(stage, member);
  await wallet.install(page);
  await page.goto(addressOf(stage, proposal));
  await connect(page);
  wallet.answer = "reject";
  await page.getByRole("group", { name: "Your vote" }).getByRole("radio", { name: "For" }).check();
  await page.getByRole("button", { name: "Vote for" }).click();
  await expect
    .poll(() => wallet.requests.some(({ method }) => method === "eth_sendTransaction"), PATIENCE)
    .toBe(true);
  traffic.stop();
  await page.close();
  return traffic;
}

/** What a page asks of the chain while nobody can see it. */
export async function questionsWhileHidden(context: BrowserContext, stage: Stage): Promise<string[][]> {
  const page = await context.newPage();
  const traffic = new Traffic(page, stage);
  await page.goto(addressOf(stage, proposal));
  await shown(page, proposal.shows);
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    Object.defineProperty(document, "hidden", { configurable: true, get: () => true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  // What was under way when the tab was hidden may end.
  await page.waitForTimeout(1000);
  const before = traffic.questions.length;
  await page.waitForTimeout(WATCH_FOR);
  const asked = traffic.questions.slice(before);
  await page.close();
  return asked;
}
